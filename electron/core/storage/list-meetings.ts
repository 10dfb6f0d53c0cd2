/** Lists of meetings: what stands in a row of each, never a whole record. */
import { sql } from 'kysely';
import { MEETING_STATUSES, MeetingSummary } from '../../../shared/domain/meeting.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import type { Reader } from './access.ts';
import { checkedRow } from './dialect.ts';

/** The councils that have a meeting, those put away not counted; in no order. */
export async function councilsWithMeetings(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('council')
    .select('id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('meeting')
          .select('meeting.id')
          .whereRef('meeting.council_id', '=', 'council.id')
          .where('meeting.removed_at', 'is', null),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

const UNFINISHED = MEETING_STATUSES.filter((status) => !isFrozen(status));

/** Newest meeting day first; a draft without a date stands on top, for it is being worked on. */
export async function listMeetings(
  db: Reader,
  given: {
    councilId: string | null;
    includeRemoved: boolean;
    unfinished?: boolean | undefined;
    limit?: number | undefined;
  },
): Promise<MeetingSummary[]> {
  let query = db
    .selectFrom('meeting')
    .innerJoin('council', 'council.id', 'meeting.council_id')
    .select([
      'meeting.id',
      'meeting.council_id',
      'council.name as council_name',
      'meeting.document_kind',
      'meeting.status',
      'meeting.date',
      'meeting.start',
      'meeting.place',
      'meeting.item_count',
      'meeting.updated_at',
      'meeting.removed_at',
    ])
    .orderBy(sql`coalesce(meeting.date, '9999')`, 'desc')
    .orderBy('meeting.start', 'desc')
    .orderBy('meeting.created_at', 'desc');
  if (given.councilId !== null) query = query.where('meeting.council_id', '=', given.councilId);
  if (!given.includeRemoved) query = query.where('meeting.removed_at', 'is', null);
  if (given.unfinished) query = query.where('meeting.status', 'in', UNFINISHED);
  if (given.limit !== undefined) query = query.limit(given.limit);
  return (await query.execute()).map((row) =>
    checkedRow('meeting', MeetingSummary, {
      id: row.id,
      councilId: row.council_id,
      councilName: row.council_name,
      documentKind: row.document_kind,
      status: row.status,
      date: row.date,
      start: row.start,
      place: row.place,
      itemCount: row.item_count,
      updatedAt: row.updated_at,
      removedAt: row.removed_at,
    }),
  );
}

/** Meetings with a template of their own, this one, newest first: the council's name and the day. */
export async function meetingsWithTemplate(
  db: Reader,
  templateId: string,
): Promise<{ councilName: string; date: string | null }[]> {
  return db
    .selectFrom('meeting')
    .innerJoin('council', 'council.id', 'meeting.council_id')
    .select(['council.name as councilName', 'meeting.date'])
    .where('meeting.template_id', '=', templateId)
    .where('meeting.removed_at', 'is', null)
    .orderBy('meeting.date', 'desc')
    .execute();
}
