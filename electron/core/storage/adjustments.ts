import { Adjustment } from '../../../shared/domain/adjustment.ts';
import { MEETING_STATUSES, MeetingStatus } from '../../../shared/domain/meeting.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, parseJson, toJson } from './dialect.ts';

/** What is noted of adjusting, notice and laga kraft of one frozen version; empty fields when nothing is. */
export async function adjustmentOf(db: Reader, meetingId: string, version: number): Promise<Adjustment> {
  const row = await db
    .selectFrom('meeting_adjustment')
    .select('facts')
    .where('meeting_id', '=', meetingId)
    .where('version', '=', version)
    .executeTakeFirst();
  return checkedRow('meeting_adjustment', Adjustment, row ? parseJson(row.facts) : {});
}

export async function saveAdjustment(
  db: Writer,
  meetingId: string,
  version: number,
  adjustment: Adjustment,
): Promise<void> {
  const facts = toJson(adjustment);
  await db
    .insertInto('meeting_adjustment')
    .values({ meeting_id: meetingId, version, facts })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'version']).doUpdateSet({ facts }))
    .execute();
}

/** The log of a meeting's moves; never pruned. */
export async function addStatusChange(
  db: Writer,
  given: { meetingId: string; at: string; from: MeetingStatus; to: MeetingStatus },
): Promise<void> {
  await db
    .insertInto('status_change')
    .values({ meeting_id: given.meetingId, at: given.at, from_status: given.from, to_status: given.to })
    .execute();
}

/** Where the minutes stood when they were last taken out of their frozen state; null when they never were. */
export async function lastFrozenStatus(db: Reader, meetingId: string): Promise<MeetingStatus | null> {
  const row = await db
    .selectFrom('status_change')
    .select('from_status')
    .where('meeting_id', '=', meetingId)
    .where('from_status', 'in', MEETING_STATUSES.filter(isFrozen))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? checkedRow('status_change', MeetingStatus, row.from_status) : null;
}
