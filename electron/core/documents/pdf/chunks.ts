import type { FontStyle } from '../../../../shared/domain/own-font.ts';
import type { Run, Runs } from '../../../../shared/minutes/document-tree.ts';
import type { TextMeasure } from '../measures.ts';
import type { Palette } from '../palette.ts';
import { type FontSet, graphemes, type Part } from './font-set.ts';

/** How one run of the tree is drawn. The object itself is the identity of a link: pieces with the same look belong together. */
export type Look = { style: FontStyle; size: number; colour: string; link?: string };
/** Text in one typeface and one look, with its width in points. `shift`: drawn so far from where it would follow. */
export type Piece = { part: Part; look: Look; width: number; shift?: number };
/**
 * Text that stays on one line, and what may happen after it: a `space` (drawn also at a line's end, so that readers do not join
 * the words), an `open` joint as after a hyphen, a `soft` one where a hyphen is drawn if the line ends there, or a forced `line` end.
 */
export type Chunk = { pieces: Piece[]; width: number; end: 'space' | 'open' | 'soft' | 'line'; space: Piece[] };

/** A space no line ends at. A control character, for the tree holds none. */
const STICKY = '\u0001';
const TOKENS = /\n| +|[^ \n]+/g;
/** After a hyphen, dash or slash between two words of letters; where the writer put a soft hyphen or a zero-width space. */
const JOINTS = /(?<=\p{L}{2}[-–/])(?=\p{L}{2})|\u200b|(?<=\u00ad)/u;
const LONGEST_PART = 120;
/** Nobody sees a gap as small as this. */
const TOUCHING = 0.01;
/** "§ 12", "kl 09.00", "125 000": the number stays with its mark, the thousands with their hundreds. */
const HELD_TOGETHER = /(?<=(?:^|[ (])(?:§§?|kl\.?)) (?=\d)|(?<=\d) (?=\d{3}(?!\d))/g;

export function lookOf(run: Run, measure: TextMeasure, palette: Palette): Look {
  const bold = measure.bold || run.bold === true;
  const style: FontStyle = run.italic ? (bold ? 'boldItalic' : 'italic') : bold ? 'bold' : 'regular';
  const colour = run.link === undefined ? palette[measure.ink] : palette.link;
  return { style, size: measure.size, colour, ...(run.link === undefined ? {} : { link: run.link }) };
}

export function piecesOf(text: string, look: Look, fonts: FontSet): Piece[] {
  return fonts.parts(text, look.style).map((part) => ({ part, look, width: (part.run.width * look.size) / 1000 }));
}

/** Where pieces set from `x` are drawn: more than one stretch, or not at `x`, where some run from right to left. */
export function drawnAt(pieces: readonly Piece[], x: number): { x: number; width: number }[] {
  const drawn: { x: number; width: number }[] = [];
  let pen = x;
  for (const { width, shift = 0 } of pieces) {
    const start = pen + shift;
    pen += width;
    const last = drawn.at(-1);
    if (last !== undefined && Math.abs(last.x + last.width - start) < TOUCHING) last.width += width;
    else drawn.push({ x: start, width });
  }
  return drawn;
}

/** Cuts runs into chunks. `holdFirstSpace` keeps the first word with the second, as "att" with its text. */
export function chunksOf(
  runs: Runs,
  measure: TextMeasure,
  palette: Palette,
  fonts: FontSet,
  holdFirstSpace = false,
): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Chunk | null = null;
  const close = (end: Chunk['end'], space: Piece[] = []): void => {
    chunks.push({ ...(current ?? { pieces: [], width: 0 }), end, space });
    current = null;
  };
  const append = (text: string, look: Look): void => {
    current ??= { pieces: [], width: 0, end: 'open', space: [] };
    for (const piece of piecesOf(text, look, fonts)) {
      current.pieces.push(piece);
      current.width += piece.width;
    }
  };
  runs.forEach((run, index) => {
    const look = lookOf(run, measure, palette);
    let text = run.text.replaceAll('\t', ' ').replace(HELD_TOGETHER, STICKY);
    if (holdFirstSpace && index === 0) text = text.replace(/^(\S+) (?=\S)/, `$1${STICKY}`);
    for (const token of text.match(TOKENS) ?? []) {
      if (token === '\n') close('line', piecesOf(' ', look, fonts));
      else if (token.startsWith(' ')) close('space', piecesOf(token, look, fonts));
      else appendWord(token, look, append, close);
    }
  });
  if (current !== null) close('open');
  return chunks;
}

function appendWord(
  word: string,
  look: Look,
  append: (text: string, look: Look) => void,
  close: (end: Chunk['end']) => void,
): void {
  const stretches = word.split(JOINTS);
  stretches.forEach((stretch, index) => {
    const soft = stretch.endsWith('\u00ad');
    const words = (soft ? stretch.slice(0, -1) : stretch).split(STICKY);
    words.forEach((text, at) => {
      if (at > 0) append(' ', look);
      for (const part of shortParts(text)) append(part, look);
    });
    if (soft) close('soft');
    else if (index < stretches.length - 1) close('open');
  });
}

/** A word no line can hold anyway in parts, so that what is shaped and measured at a time stays small. */
function shortParts(word: string): string[] {
  if (word.length <= LONGEST_PART) return word === '' ? [] : [word];
  const parts: string[] = [];
  for (const character of graphemes(word)) {
    const last = parts.length - 1;
    if (last < 0 || parts[last]!.length + character.length > LONGEST_PART) parts.push(character);
    else parts[last] += character;
  }
  return parts;
}
