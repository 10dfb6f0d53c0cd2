import type { Reader } from '../storage.ts';
import { dayNumber, dayOfId, idRange, type SearchNoun, tableOf } from './passage-ids.ts';
import { run } from './run.ts';
import { COUNCIL_NUMBER, type TextTable } from './statements.ts';

export type Asked = {
  noun: SearchNoun;
  match: string;
  /** Of how many words and beginnings `match` consists. */
  phrases: number;
  year: number | null;
  order: 'best' | 'newest';
  /** The day from which age is counted. */
  today: string;
  limit: number;
  offset: number;
};

/** `place` is the mark of the passage's place in its source. */
export type FoundPassage = { noun: SearchNoun; sourceId: string; place: number };

/**
 * Weighing costs time for each place and each phrase looked for in it, so among many places only the newest are weighed: a word
 * that stands in thousands of items is asked for because of the latest.
 */
const MOST_WEIGHED = 4000;
const MOST_WEIGHINGS = 60_000;
const FEWEST_WEIGHED = 200;
const MOST_COUNTED = 1000;

/** In the order of the columns: title, body, decision, names, council. */
const WEIGHTS = '8.0, 1.0, 4.0, 2.0, 0.0';

const hits = (table: TextTable): string =>
  `${table} where ${table} match ? and rowid >= ? and rowid < ? order by rowid desc`;

const newest = (table: TextTable): string => `select rowid as id from ${hits(table)} limit ?`;

/** bm25 is below zero, the better the lower. What is new counts up to double, what is a year old half of that more. */
const best = (table: TextTable): string => `select id, count(*) over () as weighed from (
    select rowid as id, bm25(${table}, ${WEIGHTS}) as weight from ${hits(table)} limit ?
  ) order by weight * (1.0 + 365.0 / (365.0 + max(0, ? - ${dayOfId('id')}))), id desc limit ? offset ?`;

const count = (table: TextTable): string =>
  `select count(*) as total from (select 1 from ${hits(table)} limit ${MOST_COUNTED})`;

const PLACES = `select s.noun, s.source_id as "sourceId", p.place from json_each(?) as asked
  join search_passage p on p.id = asked.value join search_source s on s.seq = p.source_seq order by asked.key`;

function stretch({ noun, year, match }: Pick<Asked, 'noun' | 'year' | 'match'>): [string, number, number] {
  const { from, below } = idRange(noun, year);
  return [match, from, below];
}

export type Found = {
  passages: FoundPassage[];
  /** How many there are in all, counted up to 1000. */
  total: number;
};

/** Passages that answer the question, in the order asked for. */
export async function findPassages(db: Reader, asked: Asked): Promise<Found> {
  const { ids, total } = asked.order === 'newest' ? await newestIds(db, asked) : await bestIds(db, asked);
  return { passages: ids.length === 0 ? [] : await run<FoundPassage>(db, PLACES, ids), total };
}

/** Looking up the words is most of the work, so one look both counts and answers. */
async function newestIds(db: Reader, asked: Asked): Promise<{ ids: number[]; total: number }> {
  const end = asked.offset + asked.limit;
  const most = Math.max(MOST_COUNTED, end);
  const found = await run<{ id: number }>(db, newest(tableOf(asked.noun)), ...stretch(asked), most);
  return { ids: found.slice(asked.offset, end).map(({ id }) => id), total: Math.min(found.length, MOST_COUNTED) };
}

async function bestIds(db: Reader, asked: Asked): Promise<{ ids: number[]; total: number }> {
  const { noun, limit, offset, today } = asked;
  const most = weighed(asked);
  const given = [...stretch(asked), most, dayNumber(today), limit, offset];
  const found = await run<{ id: number; weighed: number }>(db, best(tableOf(noun)), ...given);
  const all = found[0]?.weighed ?? 0;
  if (all < most && (all > 0 || offset === 0))
    return { ids: found.map(({ id }) => id), total: Math.min(all, MOST_COUNTED) };
  const [counted] = await run<{ total: number }>(db, count(tableOf(noun)), ...stretch(asked));
  return { ids: found.map(({ id }) => id), total: counted?.total ?? 0 };
}

const weighed = ({ phrases, limit, offset }: Asked): number =>
  Math.max(Math.min(MOST_WEIGHED, Math.ceil(MOST_WEIGHINGS / phrases)), FEWEST_WEIGHED, limit + offset);

/** More hits than this in the registers say nothing of any one of them. */
const MOST_IN_REGISTERS = 4000;

/**
 * What the registers hold, all nouns in one look: looking up the words is most of the work, and mostly there is nothing. The
 * latest first.
 */
export async function findInRegisters(
  db: Reader,
  { match, year }: Pick<Asked, 'match' | 'year'>,
): Promise<(noun: SearchNoun, page: Pick<Asked, 'limit' | 'offset'>) => Promise<Found>> {
  const all = (
    await run<{ id: number }>(db, newest('search_register'), match, 0, Number.MAX_SAFE_INTEGER, MOST_IN_REGISTERS)
  ).map(({ id }) => id);
  return async (noun, { limit, offset }) => {
    const { from, below } = idRange(noun, year);
    const own = all.filter((id) => id >= from && id < below);
    const ids = own.slice(offset, offset + limit);
    const passages = ids.length === 0 ? [] : await run<FoundPassage>(db, PLACES, ids);
    return { passages, total: Math.min(own.length, MOST_COUNTED) };
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
