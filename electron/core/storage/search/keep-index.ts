import type { Passage, SearchSource } from '../../../../shared/search/source.ts';
import type { Reader, Writer } from '../storage.ts';
import { type IndexedTexts, indexedTexts, wordSet } from './indexed-texts.ts';
import { dayRange, nextRange, roomAfter, type SearchNoun } from './passage-ids.ts';
import { run } from './run.ts';
import { readSource } from './sources.ts';
import * as sql from './statements.ts';

type Entry = { id: number; texts: IndexedTexts };
type Word = { id: number; word: string };

/**
 * Makes a change of a row and keeps the search index in step with it, in the same transaction. Everything that is written where
 * `readSource` reads goes through here.
 */
export async function indexed<T>(db: Writer, noun: SearchNoun, id: string, change: () => Promise<T>): Promise<T> {
  const before = await readSource[noun](db, id);
  const result = await change();
  await moveIndex(db, noun, id, before, await readSource[noun](db, id));
  return result;
}

const sameTexts = (a: Passage, b: Passage): boolean => JSON.stringify(a.texts) === JSON.stringify(b.texts);

/** Brings what the index holds of a source from `before`, which must be what was put in, to `after`. */
export async function moveIndex(
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

  const seq = await sourceSeq(db, noun, id, after ?? before!);
  const ids = await placeIds(db, seq);
  const dropped = await entries(db, leaving, ids, before?.councilId ?? null);
  const gone = leaving.filter(({ place }) => moved || !now.has(place)).map(({ place }) => place);
  const free = [...ids].filter(([place]) => gone.includes(place)).map(([, passage]) => passage);
  for (const place of gone) ids.delete(place);
  const unplaced = coming.filter(({ place }) => !ids.has(place));
  if (dropped.length > 0) await run(db, sql.DROP_TEXTS, dropped.map(asRow));
  if (free.length > 0) await run(db, sql.DROP_PASSAGES, free);
  if (after === null) await db.deleteFrom('search_source').where('seq', '=', seq).execute();
  else for (const [place, given] of await newIds(db, noun, after.day, seq, unplaced)) ids.set(place, given);
  const added = await entries(db, coming, ids, after?.councilId ?? null);
  if (added.length > 0) await run(db, sql.ADD_TEXTS, added.map(asRow));
  await moveWords(db, wordSet(dropped.map(({ texts }) => texts)), wordSet(added.map(({ texts }) => texts)));
}

const asRow = ({ id, texts }: Entry) => ({ id, ...texts });

async function sourceSeq(db: Writer, noun: SearchNoun, id: string, source: SearchSource): Promise<number> {
  const values = { council_id: source.councilId, day: source.day };
  const { seq } = await db
    .insertInto('search_source')
    .values({ noun, source_id: id, ...values })
    .onConflict((conflict) => conflict.columns(['noun', 'source_id']).doUpdateSet(values))
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

async function placeIds(db: Reader, seq: number): Promise<Map<string, number>> {
  const rows = await db.selectFrom('search_passage').select(['id', 'place']).where('source_seq', '=', seq).execute();
  return new Map(rows.map(({ id, place }) => [place, id]));
}

async function entries(
  db: Writer,
  passages: readonly Passage[],
  ids: ReadonlyMap<string, number>,
  councilId: string | null,
): Promise<Entry[]> {
  if (passages.length === 0) return [];
  const council = await councilNumber(db, councilId);
  return passages.map((passage) => {
    const id = ids.get(passage.place);
    if (id === undefined) throw new Error(`the search index does not know the place ${passage.place}`);
    return { id, texts: indexedTexts(passage, council) };
  });
}

async function councilNumber(db: Writer, councilId: string | null): Promise<number | null> {
  if (councilId === null) return null;
  const [known] = await run<{ number: number }>(db, sql.COUNCIL_NUMBER, councilId);
  if (known) return known.number;
  await run(db, sql.ADD_COUNCIL, councilId);
  return councilNumber(db, councilId);
}

/** Numbers for new passages, as near their day as there is room. */
async function newIds(
  db: Writer,
  noun: SearchNoun,
  day: string | null,
  seq: number,
  passages: readonly Passage[],
): Promise<[place: string, id: number][]> {
  const given: { place: string; id: number }[] = [];
  for (let range = dayRange(noun, day); given.length < passages.length; range = nextRange(range)) {
    const [found] = await run<{ last: number | null }>(db, sql.LAST_PASSAGE, range.from, range.below);
    const last = found?.last ?? range.from - 1;
    const next = passages.slice(given.length, given.length + roomAfter(last, range));
    given.push(...next.map(({ place }, i) => ({ place, id: last + 1 + i })));
  }
  if (given.length > 0) await run(db, sql.ADD_PASSAGES, seq, given);
  return given.map(({ place, id }) => [place, id]);
}

/** The list of words holds each word that stands somewhere, and no other. */
async function moveWords(db: Writer, before: ReadonlySet<string>, after: ReadonlySet<string>): Promise<void> {
  const gone = [...before].filter((word) => !after.has(word));
  const come = [...after].filter((word) => !before.has(word));
  if (gone.length > 0) {
    const unused = await run<Word>(db, sql.UNUSED_WORDS, gone);
    if (unused.length > 0) {
      await run(db, sql.DROP_PARTS, unused);
      await run(db, sql.DROP_WORDS, unused);
    }
  }
  if (come.length > 0) {
    const added = await run<Word>(db, sql.ADD_WORDS, come);
    if (added.length > 0) await run(db, sql.ADD_PARTS, added);
  }
}
