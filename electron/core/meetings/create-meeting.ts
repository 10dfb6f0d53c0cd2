import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { carriedEntry, isForMeeting } from '../../../shared/domain/carry-follow-ups.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { FollowUpEntry } from '../../../shared/domain/follow-up.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { newMeeting } from '../../../shared/domain/new-meeting.ts';
import type { Context } from '../context.ts';
import { rosterOn } from '../councils/roster.ts';
import { logInto } from '../follow-ups/council-log.ts';
import { localDay } from '../local-day.ts';
import type { Reader, Writer } from '../storage/access.ts';
import { insertMeeting, previousMeetingDay } from '../storage/meetings.ts';
import { templateInForce } from '../templates/find-template.ts';
import { aroundOn, type MeetingAround, openMeeting } from './open-meeting.ts';

type Able = Pick<Context, 'clock' | 'newId'>;

/** The open follow-ups, for a council whose minutes have a place for them; others take them in by hand. */
async function carriedInto(
  { clock, newId }: Able,
  db: Reader,
  { council }: MeetingAround,
  date: IsoDate | null,
): Promise<FollowUpEntry[]> {
  const template = await templateInForce(db, council.templateId).then(
    (inForce) => inForce.template,
    () => null,
  );
  if (!template?.blocks.some(({ type }) => type === 'follow-up-log')) return [];
  const place = { date, start: council.defaultStart, createdAt: clock().toISOString() };
  const log = await logInto(db, council.id, place);
  return log.filter(isForMeeting).map((followUp) => carriedEntry(followUp, newId));
}

/** The council's usual draft for a day; without one it takes today's roster. */
export async function usualDraft(
  able: Able,
  db: Reader,
  given: { councilId: string; date: IsoDate | null },
): Promise<Meeting> {
  const day = given.date ?? localDay(able.clock());
  const facts = await aroundOn(db, given.councilId, day);
  return newMeeting({
    ...facts,
    roster: await rosterOn(db, given.councilId, day),
    date: given.date,
    previousDate: await previousMeetingDay(db, given.councilId, day),
    followUps: await carriedInto(able, db, facts, given.date),
    newId: able.newId,
  });
}

/** A new draft for the council. */
export async function createMeeting(
  able: Able,
  db: Writer,
  given: { councilId: string; date: IsoDate | null },
): Promise<OpenMeeting> {
  const meeting = await usualDraft(able, db, given);
  const id = able.newId();
  const at = able.clock().toISOString();
  await insertMeeting(db, { id, councilId: given.councilId, status: 'utkast', meeting, at });
  return openMeeting(db, id);
}
