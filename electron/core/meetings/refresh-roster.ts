import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { attendanceFrom } from '../../../shared/domain/new-meeting.ts';
import type { Context } from '../context.ts';
import { rosterOn } from '../councils/roster.ts';
import { localDay } from '../local-day.ts';
import type { Writer } from '../storage/access.ts';
import { changeStored } from './change-meeting.ts';
import { openMeeting, storedMeeting } from './open-meeting.ts';
import { refuseFrozen } from './unfrozen.ts';

/** Adds those of the meeting day's roster who are missing from the attendance list, last; one step to undo. */
export async function refreshRoster(
  { clock, newId }: Pick<Context, 'clock' | 'newId'>,
  db: Writer,
  id: string,
): Promise<OpenMeeting> {
  const stored = await storedMeeting(db, id);
  refuseFrozen(stored.status, stored.meeting.documentKind);
  const at = clock();
  const { attendance, date } = stored.meeting;
  const missing = (await rosterOn(db, stored.councilId, date ?? localDay(at))).filter(
    ({ membership }) => !attendance.some((a) => a.membershipId === membership.id || a.personId === membership.personId),
  );
  const ops = missing.map((entry, i) => ({
    op: 'insert' as const,
    path: 'attendance',
    index: attendance.length + i,
    value: attendanceFrom(entry, newId()),
  }));
  if (ops.length > 0) await changeStored(db, stored, { ops, step: newId(), label: 'Hämta från registret', at });
  return openMeeting(db, id);
}
