import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHunspellFromStrings } from 'hunspell-wasm';
import { distance } from '../../../shared/review/distance.ts';

/** Letters a slip most often adds, drops or changes, in the order of Swedish text. */
const LETTERS = [...'eantrsildomkgväfhupåöbcyjxwzéq'];

/** Every word that a letter left out, doubled, swapped, added or changed may have been meant to be; the likeliest slips first. */
function oneLetterAway(word: string): string[] {
  const at = [...word].map((_, i) => i);
  return [
    ...at.map((i) => word.slice(0, i) + (word[i] ?? '') + word.slice(i)),
    ...at.slice(1).map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...at.slice(1, -1).map((i) => word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2)),
    ...at.slice(1).flatMap((i) => LETTERS.map((letter) => word.slice(0, i) + letter + word.slice(i))),
    ...at.slice(1).flatMap((i) => LETTERS.map((letter) => word.slice(0, i) + letter + word.slice(i + 1))),
  ];
}

/** The Swedish dictionary with compounds, and the words municipalities use. */
export interface Dictionary {
  isKnown(word: string): boolean;
  /** What a misspelt word may have been meant to be, the likeliest first; at most five. */
  suggest(word: string): string[];
}

/**
 * Reads the dictionary that ships with the app and `resources/spelling/kommunord.txt`. Takes a third of a second; meant for a
 * worker thread.
 */
export async function openDictionary(resources: string): Promise<Dictionary> {
  const { default: swedish } = await import('dictionary-sv');
  const text = new TextDecoder();
  const hunspell = await createHunspellFromStrings(text.decode(swedish.aff), text.decode(swedish.dic));
  const firstParts: string[] = [];
  for (const line of (await readFile(join(resources, 'spelling/kommunord.txt'), 'utf8')).split('\n')) {
    const [word = '', like] = line.trim().split('/');
    if (word === '' || word.startsWith('#')) continue;
    if (word.endsWith('-')) firstParts.push(word.slice(0, -1));
    else if (like === undefined) hunspell.addWord(word);
    else hunspell.addWordWithAffix(word, like);
  }
  const isCompound = (word: string): boolean => {
    const lower = word.toLocaleLowerCase('sv');
    const first = firstParts.find((part) => lower.startsWith(part));
    const rest = lower.slice(first?.length ?? 0);
    return first !== undefined && rest.length >= SHORTEST_REST && hunspell.testSpelling(rest);
  };
  const suggested = new Map<string, string[]>();
  const isKnown = (word: string): boolean => hunspell.testSpelling(word) || isCompound(word);
  return {
    isKnown,
    suggest(word) {
      const before = suggested.get(word);
      if (before !== undefined) return before;
      // hunspell makes no compounds of its own accord: one letter's change is tried first
      const near = oneLetterAway(word).filter(isKnown);
      const far = hunspell.getSpellingSuggestions(word).filter((one) => distance(one, word) <= FURTHEST);
      const all = [...new Set([...far.filter((one) => near.includes(one)), ...near, ...far])].slice(0, MOST);
      if (suggested.size >= REMEMBERED) suggested.clear();
      suggested.set(word, all);
      return all;
    },
  };
}

const MOST = 5;
const FURTHEST = 2;
/** Suggestions take the dictionary a while; the same words come again at every look. */
const REMEMBERED = 2000;

/** Shorter pieces make a word of nearly anything. */
const SHORTEST_REST = 4;
