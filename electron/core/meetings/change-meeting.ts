import { ZodError } from 'zod';
import type { Request } from '../../../shared/api.ts';
import type { Saved } from '../../../shared/calls/meetings.ts';
import { Meeting } from '../../../shared/domain/meeting.ts';
import { applyOps, type Op, PathError } from '../../../shared/domain/meeting-change.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import { invalidField } from '../invalid-field.ts';
import type { Reader, Writer } from '../storage/access.ts';
import { addChange, type Change, dropUndone, firstUndone, growChange, latestDone } from '../storage/meeting-changes.ts';
import { replaceMeeting, type StoredMeeting, type UncheckedMeeting, uncheckedMeeting } from '../storage/meetings.ts';
import { mergeOps } from './merge-ops.ts';
import { MEETING_GONE } from './open-meeting.ts';
import { losesText } from './text-loss.ts';
import { refuseFrozen } from './unfrozen.ts';

/** Typing is kept as one change for so long; then a new one begins, so that the log has what stood there each minute. */
const GROWS_FOR_MS = 60_000;

/**
 * applyOps needs only JSON on its way in, and checks what comes out. A meeting stored by an older Justera lacks the fields that
 * have come since; only when a path leads to one of them is the whole meeting read through the schema first.
 */
function withLaterFields<T>(facts: unknown, apply: (meeting: Meeting) => T): T {
  try {
    return apply(facts as Meeting);
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    return apply(Meeting.parse(facts));
  }
}

/**
 * @throws JusteraError invalid-input naming the field, when the result would be no meeting or a path leads nowhere
 */
export function changed(facts: unknown, ops: readonly Op[]): { meeting: Meeting; inverse: Op[] } {
  try {
    return withLaterFields(facts, (meeting) => applyOps(meeting, ops));
  } catch (error) {
    if (error instanceof PathError)
      throw new JusteraError('invalid-input', 'Det du ändrade finns inte längre i mötet. Öppna mötet på nytt.', {
        field: error.message,
      });
    if (error instanceof ZodError) throw invalidField(error);
    throw error;
  }
}

type NewChange = { meeting: Meeting; inverse: Op[]; ops: readonly Op[]; step: string; label: string; at: Date };

/** Stores new facts and the log of it; what stood undone cannot be done again after this. */
async function store(db: Writer, stored: UncheckedMeeting, given: NewChange): Promise<void> {
  refuseFrozen(stored.status, given.meeting.documentKind);
  const at = given.at.toISOString();
  const revision = stored.revision + 1;
  const guarded = losesText(given.ops, given.inverse);
  await replaceMeeting(db, {
    id: stored.id,
    base: stored.revision,
    meeting: given.meeting,
    at,
    losesText: guarded,
  });
  const undone = await firstUndone(db, stored.id);
  if (undone) await dropUndone(db, stored.id);
  const growing = undone || guarded ? null : await growingChange(db, stored.id, given);
  if (growing) {
    await growChange(db, growing.seq, {
      label: given.label,
      revision,
      at,
      ops: mergeOps([...growing.ops, ...given.ops]),
      inverse: mergeOps([...given.inverse, ...growing.inverse]),
    });
    return;
  }
  await addChange(db, {
    meetingId: stored.id,
    revision,
    at,
    step: given.step,
    label: given.label,
    guarded,
    ops: mergeOps(given.ops),
    inverse: mergeOps(given.inverse),
  });
}

/** The change that typing of the same step adds to, while it is young. */
async function growingChange(db: Reader, meetingId: string, given: NewChange): Promise<Change | null> {
  const last = await latestDone(db, meetingId);
  if (last?.step !== given.step) return null;
  return Math.abs(given.at.getTime() - Date.parse(last.startedAt)) < GROWS_FOR_MS ? last : null;
}

/**
 * Saves what was typed, on the revision it was typed on.
 * @throws JusteraError stale-revision, invalid-input, not-found, meeting-frozen
 */
export async function changeMeeting(db: Writer, given: Request<'meetings.change'>, at: Date): Promise<Saved> {
  const stored = found(await uncheckedMeeting(db, given.id), MEETING_GONE);
  if (stored.revision !== given.baseRevision)
    throw new JusteraError(
      'stale-revision',
      'Mötet har ändrats på ett annat håll. Öppna det på nytt för att se den senaste versionen; det du skrev finns kvar på skärmen.',
      { detail: `base ${given.baseRevision}, stored ${stored.revision}` },
    );
  await store(db, stored, { ...changed(stored.facts, given.ops), ...given, at });
  return {
    revision: stored.revision + 1,
    savedAt: at.toISOString(),
    canUndo: true,
    canRedo: false,
    undoLabel: given.label,
    redoLabel: null,
  };
}

/**
 * A change the app itself makes at the user's word, undone like one that was typed.
 * @throws JusteraError invalid-input, meeting-frozen
 */
export async function changeStored(
  db: Writer,
  stored: StoredMeeting,
  given: { ops: readonly Op[]; step: string; label: string; at: Date },
): Promise<void> {
  const { meeting: facts, ...row } = stored;
  await store(db, { ...row, facts }, { ...changed(facts, given.ops), ...given });
}
