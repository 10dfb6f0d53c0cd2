/** A question in FTS5's own language (https://www.sqlite.org/fts5.html, section 3). Only folded words go into it, so it is never wrong. */
import { type SearchPart, SHORTEST_PART } from '../../../../shared/search/query.ts';
import type { SearchColumn } from '../../../../shared/search/source.ts';
import type { Reader } from '../storage.ts';
import { councilWord } from './indexed-texts.ts';
import { run } from './run.ts';

/** A part that stands inside more different word beginnings than this says nothing: it is then looked for at beginnings only. */
export const MOST_HEADS = 1000;

const WORDS_WITH = 'select word from search_part where word glob ?';

/**
 * The beginnings of words that end with `part`: "kameraöverv" for "överv". As prefixes they stand for every word that holds it,
 * and are far fewer than those words.
 */
export function headsOf(words: readonly string[], part: string): string[] {
  const heads = [...new Set(words.map((word) => word.slice(0, word.indexOf(part) + part.length)))].sort();
  // one that begins with another is found by the other already
  return heads.filter((head, i) => !heads.slice(0, i).some((shorter) => head.startsWith(shorter)));
}

async function wordExpression(db: Reader, part: string): Promise<string | null> {
  if (part.length < SHORTEST_PART) return `"${part}"*`;
  const found = await run<{ word: string }>(db, WORDS_WITH, `*${part}*`);
  const heads = headsOf(
    found.map(({ word }) => word),
    part,
  );
  if (heads.length > MOST_HEADS) return `"${part}"*`;
  return heads.length === 0 ? null : `(${heads.map((head) => `"${head}"*`).join(' OR ')})`;
}

async function partExpression(db: Reader, { words, kind, growing }: SearchPart): Promise<string | null> {
  if (kind === 'word') return wordExpression(db, words[0]);
  return `"${words.join(' ')}"${growing ? '*' : ''}`;
}

/** The expressions of all parts; null when one of them stands nowhere, for then nothing is found. */
export async function expressions(db: Reader, parts: readonly SearchPart[]): Promise<string[] | null> {
  const found: string[] = [];
  for (const part of parts) {
    const expression = await partExpression(db, part);
    if (expression === null) return null;
    found.push(expression);
  }
  return found.length === 0 ? null : found;
}

export type Where = {
  /** Where the words may stand, all of them together. */
  in: readonly SearchColumn[];
  /** Where at least one of them must stand. */
  atLeastOneIn?: SearchColumn;
  /** Only what belongs to the council with this number. */
  council?: number | null;
};

export function matchExpression(
  parts: readonly string[],
  { in: columns, atLeastOneIn, council = null }: Where,
): string {
  const all = [`{${columns.join(' ')}} : (${parts.join(' AND ')})`];
  if (atLeastOneIn) all.push(`${atLeastOneIn} : (${parts.join(' OR ')})`);
  if (council !== null) all.push(`council : "${councilWord(council)}"`);
  return all.join(' AND ');
}
