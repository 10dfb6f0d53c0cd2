/** What somebody typed into the search box, understood. Nothing that can be typed is wrong. */
import { foldedWords } from './words.ts';

/**
 * Words that must all stand in one place of the minutes, in any order: one `word` as a part of a word, a `phrase` word after
 * word. While its last word may still be growing it counts as a beginning.
 */
export type SearchPart = { words: [string, ...string[]]; kind: 'word' | 'phrase'; growing: boolean };

/** A word shorter than this is only looked for at the beginning of words: "en" is a part of nearly everything. */
export const SHORTEST_PART = 3;

const LONGEST_TEXT = 400;
const MOST_PARTS = 12;
const MOST_WORDS = 20;

const PIECE = /"([^"]*)("?)|[^\s"]+/gu;

function partOf([piece, quoted, closing]: RegExpMatchArray): SearchPart | null {
  const [first, ...rest] = foldedWords(quoted ?? piece).slice(0, MOST_WORDS);
  if (first === undefined) return null;
  if (quoted !== undefined) return { words: [first, ...rest], kind: 'phrase', growing: closing === '' };
  return { words: [first, ...rest], kind: rest.length === 0 ? 'word' : 'phrase', growing: true };
}

/** The parts of a question; none when there is no letter or digit in it. Of a very long text only the beginning counts. */
export function parseQuery(text: string): SearchPart[] {
  const plain = text.slice(0, LONGEST_TEXT).replace(/[“”„»«]/gu, '"');
  const parts = [...plain.matchAll(PIECE)].map(partOf).filter((part) => part !== null);
  return parts.slice(0, MOST_PARTS);
}
