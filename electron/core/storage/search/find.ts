import type { Reader } from '../storage.ts';
import { dayNumber, dayOfId, type IdRange, type SearchNoun } from './passage-ids.ts';
import { run } from './run.ts';
import { COUNCIL_NUMBER } from './statements.ts';

export type Asked = {
  match: string;
  range: IdRange;
  order: 'best' | 'newest';
  /** The day from which age is counted. */
  today: string;
  limit: number;
  offset: number;
};

export type FoundPassage = { noun: SearchNoun; sourceId: string; place: string };

/**
 * Weighing costs time for each place found, so among many only the newest so many are weighed: a word that stands in thousands of
 * items is asked for because of the latest.
 */
const MOST_WEIGHED = 4000;
const MOST_COUNTED = 1000;

/** In the order of the columns: title, body, decision, names, files, council. */
const WEIGHTS = '8.0, 1.0, 4.0, 2.0, 1.0, 0.0';

const HITS = 'search_text where search_text match ? and rowid >= ? and rowid < ? order by rowid desc';

const NEWEST = `select rowid as id from ${HITS} limit ? offset ?`;

/** bm25 is below zero, the better the lower. What is new counts up to double, what is a year old half of that more. */
const BEST = `select id from (
    select rowid as id, bm25(search_text, ${WEIGHTS}) as weight from ${HITS} limit ${MOST_WEIGHED}
  ) order by weight * (1.0 + 365.0 / (365.0 + max(0, ? - ${dayOfId('id')}))), id desc limit ? offset ?`;

const COUNT = `select count(*) as total from (select 1 from ${HITS} limit ${MOST_COUNTED})`;

const PLACES = `select s.noun, s.source_id as "sourceId", p.place from json_each(?) as asked
  join search_passage p on p.id = asked.value join search_source s on s.seq = p.source_seq order by asked.key`;

/** Passages that answer the question, in the order asked for. */
export async function findPassages(db: Reader, asked: Asked): Promise<FoundPassage[]> {
  const { match, range, limit, offset } = asked;
  const given = [match, range.from, range.below];
  const found =
    asked.order === 'newest'
      ? await run<{ id: number }>(db, NEWEST, ...given, limit, offset)
      : await run<{ id: number }>(db, BEST, ...given, dayNumber(asked.today), limit, offset);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  return run<FoundPassage>(db, PLACES, ids);
}

/** How many there are, counted up to 1000. */
export async function countPassages(db: Reader, { match, range }: Pick<Asked, 'match' | 'range'>): Promise<number> {
  const [counted] = await run<{ total: number }>(db, COUNT, match, range.from, range.below);
  return counted?.total ?? 0;
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
