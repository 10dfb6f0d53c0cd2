import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { broughtUpToDate, type Difference, difference } from '../../../shared/domain/carry-follow-ups.ts';
import type { Context } from '../context.ts';
import { changeStored } from '../meetings/change-meeting.ts';
import { openMeeting, storedMeeting } from '../meetings/open-meeting.ts';
import type { Reader, Writer } from '../storage/access.ts';
import { placeOfMeeting } from '../storage/meetings.ts';
import { knownFor } from './council-log.ts';

/** What a draft lacks of what is known today. Nothing once it is adjusted: it says what was said. */
export async function differenceOf(db: Reader, meetingId: string): Promise<Difference> {
  const { meeting, councilId, status } = await storedMeeting(db, meetingId);
  if (status === 'justerat' || status === 'arkiverat') return { missing: 0, changed: 0 };
  return difference(meeting.followUps, await knownFor(db, councilId, meetingId, await placeOfMeeting(db, meetingId)));
}

/** Brings the entries of a draft up to date; one step to undo. */
export async function bringIn(
  { clock, newId }: Pick<Context, 'clock' | 'newId'>,
  db: Writer,
  meetingId: string,
): Promise<OpenMeeting> {
  const stored = await storedMeeting(db, meetingId);
  const known = await knownFor(db, stored.councilId, meetingId, await placeOfMeeting(db, meetingId));
  const value = broughtUpToDate(stored.meeting.followUps, known, newId);
  if (JSON.stringify(value) !== JSON.stringify(stored.meeting.followUps)) {
    const ops = [{ op: 'set' as const, path: 'followUps', value }];
    await changeStored(db, stored, { ops, step: newId(), label: 'Hämta bevakningar', at: clock() });
  }
  return openMeeting(db, meetingId);
}
