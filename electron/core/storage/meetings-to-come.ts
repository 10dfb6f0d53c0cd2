import { sql } from 'kysely';
import { z } from 'zod';
import type { SaidOfNext } from '../../../shared/domain/agreed-meetings.ts';
import type { ClockTime, IsoDate } from '../../../shared/domain/dates.ts';
import { NextMeeting } from '../../../shared/domain/meeting.ts';
import type { Reader } from './access.ts';
import { checkedRow, type Json, parseJson } from './dialect.ts';

/** The day of the last meeting each council has held, today's too; by council. */
export async function latestHeld(db: Reader, today: IsoDate): Promise<Map<string, IsoDate>> {
  const rows = await db
    .selectFrom('meeting')
    .select((e) => ['council_id', e.fn.max('date').as('date')])
    .where('removed_at', 'is', null)
    .where('date', '<=', today)
    .groupBy('council_id')
    .execute();
  return new Map(rows.flatMap(({ council_id, date }) => (date === null ? [] : [[council_id, date] as const])));
}

/** Day and hour of every meeting from `from` on. */
export async function meetingDays(
  db: Reader,
  from: IsoDate,
): Promise<{ councilId: string; date: IsoDate; start: ClockTime | null }[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['council_id', 'date', 'start'])
    .where('removed_at', 'is', null)
    .where('date', '>=', from)
    .execute();
  return rows.flatMap(({ council_id, date, start }) => (date === null ? [] : [{ councilId: council_id, date, start }]));
}

/** What the minutes of every meeting from `from` on say of meetings to come; those that say nothing are left out. */
export async function saidOfNext(db: Reader, from: IsoDate): Promise<(SaidOfNext & { councilId: string })[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'council_id', 'date', sql<Json>`record -> '$.nextMeetings'`.as('said')])
    .where('removed_at', 'is', null)
    .where('date', '>=', from)
    .execute();
  return rows.flatMap(({ id, council_id, date, said }) => {
    if (date === null || said === null || said === '[]') return [];
    const nextMeetings = checkedRow('meeting.record.nextMeetings', z.array(NextMeeting), parseJson(said));
    return [{ meetingId: id, councilId: council_id, date, nextMeetings }];
  });
}
