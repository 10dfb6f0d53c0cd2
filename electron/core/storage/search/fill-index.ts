import type Database from 'better-sqlite3';
import { SHORTEST_PART } from '../../../../shared/search/query.ts';
import type { Writer } from '../access.ts';
import { allotIds } from './allot-ids.ts';
import { addWords, changeTexts, councilNumber } from './keep-index.ts';
import { markOf } from './mark-of.ts';
import { PER_DAY, SEARCH_NOUNS } from './passage-ids.ts';
import { run } from './run.ts';
import { readRow, SEARCH_VERSION, type SearchRow } from './sources.ts';
import { ADD_PASSAGES, ADD_SOURCES, addTexts } from './statements.ts';
import { type IndexedTexts, indexedTexts, TEXT_TABLE_NAMES, wordSet } from './text-tables.ts';

/** Every row that is searched in, in the order of their days, so that numbers are given without gaps. */
const ALL: Record<SearchRow, string> = {
  meeting: 'select id from meeting where removed_at is null order by date, id',
  person: 'select id from person order by id',
  council: 'select id from council order by id',
  file: 'select distinct meeting_id as id from made_file order by meeting_id',
};

/** So many sources, and so many words, go into one statement. */
const SOURCES = 200;
const WORDS = 20_000;
/** FTS5 gathers so many bytes before it writes; the usual megabyte would be written and merged again and again. */
const GATHERED = 2 ** 26;
const USUALLY_GATHERED = 2 ** 20;

const WORD_TABLES = [...TEXT_TABLE_NAMES, 'search_part'];
const forEach = (command: string): string[] =>
  WORD_TABLES.map((table) => `insert into ${table} (${table}) values ('${command}')`);

const CLEAR = [
  'delete from search_source',
  'delete from search_council',
  'delete from search_word',
  ...forEach('delete-all'),
];
const OPTIMIZE = forEach('optimize');
const gather = (bytes: number): string[] =>
  TEXT_TABLE_NAMES.map((table) => `insert into ${table} (${table}, rank) values ('hashsize', ${bytes})`);

/**
 * Fills the index anew when it was filled by other rules than those of today, or never. The caller's transaction sees to it that
 * it is filled whole or not at all. Answers whether it was filled.
 */
export async function fillIndexIfOld(db: Writer): Promise<boolean> {
  const state = await db.selectFrom('search_state').select('version').executeTakeFirst();
  if (state?.version === SEARCH_VERSION) return false;
  await fillIndex(db);
  return true;
}

/**
 * What a connection gathered in while it filled the index it never gives back, and FTS5 looks through all of it, empty as it is,
 * once for each beginning of a word that is asked for: milliseconds each instead of microseconds, until the app is started
 * again. Reading the schema anew makes the tables anew. After the filling is committed, and before anything is asked.
 */
export function forgetFilling(raw: Database.Database): void {
  raw.pragma('writable_schema = RESET');
}

/** Throws the index away and makes it again from what is stored. */
export async function fillIndex(db: Writer): Promise<void> {
  for (const statement of [...CLEAR, ...gather(GATHERED)]) await run(db, statement);
  const filling: Filling = { seq: 0, last: new Map(), words: new Set() };
  for (const [row, statement] of Object.entries(ALL) as [SearchRow, string][]) {
    const all = await run<{ id: string }>(db, statement);
    for (let i = 0; i < all.length; i += SOURCES)
      await addSources(
        db,
        filling,
        row,
        all.slice(i, i + SOURCES).map(({ id }) => id),
      );
  }
  const words = [...filling.words].filter((word) => word.length >= SHORTEST_PART).sort();
  for (let i = 0; i < words.length; i += WORDS) await addWords(db, words.slice(i, i + WORDS));
  for (const statement of [...OPTIMIZE, ...gather(USUALLY_GATHERED)]) await run(db, statement);
  await db.updateTable('search_state').set({ version: SEARCH_VERSION }).execute();
}

type Filling = {
  seq: number;
  /** The number given last in each stretch. */
  last: Map<number, number>;
  words: Set<string>;
};

async function addSources(db: Writer, filling: Filling, row: SearchRow, ids: readonly string[]): Promise<void> {
  const sources: object[] = [];
  const passages: object[] = [];
  const texts: { id: number; texts: IndexedTexts }[] = [];
  for (const id of ids) {
    const found = await readRow[row](db, id);
    for (const noun of SEARCH_NOUNS) {
      const source = found[noun];
      if (!source || source.passages.length === 0) continue;
      const council = await councilNumber(db, source.councilId);
      filling.seq += 1;
      const { seq, last } = filling;
      sources.push({ seq, noun, id });
      const given = await allotIds(noun, source.day, source.passages.length, ({ from }) => last.get(from) ?? null);
      const indexed = source.passages.map((passage) => indexedTexts(noun, passage, council));
      for (const [i, { place }] of source.passages.entries()) {
        const passageId = given[i]!;
        passages.push({ id: passageId, seq, place: markOf(place) });
        texts.push({ id: passageId, texts: indexed[i]! });
        last.set(passageId - (passageId % PER_DAY), passageId);
      }
      for (const word of wordSet(indexed)) filling.words.add(word);
    }
  }
  await run(db, ADD_SOURCES, sources);
  await run(db, ADD_PASSAGES, passages);
  await changeTexts(db, addTexts, texts);
}
