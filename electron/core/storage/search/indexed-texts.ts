import { columnText, type Passage, SEARCH_COLUMNS, type SearchColumn } from '../../../../shared/search/source.ts';
import { foldedWords } from '../../../../shared/search/words.ts';
import { beginningsOf, isBeginning } from './beginnings.ts';
import type { SearchNoun } from './passage-ids.ts';

/** A passage as the index gets it. */
export type IndexedTexts = Record<SearchColumn, string> & { council: string };

/** How a council stands among the words; no word that is typed has this form, for words hold letters and digits only. */
export const councilWord = (number: number | null): string => (number === null ? '' : `c${number}`);

/** Where in minutes a word is found by its first one or two letters too. */
const BEGUN: readonly SearchColumn[] = ['title', 'decision'];

export function indexedTexts(noun: SearchNoun, passage: Passage, council: number | null): IndexedTexts {
  const texts = Object.fromEntries(
    SEARCH_COLUMNS.map((column) => {
      const words = foldedWords(columnText(passage, column));
      // after the words, so that no phrase is torn apart
      if (noun === 'meeting' && BEGUN.includes(column)) words.push(...beginningsOf(words));
      return [column, words.join(' ')];
    }),
  );
  return { ...(texts as Record<SearchColumn, string>), council: councilWord(council) };
}

/** The different words of some passages, without what marks the council and the beginnings of words. */
export function wordSet(passages: readonly IndexedTexts[]): Set<string> {
  const words = new Set<string>();
  for (const passage of passages)
    for (const column of SEARCH_COLUMNS)
      for (const word of passage[column].split(' ')) if (!isBeginning(word)) words.add(word);
  words.delete('');
  return words;
}
