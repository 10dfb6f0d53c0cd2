import { SHORTEST_PART } from '../../../../shared/search/query.ts';
import type { Passage, SearchSource } from '../../../../shared/search/source.ts';
import type { Reader, Writer } from '../access.ts';
import { allotIds } from './allot-ids.ts';
import { markOf, wordMark } from './mark-of.ts';
import { SEARCH_NOUNS, type SearchNoun } from './passage-ids.ts';
import { run } from './run.ts';
import { readRow, type SearchRow } from './sources.ts';
import * as sql from './statements.ts';
import { type IndexedTexts, indexedTexts, TEXT_TABLE_NAMES, type TextTable, wordSet } from './text-tables.ts';

type Entry = { id: number; texts: IndexedTexts };
type Word = { id: number; word: string };

/**
 * Makes a change of a row and keeps the search index in step with it, in the same transaction. Everything that is written where
 * `readRow` reads goes through here.
 */
export async function indexed<T>(db: Writer, row: SearchRow, id: string, change: () => Promise<T>): Promise<T> {
  const before = await readRow[row](db, id);
  const result = await change();
  const after = await readRow[row](db, id);
  for (const noun of SEARCH_NOUNS) await moveIndex(db, noun, id, before[noun] ?? null, after[noun] ?? null);
  return result;
}

const sameTexts = (a: Passage, b: Passage): boolean => JSON.stringify(a.texts) === JSON.stringify(b.texts);

/** Brings what the index holds of a source from `before`, which must be what was put in, to `after`. */
async function moveIndex(
  db: Writer,
  noun: SearchNoun,
  id: string,
  before: SearchSource | null,
  after: SearchSource | null,
): Promise<void> {
  const moved = before?.day !== after?.day || before?.councilId !== after?.councilId;
  const old = new Map(before?.passages.map((passage) => [passage.place, passage]));
  const now = new Map(after?.passages.map((passage) => [passage.place, passage]));
  const isKept = (a: Passage | undefined, b: Passage | undefined) => !moved && a && b && sameTexts(a, b);
  const leaving = [...old.values()].filter((passage) => !isKept(passage, now.get(passage.place)));
  const coming = [...now.values()].filter((passage) => !isKept(passage, old.get(passage.place)));
  if (leaving.length === 0 && coming.length === 0) return;

  const seq = await sourceSeq(db, noun, id);
  const ids = await placeIds(db, seq);
  const dropped = await entries(db, noun, leaving, ids, before?.councilId ?? null);
  const gone = leaving.filter(({ place }) => moved || !now.has(place)).map(({ place }) => markOf(place));
  const free = [...ids].filter(([place]) => gone.includes(place)).map(([, passage]) => passage);
  for (const place of gone) ids.delete(place);
  const unplaced = coming.filter(({ place }) => !ids.has(markOf(place)));
  if (free.length > 0) await run(db, sql.DROP_PASSAGES, free);
  if (after === null) await db.deleteFrom('search_source').where('seq', '=', seq).execute();
  else for (const [place, given] of await newIds(db, noun, after.day, seq, unplaced)) ids.set(place, given);
  const added = await entries(db, noun, coming, ids, after?.councilId ?? null);
  const left = wordSet(dropped.map(({ texts }) => texts));
  const came = wordSet(added.map(({ texts }) => texts));
  const unknown = await absentWords(db, without(came, left));
  await changeTexts(db, sql.dropTexts, dropped, added);
  await changeTexts(db, sql.addTexts, added, dropped);
  await addWords(db, unknown);
  await dropWords(db, without(left, came));
}

const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !others.has(word));

/** Puts passages into the tables they belong in, or takes them out; what stands in `others` as it is stays where it is. */
export async function changeTexts(
  db: Writer,
  statement: (table: TextTable) => string,
  entries: readonly Entry[],
  others: readonly Entry[] = [],
): Promise<void> {
  for (const table of TEXT_TABLE_NAMES) {
    const staying = new Set(rowsOf(table, others).map((row) => JSON.stringify(row)));
    const rows = rowsOf(table, entries).filter((row) => !staying.has(JSON.stringify(row)));
    if (rows.length > 0) await run(db, statement(table), rows);
  }
}

const rowsOf = (table: TextTable, entries: readonly Entry[]): object[] =>
  entries.flatMap(({ id, texts: { [table]: texts } }) => (texts ? [{ id, ...texts }] : []));

async function sourceSeq(db: Writer, noun: SearchNoun, id: string): Promise<number> {
  const known = await db
    .selectFrom('search_source')
    .select('seq')
    .where('noun', '=', noun)
    .where('source_id', '=', id)
    .executeTakeFirst();
  if (known) return known.seq;
  const added = db.insertInto('search_source').values({ noun, source_id: id }).returning('seq');
  return (await added.executeTakeFirstOrThrow()).seq;
}

async function placeIds(db: Reader, seq: number): Promise<Map<number, number>> {
  const rows = await db.selectFrom('search_passage').select(['id', 'place']).where('source_seq', '=', seq).execute();
  return new Map(rows.map(({ id, place }) => [place, id]));
}

async function entries(
  db: Writer,
  noun: SearchNoun,
  passages: readonly Passage[],
  ids: ReadonlyMap<number, number>,
  councilId: string | null,
): Promise<Entry[]> {
  if (passages.length === 0) return [];
  const council = await councilNumber(db, councilId);
  return passages.map((passage) => {
    const id = ids.get(markOf(passage.place));
    if (id === undefined) throw new Error(`the search index does not know the place ${passage.place}`);
    return { id, texts: indexedTexts(noun, passage, council) };
  });
}

export async function councilNumber(db: Writer, councilId: string | null): Promise<number | null> {
  if (councilId === null) return null;
  const [known] = await run<{ number: number }>(db, sql.COUNCIL_NUMBER, councilId);
  if (known) return known.number;
  await run(db, sql.ADD_COUNCIL, councilId);
  return councilNumber(db, councilId);
}

async function newIds(
  db: Writer,
  noun: SearchNoun,
  day: string | null,
  seq: number,
  passages: readonly Passage[],
): Promise<[place: number, id: number][]> {
  if (passages.length === 0) return [];
  const ids = await allotIds(noun, day, passages.length, async (range) => {
    const [found] = await run<{ last: number | null }>(db, sql.LAST_PASSAGE, range.from, range.below);
    return found?.last ?? null;
  });
  const given = passages.map(({ place }, i) => ({ id: ids[i]!, seq, place: markOf(place) }));
  await run(db, sql.ADD_PASSAGES, given);
  return given.map(({ place, id }) => [place, id]);
}

/** Words of the list that stand nowhere any more leave it. */
async function dropWords(db: Writer, gone: readonly string[]): Promise<void> {
  const absent = await absentWords(db, gone);
  if (absent.length === 0) return;
  const words = await run<Word>(db, sql.WORD_NUMBERS, absent.map(withMark));
  await run(db, sql.DROP_PARTS, words);
  await run(db, sql.DROP_WORDS, words);
}

/** Puts words in the list that are not yet in it. */
export async function addWords(db: Writer, words: readonly string[]): Promise<void> {
  if (words.length > 0) await run(db, sql.ADD_PARTS, await run<Word>(db, sql.ADD_WORDS, words.map(withMark)));
}

const withMark = (word: string) => ({ word, mark: wordMark(word) });

async function absentWords(db: Reader, words: readonly string[]): Promise<string[]> {
  const listed = words.filter((word) => word.length >= SHORTEST_PART);
  if (listed.length === 0) return [];
  return (await run<{ word: string }>(db, sql.ABSENT_WORDS, listed)).map(({ word }) => word);
}
