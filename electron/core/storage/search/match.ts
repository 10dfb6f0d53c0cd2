/** A question in FTS5's own language (https://www.sqlite.org/fts5.html, section 3). Only folded words go into it, so it is never wrong. */
import { type SearchPart, SHORTEST_PART } from '../../../../shared/search/query.ts';
import type { Reader } from '../access.ts';
import { asBeginning } from './marked-words.ts';
import { councilWord, TEXT_TABLES, type TextTable } from './text-tables.ts';
import { MOST_WORDS, wordsWith } from './words-with.ts';

/** A part behind more different beginnings than this is looked for at beginnings only, as one in more than MOST_WORDS words is. */
const MOST_HEADS = 2000;

/**
 * The beginnings of words that end with `part`: "kameraöverv" for "överv". As prefixes they stand for every word that holds it,
 * and are far fewer than those words.
 */
export function headsOf(words: readonly string[], part: string): string[] {
  const heads = [...new Set(words.map((word) => word.slice(0, word.indexOf(part) + part.length)))].sort();
  // one that begins with another is found by the other already, and follows it in this order
  let last: string | null = null;
  return heads.filter((head) => {
    if (last !== null && head.startsWith(last)) return false;
    last = head;
    return true;
  });
}

/** How one part of a question is asked of the minutes, and of the registers. */
export type PartMatch = Record<'minutes' | 'registers', string>;

const beginning = (word: string): string => `"${word}"*`;
const anyOf = (expressions: readonly string[]): string => `(${expressions.join(' OR ')})`;
/** Whole anywhere, and as a beginning where those are marked. */
const short = (word: string): string => anyOf([`"${word}"`, `"${asBeginning(word)}"`]);
const isShort = (word: string): boolean => word.length < SHORTEST_PART;

/** Null when the part stands in no word. */
async function matchWord(db: Reader, part: string): Promise<PartMatch | null> {
  if (isShort(part)) return { minutes: short(part), registers: beginning(part) };
  const words = await wordsWith(db, part);
  if (words.length === 0) return null;
  const heads = words.length > MOST_WORDS ? [part] : headsOf(words, part);
  const match = anyOf((heads.length > MOST_HEADS ? [part] : heads).map(beginning));
  return { minutes: match, registers: match };
}

/** A word that is begun after others may stand anywhere until it is long enough to be looked up after them. */
function matchPhrase(words: readonly string[], growing: boolean): PartMatch {
  const phrase = `"${words.join(' ')}"${growing ? '*' : ''}`;
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (!growing || !isShort(last)) return { minutes: phrase, registers: phrase };
  const minutes = before.length === 0 ? short(last) : `("${before.join(' ')}" AND ${short(last)})`;
  return { minutes, registers: phrase };
}

/** The parts of a question as FTS5 has them; null when one of them stands nowhere, for then nothing is found. */
export async function matchParts(db: Reader, parts: readonly SearchPart[]): Promise<PartMatch[] | null> {
  const found: PartMatch[] = [];
  for (const { words, kind, growing } of parts) {
    const match = kind === 'word' ? await matchWord(db, words[0]) : matchPhrase(words, growing);
    if (match === null) return null;
    found.push(match);
  }
  return found.length === 0 ? null : found;
}

/**
 * What is asked of a table: all parts, wherever they stand in it; of decisions at least one in the decision's own words.
 * Narrowed to the council with a number.
 */
export function matchExpression(parts: readonly PartMatch[], table: TextTable, council: number | null): string {
  const asked = parts.map((part) => (table === 'search_register' ? part.registers : part.minutes));
  const isDecision = table === 'search_decision';
  // of a single word the second says all, and looking it up is most of the work
  const all = isDecision && asked.length === 1 ? [] : [`{${TEXT_TABLES[table].join(' ')}} : (${asked.join(' AND ')})`];
  if (isDecision) all.push(`text : (${asked.join(' OR ')})`);
  if (council !== null) all.push(`council : "${councilWord(council)}"`);
  return all.join(' AND ');
}
