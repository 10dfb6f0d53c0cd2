import type { Reader } from '../access.ts';
import { idRange, type SearchNoun } from './passage-ids.ts';
import { run } from './run.ts';
import { COUNCIL_NUMBER } from './statements.ts';
import type { TextTable } from './text-tables.ts';

/** `place` is the mark of the passage's place in its source. */
export type FoundPassage = { noun: SearchNoun; sourceId: string; place: number };

const newest = (table: TextTable): string =>
  `select rowid as id from ${table} where ${table} match ? and rowid >= ? and rowid < ? order by rowid desc limit ?`;

const PLACES = `select s.noun, s.source_id as "sourceId", p.place from json_each(?) as asked
  join search_passage p on p.id = asked.value join search_source s on s.seq = p.source_seq order by asked.key`;

/** The newest passages of minutes that answer an expression, by their numbers: at most so many. */
export async function newestIn(
  db: Reader,
  table: TextTable,
  match: string,
  year: number | null,
  most: number,
): Promise<number[]> {
  const { from, below } = idRange('meeting', year);
  return (await run<{ id: number }>(db, newest(table), match, from, below, most)).map(({ id }) => id);
}

/** Where the passages with these numbers stand, in the same order. */
export async function placesOf(db: Reader, ids: readonly number[]): Promise<FoundPassage[]> {
  return ids.length === 0 ? [] : run<FoundPassage>(db, PLACES, ids);
}

/** More hits than this in the registers say nothing of any one of them. */
const MOST_IN_REGISTERS = 4000;

/** What the registers hold, all nouns in one look: mostly there is nothing. The latest first. */
export async function registerFinder(
  db: Reader,
  match: string,
  year: number | null,
): Promise<(noun: SearchNoun) => number[]> {
  const rows = await run<{ id: number }>(
    db,
    newest('search_register'),
    match,
    0,
    Number.MAX_SAFE_INTEGER,
    MOST_IN_REGISTERS,
  );
  return (noun) => {
    const { from, below } = idRange(noun, year);
    return rows.map(({ id }) => id).filter((id) => id >= from && id < below);
  };
}

/** The number a council has in the index; null when nothing of it can be found. */
export async function councilNumber(db: Reader, councilId: string): Promise<number | null> {
  const [known] = await run<{ number: number }>(db, COUNCIL_NUMBER, councilId);
  return known?.number ?? null;
}

/** The years there are meetings of, the latest first. */
export async function searchedYears(db: Reader): Promise<number[]> {
  const rows = await db
    .selectFrom('meeting')
    .select((e) => e.fn<string>('substr', ['date', e.val(1), e.val(4)]).as('year'))
    .distinct()
    .where('removed_at', 'is', null)
    .where('date', 'is not', null)
    .execute();
  return rows.map(({ year }) => Number(year)).sort((a, b) => b - a);
}
