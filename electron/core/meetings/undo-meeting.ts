import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import type { Op } from '../../../shared/domain/meeting-change.ts';
import { JusteraError } from '../errors.ts';
import type { Writer } from '../storage/access.ts';
import { type Change, checkedOps, firstUndone, latestDone, markChange } from '../storage/meeting-changes.ts';
import { replaceMeeting } from '../storage/meetings.ts';
import { changed } from './change-meeting.ts';
import { openMeeting, storedMeeting } from './open-meeting.ts';
import { refuseFrozen } from './unfrozen.ts';

/** Takes back the latest step: every change of it, from the last back to its first, or to one that was kept apart. */
export async function undoMeeting(db: Writer, id: string, at: Date): Promise<OpenMeeting> {
  await refuseWhenFrozen(db, id);
  const last = await latestDone(db, id);
  if (!last) throw new JusteraError('invalid-input', 'Det finns inget att ångra.');
  const taken: Op[] = [];
  for (let change: Change | null = last; change?.step === last.step; ) {
    taken.push(...change.inverse);
    await markChange(db, change.seq, 'undone');
    change = change.guarded ? null : await latestDone(db, id);
  }
  return apply(db, id, taken, at);
}

/** Does again the step taken back last. */
export async function redoMeeting(db: Writer, id: string, at: Date): Promise<OpenMeeting> {
  await refuseWhenFrozen(db, id);
  const first = await firstUndone(db, id);
  if (!first) throw new JusteraError('invalid-input', 'Det finns inget att göra om.');
  const again: Op[] = [];
  for (let change: Change | null = first; change?.step === first.step; ) {
    again.push(...change.ops);
    await markChange(db, change.seq, 'done');
    const next: Change | null = await firstUndone(db, id);
    change = next?.guarded ? null : next;
  }
  return apply(db, id, again, at);
}

/** @throws JusteraError not-found, meeting-frozen */
async function refuseWhenFrozen(db: Writer, id: string): Promise<void> {
  const { status, meeting } = await storedMeeting(db, id);
  refuseFrozen(status, meeting.documentKind);
}

async function apply(db: Writer, id: string, ops: readonly Op[], at: Date): Promise<OpenMeeting> {
  const stored = await storedMeeting(db, id);
  const { meeting } = changed(stored.meeting, checkedOps(ops));
  await replaceMeeting(db, { id, base: stored.revision, meeting, at: at.toISOString() });
  return openMeeting(db, id);
}
