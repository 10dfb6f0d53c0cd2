/**
 * One or two letters begin thousands of words: to look them all up takes longer than anybody waits between two letters. So where
 * such beginnings are found, in headings and decisions, they stand among the words themselves, each looked up as one word.
 */
import { SHORTEST_PART } from '../../../../shared/search/query.ts';

/** Stands in no word that is typed, and FTS5's plainest tokenizer takes it for a letter. */
const MARK = '·';

/** How a beginning stands among the words. */
export const asBeginning = (letters: string): string => `${MARK}${letters}`;

export const isBeginning = (word: string): boolean => word.startsWith(MARK);

/** The first letters of some words, marked, each once: those that are too short to be looked for within words. */
export function beginningsOf(words: readonly string[]): string[] {
  const found = new Set<string>();
  for (const word of words)
    for (let length = 1; length < SHORTEST_PART && length <= word.length; length++) {
      const letters = word.slice(0, length);
      if (letters.isWellFormed()) found.add(asBeginning(letters));
    }
  return [...found];
}
