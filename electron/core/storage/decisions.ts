import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type DecisionFilter, DecisionRow } from '../../../shared/calls/decisions.ts';
import { actorsOf } from '../../../shared/decisions/actors.ts';
import type { Reader } from './access.ts';
import { checkedRow, parseJson } from './dialect.ts';

const Clauses = z.array(z.string());

/** The words of a text as the register keeps them: lower case, each to be found anywhere. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .filter((word) => word !== '');

const contains = (word: string): Expression<SqlBool> => sql<SqlBool>`instr(decision.words, ${word}) > 0`;

function chosen(db: Reader, { councilId, year, status, text, who }: DecisionFilter) {
  let query = db.selectFrom('decision').where('decision.removed', '=', 0);
  if (councilId !== null) query = query.where('decision.council_id', '=', councilId);
  if (year !== null)
    query = query.where('decision.date', '>=', `${year}-01-01`).where('decision.date', '<=', `${year}-12-31`);
  if (status !== null) query = query.where('decision.status', '=', status);
  // cheap things first: only where all the words stand at all are the clauses read for who is to act
  for (const word of [...wordsOf(text), ...wordsOf(who)]) query = query.where(contains(word));
  for (const word of wordsOf(who)) query = query.where(sql<SqlBool>`instr(acting(decision.clauses), ${word}) > 0`);
  return query;
}

/** How many decisions the filter lets through. */
export async function countDecisions(db: Reader, filter: DecisionFilter): Promise<number> {
  const row = await chosen(db, filter)
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}

/** A page of decisions, newest meeting first and in the order of the minutes; those of a draft without a date come last. */
export async function pageOfDecisions(
  db: Reader,
  given: { filter: DecisionFilter; offset: number; limit: number },
): Promise<DecisionRow[]> {
  const rows = await chosen(db, given.filter)
    .innerJoin('council', 'council.id', 'decision.council_id')
    .selectAll('decision')
    .select(['council.name as council_name', 'council.numbering'])
    .orderBy('decision.date', 'desc')
    .orderBy('decision.meeting_id')
    .orderBy('decision.position')
    .limit(given.limit)
    .offset(given.offset)
    .execute();
  return rows.map((row) => {
    const clauses = checkedRow('decision.clauses', Clauses, parseJson(row.clauses));
    return checkedRow('decision', DecisionRow, {
      meetingId: row.meeting_id,
      itemId: row.item_id,
      decisionId: row.decision_id,
      councilId: row.council_id,
      councilName: row.council_name,
      date: row.date,
      status: row.status,
      number: numberOf(row),
      heading: row.heading,
      caseNumber: row.case_number,
      leadIn: row.lead_in,
      clauses,
      actors: actorsOf(clauses),
    });
  });
}

/** A § once it is allotted, or where the meeting alone decides it; of a series through the year nothing is said before. */
function numberOf(row: { paragraph_no: number | null; item_no: number | null; numbering: string }): string {
  const paragraph = row.paragraph_no ?? (row.numbering === 'paragraph-per-meeting' ? row.item_no : null);
  if (paragraph !== null) return `§ ${paragraph}`;
  return row.item_no === null || row.numbering !== 'item' ? '' : `${row.item_no}.`;
}

/** The years in which something was decided, newest first. */
export async function yearsOfDecisions(db: Reader): Promise<number[]> {
  const rows = await db
    .selectFrom('decision')
    .select(sql<string>`substr(date, 1, 4)`.as('year'))
    .distinct()
    .where('date', 'is not', null)
    .execute();
  return rows.map(({ year }) => Number(year)).sort((a, b) => b - a);
}

/** Who is to act, in lower case, from the clauses as they are kept: the SQL function `acting`. */
export const acting = (clauses: unknown): string => {
  const read = Clauses.safeParse(typeof clauses === 'string' ? JSON.parse(clauses) : []);
  return read.success ? actorsOf(read.data).join('\n').toLocaleLowerCase('sv') : '';
};
