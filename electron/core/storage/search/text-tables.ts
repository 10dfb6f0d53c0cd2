/** Where words are looked up. What is asked for alone stands alone, so that a look into headings does not read the prose. */
import { columnText, type Passage, SEARCH_COLUMNS } from '../../../../shared/search/source.ts';
import { foldedWords } from '../../../../shared/search/words.ts';
import { BOUNDARY, beginningsOf, isWord } from './marked-words.ts';
import type { SearchNoun } from './passage-ids.ts';

/** The columns that hold words; each table has `council` beside them. */
export const TEXT_TABLES = {
  /** All words of minutes. */
  search_minutes: ['text'],
  search_heading: ['text'],
  /** Of what decides something only: a decision is found by its own words, together with those of its heading. */
  search_decision: ['heading', 'text'],
  /** All words of what is not minutes. */
  search_register: ['text'],
} as const satisfies Record<string, readonly string[]>;
export type TextTable = keyof typeof TEXT_TABLES;
export const TEXT_TABLE_NAMES = Object.keys(TEXT_TABLES) as TextTable[];

/** A passage as the tables get it: folded words with a space between, by column. */
export type IndexedTexts = Partial<Record<TextTable, Record<string, string>>>;

/** How a council stands among the words; it is looked for in its own column only. */
export const councilWord = (number: number | null): string => (number === null ? '' : `c${number}`);

const joined = (...words: readonly string[][]): string => words.flat().join(' ');

export function indexedTexts(noun: SearchNoun, passage: Passage, councilNumber: number | null): IndexedTexts {
  const council = councilWord(councilNumber);
  const { title, body, decision, names } = Object.fromEntries(
    SEARCH_COLUMNS.map((column) => [column, foldedWords(columnText(passage, column))]),
  ) as Record<(typeof SEARCH_COLUMNS)[number], string[]>;
  // no phrase reaches from one into the next
  const text = joined(title, BOUNDARY, body, BOUNDARY, decision, BOUNDARY, names);
  if (noun !== 'meeting') return { search_register: { text, council } };
  const begun = beginningsOf([...title, ...decision]);
  const texts: IndexedTexts = { search_minutes: { text: `${text} ${begun.join(' ')}`, council } };
  const heading = joined(title, beginningsOf(title));
  if (title.length > 0) texts.search_heading = { text: heading, council };
  if (decision.length > 0) texts.search_decision = { heading, text: joined(decision, beginningsOf(decision)), council };
  return texts;
}

/** The different words of some passages, without what marks councils, beginnings and boundaries. */
export function wordSet(passages: readonly IndexedTexts[]): Set<string> {
  const words = new Set<string>();
  for (const { search_minutes, search_register } of passages)
    for (const word of ((search_minutes ?? search_register)?.text ?? '').split(' ')) if (isWord(word)) words.add(word);
  return words;
}
