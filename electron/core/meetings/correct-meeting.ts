import type { Request } from '../../../shared/api.ts';
import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import { localDay } from '../local-day.ts';
import type { Writer } from '../storage/access.ts';
import { addStatusChange, lastFrozenStatus } from '../storage/adjustments.ts';
import { dropChanges } from '../storage/meeting-changes.ts';
import { replaceMeeting, setMeeting } from '../storage/meetings.ts';
import { readVersion, versionInForce } from '../storage/versions.ts';
import { openMeeting, storedMeeting } from './open-meeting.ts';

type Given = Pick<Context, 'clock' | 'newId'>;

async function move(db: Writer, id: string, from: MeetingStatus, to: MeetingStatus, at: string): Promise<void> {
  await setMeeting(db, id, { status: to });
  await addStatusChange(db, { meetingId: id, at, from, to });
}

/**
 * Opens frozen minutes for a correction: a draft of the next version, with what is mended and why, which is printed. The frozen
 * version stays in force until the correction is adjusted, and can be read and made again for ever. Undo begins anew, so that
 * nothing written before the adjusting is taken back by a slip of the hand.
 * @throws JusteraError status-refused when the minutes are not frozen
 */
export async function startCorrection(
  { clock, newId }: Given,
  db: Writer,
  { id, note }: Request<'meetings.startCorrection'>,
): Promise<OpenMeeting> {
  const stored = await storedMeeting(db, id);
  if (!isFrozen(stored.status) || (await versionInForce(db, id)) === null)
    throw new JusteraError(
      'status-refused',
      'Protokollet är inte justerat. Ändra det direkt i stället för att rätta det.',
      {
        field: 'status',
      },
    );
  const now = clock();
  const at = now.toISOString();
  const correction = { id: newId(), date: localDay(now), note };
  await move(db, id, stored.status, 'utkast', at);
  await dropChanges(db, id);
  const meeting = { ...stored.meeting, corrections: [...stored.meeting.corrections, correction] };
  await replaceMeeting(db, { id, base: stored.revision, meeting, at });
  return openMeeting(db, id);
}

/**
 * Gives up a correction: the version in force stands again as it was frozen, in the status it had
 * reached. What was written in the correction is kept in the log.
 * @throws JusteraError status-refused when none is under way
 */
export async function dropCorrection(
  { clock }: Given,
  db: Writer,
  { id }: Request<'meetings.dropCorrection'>,
): Promise<OpenMeeting> {
  const { correcting, status, revision } = await openMeeting(db, id);
  if (correcting === null) throw new JusteraError('status-refused', 'Ingen rättelse pågår.', { field: 'status' });
  const { snapshot, version } = found(await readVersion(db, id, correcting), 'Den justerade versionen finns inte.');
  const at = clock().toISOString();
  await replaceMeeting(db, { id, base: revision, meeting: snapshot.record.meeting, at });
  await dropChanges(db, id);
  await move(db, id, status, (await lastFrozenStatus(db, id)) ?? version.status, at);
  return openMeeting(db, id);
}
