import type { Answer, Request } from '../../../shared/api.ts';
import { approvalOf } from '../../../shared/domain/new-meeting.ts';
import { nextMeetingDraft } from '../../../shared/domain/next-meeting.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import type { Writer } from '../storage/access.ts';
import { listMeetings } from '../storage/list-meetings.ts';
import { insertMeeting } from '../storage/meetings.ts';
import { usualDraft } from './create-meeting.ts';
import { around, openMeeting, storedMeeting } from './open-meeting.ts';

/**
 * The draft of a meeting agreed on at another, with its topics, guests, follow-ups and minutes to go through; the one that is
 * there already when the council has a meeting that day at that hour.
 * @throws JusteraError not-found, invalid-input when it has no day
 */
export async function createNextMeeting(
  { clock, newId }: Pick<Context, 'clock' | 'newId'>,
  db: Writer,
  { meetingId, nextId }: Request<'meetings.createNext'>,
): Promise<Answer<'meetings.createNext'>> {
  const { meeting: source, councilId } = await storedMeeting(db, meetingId);
  const next = found(
    source.nextMeetings.find(({ id }) => id === nextId),
    'Mötesdagen finns inte längre. Öppna mötet på nytt.',
  );
  const { date, start } = next;
  if (date === null)
    throw new JusteraError('invalid-input', 'Välj först vilken dag nästa möte är. Sedan kan utkastet skapas.', {
      field: `nextMeetings.${nextId}.date`,
    });
  const there = (await listMeetings(db, { councilId, includeRemoved: false })).find(
    (one) => one.id !== meetingId && one.date === date && (start === null || one.start === null || one.start === start),
  );
  if (there) return { meeting: await openMeeting(db, there.id), existed: true };
  const { council } = await around(db, councilId);
  const usual = await usualDraft({ clock, newId }, db, { councilId, date });
  const approval = source.date === null ? '' : approvalOf(council, source.date);
  const meeting = nextMeetingDraft(usual, { source, next, approval }, newId);
  const id = newId();
  await insertMeeting(db, { id, councilId, status: 'utkast', meeting, at: clock().toISOString() });
  return { meeting: await openMeeting(db, id), existed: false };
}
