import type { Request } from '../../../shared/api.ts';
import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { duplicateMeeting } from '../../../shared/domain/duplicate-meeting.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../storage/access.ts';
import { insertMeeting } from '../storage/meetings.ts';
import { usualDraft } from './create-meeting.ts';
import { openMeeting, storedMeeting } from './open-meeting.ts';

/** A new draft after the pattern of another meeting of the same council. @throws JusteraError not-found */
export async function duplicate(
  able: Pick<Context, 'clock' | 'newId'>,
  db: Writer,
  { id: source, date }: Request<'meetings.duplicate'>,
): Promise<OpenMeeting> {
  const { meeting, councilId } = await storedMeeting(db, source);
  const draft = await usualDraft(able, db, { councilId, date });
  const id = able.newId();
  await insertMeeting(db, {
    id,
    councilId,
    status: 'utkast',
    meeting: duplicateMeeting(meeting, draft, able.newId),
    at: able.clock().toISOString(),
  });
  return openMeeting(db, id);
}
