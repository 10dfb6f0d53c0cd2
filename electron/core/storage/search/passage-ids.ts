/**
 * Passages are numbered so that their order says what is wanted most: first by noun, then by day. So a year or a kind is a range
 * of numbers, and "the newest first" is reading backwards and stopping early.
 */

/** Each noun has a stretch of its own. The order has shipped: new ones come last. */
export const SEARCH_NOUNS = ['meeting', 'person', 'council', 'follow-up', 'file'] as const;
export type SearchNoun = (typeof SEARCH_NOUNS)[number];

/** So many passages of one day stand before those of the next: twenty meetings. More would make every entry of the index longer. */
export const PER_DAY = 2 ** 8;
const PER_NOUN = 2 ** 32;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1850, 0, 1) / DAY_MS;
/** A draft without a day is being worked on: it comes after every day there is. */
const NO_DAY = 2 ** 17 - 1;

const dayNumber = (day: string): number =>
  Math.min(Math.max(Date.parse(`${day}T00:00:00Z`) / DAY_MS - FIRST_DAY, 0), NO_DAY - 1);

export type IdRange = { from: number; below: number };

/** All numbers of a noun, or those of one of its years. */
export function idRange(noun: SearchNoun, year: number | null = null): IdRange {
  const base = SEARCH_NOUNS.indexOf(noun) * PER_NOUN;
  if (year === null) return { from: base, below: base + PER_NOUN };
  return {
    from: base + dayNumber(`${year}-01-01`) * PER_DAY,
    below: base + dayNumber(`${year + 1}-01-01`) * PER_DAY,
  };
}

/** Where a passage of that day is put. */
export function dayRange(noun: SearchNoun, day: string | null): IdRange {
  const from = idRange(noun).from + (day === null ? NO_DAY : dayNumber(day)) * PER_DAY;
  return { from, below: from + PER_DAY };
}

/** The stretch after one that is full. */
export const nextRange = ({ below }: IdRange): IdRange => ({ from: below, below: below + PER_DAY });

/** How many passages still find room after `last` in a stretch. */
export const roomAfter = (last: number, { below }: IdRange): number => below - 1 - last;
