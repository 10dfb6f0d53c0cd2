import bidiFactory, { type Bidi } from 'bidi-js';
import { type Look, type Piece, piecesOf } from './chunks.ts';
import { type FontSet, graphemes } from './font-set.ts';

// two builds come with it, and its types speak of one: Node loads the function itself, a bundler may load a module around it
const loaded: unknown = bidiFactory;
const bidi = (loaded as () => Bidi)();

/** Text of a line that runs one way: from right to left when its level is odd (Unicode Standard Annex 9). */
type Stretch = { piece: Piece; level: number };

const PAIRED = /([()[\]{}<>«»])/;
/** Below this no printer moves anything. */
const NOWHERE = 0.001;

/**
 * The pieces of a line, those moved to their places that do not stand after the piece before them because an Arabic or Hebrew
 * name runs from right to left. The order stays that in which the text is read, and what is drawn the other way says what it
 * means: copied text and a screen reader have the words as they were written.
 */
export function withDirections(pieces: Piece[], fonts: FontSet): Piece[] {
  if (!pieces.some(({ part }) => part.rightToLeft)) return pieces;
  const { levels } = bidi.getEmbeddingLevels(pieces.map(meaning).join(''), 'ltr');
  let at = 0;
  const stretches = pieces.flatMap((piece) => {
    const from = at;
    at += meaning(piece).length;
    return stretchesOf(piece, levels.subarray(from, at), fonts);
  });
  const places = new Map<Stretch, number>();
  let x = 0;
  for (const stretch of inVisualOrder(stretches)) {
    places.set(stretch, x);
    x += stretch.piece.width;
  }
  let pen = 0;
  return stretches.map((stretch) => {
    const shift = places.get(stretch)! - pen;
    pen += stretch.piece.width;
    return Math.abs(shift) < NOWHERE ? stretch.piece : { ...stretch.piece, shift };
  });
}

const meaning = ({ part }: Piece): string => part.standsFor ?? part.text;

function stretchesOf(piece: Piece, levels: Uint8Array, fonts: FontSet): Stretch[] {
  const { text, standsFor } = piece.part;
  const first = levels[0] ?? 0;
  if (standsFor !== undefined || levels.every((level) => level === 0)) return [{ piece, level: first }];
  const stretches: Stretch[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const level = levels[start]!;
    while (end < text.length && levels[end] === level) end += 1;
    const stretch = text.slice(start, end);
    const cut = level % 2 === 1 ? turned(stretch, piece.look, fonts) : piecesOf(stretch, piece.look, fonts);
    stretches.push(...cut.map((one) => ({ piece: one, level })));
  }
  return stretches;
}

/** Text from right to left as pieces whose glyphs stand the right way round; brackets turn their backs. */
function turned(text: string, look: Look, fonts: FontSet): Piece[] {
  return text.split(PAIRED).flatMap((stretch) => {
    const mirrored = stretch.length === 1 ? bidi.getMirroredCharacter(stretch) : null;
    return piecesOf(mirrored ?? stretch, look, fonts).flatMap((piece) => {
      // fontkit has turned the letters of such scripts itself
      if (piece.part.missing || piece.part.rightToLeft) return [piece];
      const standsFor = mirrored === null ? piece.part.text : stretch;
      const reversed = graphemes(piece.part.text).reverse().join('');
      if (reversed === standsFor) return [piece];
      return piecesOf(reversed, look, fonts).map((one) => ({ ...one, part: { ...one.part, standsFor } }));
    });
  });
}

/** The order on the line: from the highest level down, what is at that level or above is turned round (rule L2). */
function inVisualOrder(stretches: readonly Stretch[]): Stretch[] {
  const order = [...stretches];
  for (let level = Math.max(...order.map((one) => one.level)); level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && order[end]!.level >= level) end += 1;
      if (end === start) continue;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
