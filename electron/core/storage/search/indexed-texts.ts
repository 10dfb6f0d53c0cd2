import { columnText, type Passage, SEARCH_COLUMNS, type SearchColumn } from '../../../../shared/search/source.ts';
import { foldedWords } from '../../../../shared/search/words.ts';

/** A passage as the index gets it. */
export type IndexedTexts = Record<SearchColumn, string> & { council: string };

/** How a council stands among the words; no word that is typed has this form, for words hold letters and digits only. */
export const councilWord = (number: number | null): string => (number === null ? '' : `c${number}`);

export function indexedTexts(passage: Passage, council: number | null): IndexedTexts {
  const texts = Object.fromEntries(
    SEARCH_COLUMNS.map((column) => [column, foldedWords(columnText(passage, column)).join(' ')]),
  );
  return { ...(texts as Record<SearchColumn, string>), council: councilWord(council) };
}

/** The different words of some passages, without what marks the council. */
export function wordSet(passages: readonly IndexedTexts[]): Set<string> {
  const words = new Set<string>();
  for (const passage of passages)
    for (const column of SEARCH_COLUMNS) for (const word of passage[column].split(' ')) words.add(word);
  words.delete('');
  return words;
}
