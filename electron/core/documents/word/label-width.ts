import { FIELDS, PAGE, TEXT } from '../measures.ts';
import type { WordContext } from './context.ts';

/** So narrow is a cell or a text box of somebody's own Word file. */
const NARROW = 0.8 * PAGE.textWidth;
/** A bold letter as a share of its size, with room to spare: the font is the file's own. */
const LETTER = 0.7;
const CELL_MARGINS = 12;
/** What is left for the values must be more than the labels take. */
const MOST = 0.45;

/**
 * The width of the column the labels stand in, in points: the usual share, as in the PDF, and in a narrow place of somebody's own
 * file what their longest word needs. Undefined where there is no room beside them: they stand above.
 */
export function labelWidth(
  labels: readonly string[],
  { textWidth, inOwnFile }: Pick<WordContext, 'textWidth' | 'inOwnFile'>,
): number | undefined {
  const usual = textWidth * FIELDS.labelShare;
  if (!inOwnFile || textWidth >= NARROW) return usual;
  const longest = Math.max(0, ...labels.flatMap((label) => label.split(/\s+/)).map((word) => [...word].length));
  const needed = Math.max(usual, longest * TEXT.body.size * LETTER + CELL_MARGINS);
  return needed <= textWidth * MOST ? needed : undefined;
}
