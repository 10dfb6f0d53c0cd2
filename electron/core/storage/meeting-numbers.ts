import type { Reader } from './access.ts';

export type Numbers = { points: number; first: number | null; last: number | null };

/**
 * The § numbers of a council's meetings in the same calendar year that come before one, in the order they were held. One
 * without a day comes after all others of the council's latest year.
 */
export async function numbersBefore(
  db: Reader,
  councilId: string,
  meeting: { id: string; date: string | null; start: string | null },
): Promise<Numbers[]> {
  const year = (meeting.date ?? (await latestDay(db, councilId)))?.slice(0, 4);
  if (year === undefined) return [];
  return db
    .selectFrom('meeting')
    .innerJoin('meeting_numbers as n', 'n.meeting_id', 'meeting.id')
    .select(['n.points', 'n.first_no as first', 'n.last_no as last'])
    .where('council_id', '=', councilId)
    .where('removed_at', 'is', null)
    .where('id', '!=', meeting.id)
    .where('date', '>=', `${year}-01-01`)
    .where('date', '<=', meeting.date ?? `${year}-12-31`)
    .where((e) =>
      meeting.date === null
        ? e.lit(true)
        : e.or([e('date', '<', meeting.date), e(e.fn.coalesce('start', e.val('')), '<', meeting.start ?? '')]),
    )
    .orderBy('date')
    .orderBy('start')
    .execute();
}

async function latestDay(db: Reader, councilId: string): Promise<string | null> {
  const row = await db
    .selectFrom('meeting')
    .select((e) => e.fn.max('date').as('day'))
    .where('council_id', '=', councilId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.day ?? null;
}
