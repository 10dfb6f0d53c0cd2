import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { newMeeting } from '../../../shared/domain/new-meeting.ts';
import type { Context } from '../context.ts';
import { rosterOn } from '../councils/roster.ts';
import { localDay } from '../local-day.ts';
import { insertMeeting, previousMeetingDay } from '../storage/meetings.ts';
import type { Writer } from '../storage/storage.ts';
import { around, openMeeting } from './open-meeting.ts';

/** A new draft for the council; without a date it takes today's roster. */
export async function createMeeting(
  { clock, newId }: Pick<Context, 'clock' | 'newId'>,
  db: Writer,
  given: { councilId: string; date: IsoDate | null },
): Promise<OpenMeeting> {
  const now = clock();
  const day = given.date ?? localDay(now);
  const meeting = newMeeting({
    ...(await around(db, given.councilId)),
    roster: await rosterOn(db, given.councilId, day),
    date: given.date,
    previousDate: await previousMeetingDay(db, given.councilId, day),
    newId,
  });
  const id = newId();
  await insertMeeting(db, { id, councilId: given.councilId, status: 'utkast', meeting, at: now.toISOString() });
  return openMeeting(db, id);
}
