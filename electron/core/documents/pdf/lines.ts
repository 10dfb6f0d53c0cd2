import { withDirections } from './bidi.ts';
import { type Chunk, type Piece, piecesOf } from './chunks.ts';
import { type FontSet, graphemes } from './font-set.ts';
import { hyphenationPoints } from './hyphenation.ts';

/** A set line: its pieces from left to right, a space at its end included, and the width without that space. */
export type Line = { pieces: Piece[]; width: number };

/** Sums of widths differ in the last digits; a thousandth of a point decides nothing on paper. */
const SLACK = 0.001;
const MOST_HYPHENS_IN_A_ROW = 2;

/**
 * Breaks chunks into lines, each as full as it gets. `widthOf` gives the room of the line with that index. A word wider than a
 * whole line is divided even where words are not; what cannot be divided is cut between two characters, without a hyphen:
 * nothing is lost, and nothing put there that was not written.
 */
export function breakLines(
  chunks: readonly Chunk[],
  widthOf: (line: number) => number,
  fonts: FontSet,
  hyphenate: boolean,
): Line[] {
  const lines: Line[] = [];
  let line: Chunk[] = [];
  let used = 0;
  let hyphensInARow = 0;

  const put = (chunk: Chunk): void => {
    line.push(chunk);
    used += chunk.width + sumOfWidths(chunk.space);
  };
  const end = (): void => {
    lines.push(lineOf(line, fonts));
    hyphensInARow = line.at(-1)?.end === 'soft' ? hyphensInARow + 1 : 0;
    line = [];
    used = 0;
  };

  chunks.forEach((whole, index) => {
    let chunk: Chunk | null = whole;
    // the end of a word alone on the last line of a paragraph looks like a mistake
    const divisible = hyphenate && index < chunks.length - 1;
    while (chunk !== null) {
      const room: number = widthOf(lines.length) - used + SLACK;
      const mayDivide: boolean = divisible || chunk.width > widthOf(lines.length) + SLACK;
      const fits: boolean = chunk.width + hyphenWidth(chunk, fonts) <= room;
      const parts: [Chunk, Chunk | null] | null = fits
        ? [chunk, null]
        : ((mayDivide && hyphensInARow < MOST_HYPHENS_IN_A_ROW ? divide(chunk, room, fonts) : null) ??
          (line.length === 0 ? cut(chunk, room, fonts) : null));
      if (parts !== null) put(parts[0]);
      if (parts === null || parts[1] !== null || parts[0].end === 'line') end();
      chunk = parts === null ? chunk : parts[1];
    }
  });
  if (line.length > 0) lines.push(lineOf(line, fonts, true));
  return lines;
}

function lineOf(chunks: readonly Chunk[], fonts: FontSet, last = false): Line {
  const pieces: Piece[] = [];
  for (const chunk of chunks) pieces.push(...chunk.pieces, ...chunk.space);
  const end = chunks.at(-1);
  if (end?.end === 'soft' && !last) pieces.push(...hyphenAfter(end, fonts));
  return { pieces: withDirections(pieces, fonts), width: sumOfWidths(pieces) - sumOfWidths(end?.space ?? []) };
}

function sumOfWidths(pieces: readonly Piece[]): number {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
}

/** The hyphen at a line's end. It means "soft hyphen", so that copied or read text has the undivided word. */
function hyphenAfter(chunk: Chunk, fonts: FontSet): Piece[] {
  const last = chunk.pieces.at(-1);
  if (last === undefined) return [];
  return piecesOf('-', last.look, fonts).map((piece) => ({ ...piece, part: { ...piece.part, standsFor: '\u00ad' } }));
}

function hyphenWidth(chunk: Chunk, fonts: FontSet): number {
  return chunk.end === 'soft' ? sumOfWidths(hyphenAfter(chunk, fonts)) : 0;
}

/** Divides a word at the last syllable that fits. Only words in one look and typeface; null when none fits. */
function divide(chunk: Chunk, room: number, fonts: FontSet): [Chunk, Chunk] | null {
  const [piece, other] = chunk.pieces;
  if (piece === undefined || other !== undefined) return null;
  for (const at of hyphenationPoints(piece.part.text)) {
    const before = chunkOf(piecesOf(piece.part.text.slice(0, at), piece.look, fonts), 'soft');
    if (before.width + hyphenWidth(before, fonts) > room) continue;
    const after = piecesOf(piece.part.text.slice(at), piece.look, fonts);
    return [before, { ...chunkOf(after, chunk.end), space: chunk.space }];
  }
  return null;
}

/** Cuts what is wider than a line; at least one character goes on this one. */
function cut(chunk: Chunk, room: number, fonts: FontSet): [Chunk, Chunk | null] {
  const fitting: Piece[] = [];
  let used = 0;
  for (const [index, piece] of chunk.pieces.entries()) {
    if (used + piece.width <= room) {
      fitting.push(piece);
      used += piece.width;
      continue;
    }
    const rest = chunk.pieces.slice(index + 1);
    const [head, tail] = cutPiece(piece, room - used, fitting.length === 0, fonts);
    const left = [...tail, ...rest];
    if (left.length === 0) break;
    return [chunkOf([...fitting, ...head], 'open'), { ...chunkOf(left, chunk.end), space: chunk.space }];
  }
  return [chunk, null];
}

function cutPiece(piece: Piece, room: number, atLeastOne: boolean, fonts: FontSet): [Piece[], Piece[]] {
  if (piece.part.standsFor !== undefined) return atLeastOne ? [[piece], []] : [[], [piece]];
  const characters = graphemes(piece.part.text);
  const pieces = (from: number, to?: number): Piece[] =>
    piecesOf(characters.slice(from, to).join(''), piece.look, fonts);
  let count = 0;
  for (let low = 1, high = characters.length; low <= high; ) {
    const middle = (low + high) >> 1;
    if (sumOfWidths(pieces(0, middle)) <= room) {
      count = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  if (count === 0 && atLeastOne) count = 1;
  return [pieces(0, count), pieces(count)];
}

function chunkOf(pieces: Piece[], end: Chunk['end']): Chunk {
  return { pieces, width: sumOfWidths(pieces), end, space: [] };
}
