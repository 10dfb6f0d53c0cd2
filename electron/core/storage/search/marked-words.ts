/** What stands in the index among the words without being one. */
import { SHORTEST_PART } from '../../../../shared/search/query.ts';

/** Stands in no word that is typed, and FTS5's plainest tokenizer takes it for a letter. */
const MARK = '·';

/** Between two texts. */
export const BOUNDARY = [MARK];

/**
 * How the beginning of a word stands in headings and decisions. One or two letters begin thousands of words: to look them all up
 * takes longer than anybody waits between two letters.
 */
export const asBeginning = (letters: string): string => `${MARK}${letters}`;

export const isWord = (word: string): boolean => word !== '' && !word.startsWith(MARK);

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
