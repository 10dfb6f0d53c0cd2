import type { Request } from '../../../shared/api.ts';
import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { type Adjustment, withPatch } from '../../../shared/domain/adjustment.ts';
import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import type { Op } from '../../../shared/domain/meeting-change.ts';
import { checkMeeting } from '../../../shared/review/check-meeting.ts';
import type { StatusFacts } from '../../../shared/status/move.ts';
import { tryMove } from '../../../shared/status/moves.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { localDay } from '../local-day.ts';
import { liveRecord } from '../records/record-of-meeting.ts';
import { addStatusChange, saveAdjustment } from '../storage/adjustments.ts';
import { setMeeting } from '../storage/meetings.ts';
import type { Writer } from '../storage/storage.ts';
import { addVersion, versionInForce, withdrawVersion } from '../storage/versions.ts';
import { changeStored } from './change-meeting.ts';
import { openMeeting, storedMeeting } from './open-meeting.ts';

type Given = Request<'meetings.setStatus'>;

/** What the moves of shared/status look at, for a meeting as it stands. */
function factsOf(open: OpenMeeting, adjustment: Adjustment, today: string): StatusFacts {
  const { status, meeting, council, frozen, correcting } = open;
  return {
    status,
    meeting,
    council,
    adjustment,
    today,
    correcting: correcting !== null,
    frozen,
    blocking: blockingFindings(open),
  };
}

/** What the review calls an error stops the minutes of a body under kommunallagen (domain.md 3.0). */
const blockingFindings = ({ meeting, council }: OpenMeeting): StatusFacts['blocking'] =>
  council.klApplies
    ? checkMeeting(meeting, council)
        .filter(({ severity }) => severity === 'error')
        .map(({ anchor, message }) => ({ field: anchor, message }))
    : [];

/**
 * Moves the minutes along. Each step ahead of a draft keeps a version of what was sent or signed; with adjusting or approval the
 * § numbers are allotted and the content is frozen. Going back keeps every version.
 * @throws JusteraError status-refused with what is missing, not-found, template-missing
 */
export async function setStatus(
  { clock, newId }: Pick<Context, 'clock' | 'newId'>,
  db: Writer,
  given: Given,
): Promise<OpenMeeting> {
  const open = await openMeeting(db, given.id);
  const now = clock();
  const adjustment = withPatch(open.adjustment, given.adjustment);
  const answer = tryMove(factsOf(open, adjustment, localDay(now)), given.status);
  if (!answer.ok)
    throw new JusteraError('status-refused', answer.missing.map(({ message }) => message).join(' '), {
      field: answer.missing[0]?.field ?? 'status',
    });
  const move: MoveUnderWay = { id: given.id, from: open.status, to: answer.status, adjustment, now, newId };
  if (isFrozen(move.from) && !isFrozen(move.to)) await thaw(db, move);
  if (!isFrozen(move.from) && isFrozen(move.to)) await allot(db, move, open);
  const version = keepsVersion(move) ? await keepVersion(db, move, open) : (open.frozen?.version ?? null);
  if (isFrozen(move.to) && version !== null) await saveAdjustment(db, given.id, version, adjustment);
  await setMeeting(db, given.id, { status: move.to });
  await addStatusChange(db, { meetingId: given.id, at: now.toISOString(), from: move.from, to: move.to });
  return openMeeting(db, given.id);
}

type MoveUnderWay = {
  id: string;
  from: MeetingStatus;
  to: MeetingStatus;
  adjustment: Adjustment;
  now: Date;
  newId: () => string;
};

const ORDER: readonly MeetingStatus[] = ['utkast', 'for-granskning', 'for-underskrift', 'justerat', 'godkant'];

/** Ahead along a draft's way, and where it freezes; what comes after changes nothing of what the minutes say. */
const keepsVersion = ({ from, to }: MoveUnderWay): boolean =>
  !isFrozen(from) && ORDER.indexOf(to) > ORDER.indexOf(from);

/** From the frozen version back into hand: it stays to be read, and a later move makes the next. */
async function thaw(db: Writer, { id, now }: MoveUnderWay): Promise<void> {
  const inForce = await versionInForce(db, id);
  if (inForce) await withdrawVersion(db, id, inForce.number, now.toISOString());
}

/** § numbers once and for all, and the day of the correction this version is. */
async function allot(db: Writer, { id, adjustment, now, newId }: MoveUnderWay, open: OpenMeeting): Promise<void> {
  const stored = await storedMeeting(db, id);
  const { record } = await liveRecord(db, id);
  const numbers: Op[] = record.meeting.items.flatMap(({ id: item, paragraphNo }, i) =>
    paragraphNo === stored.meeting.items[i]?.paragraphNo
      ? []
      : [{ op: 'set', path: `items/${item}/paragraphNo`, value: paragraphNo }],
  );
  const correction = open.correcting === null ? undefined : stored.meeting.corrections.at(-1);
  const day: Op[] = correction
    ? [{ op: 'set', path: `corrections/${correction.id}/date`, value: adjustment.adjustedOn }]
    : [];
  const ops = [...numbers, ...day];
  if (ops.length > 0) await changeStored(db, stored, { ops, step: newId(), label: 'Paragrafer', at: now });
}

async function keepVersion(db: Writer, { id, to, adjustment, now }: MoveUnderWay, open: OpenMeeting): Promise<number> {
  const { record, template, word, revision } = await liveRecord(db, id);
  return addVersion(db, {
    meetingId: id,
    snapshot: { record, template, word },
    status: to,
    revision,
    day: isFrozen(to) ? adjustment.adjustedOn : null,
    note: open.correcting === null ? '' : (record.meeting.corrections.at(-1)?.note ?? ''),
    at: now.toISOString(),
  });
}

/**
 * Changes what is noted of adjusting, notice and laga kraft; what the minutes say is not touched.
 * @throws JusteraError status-refused while nothing is adjusted
 */
export async function noteAdjustment(db: Writer, given: Request<'meetings.noteAdjustment'>): Promise<OpenMeeting> {
  const { frozen, adjustment } = await openMeeting(db, given.id);
  if (frozen === null)
    throw new JusteraError('status-refused', 'Protokollet är inte justerat än.', { field: 'adjustment' });
  await saveAdjustment(db, given.id, frozen.version, withPatch(adjustment, given.adjustment));
  return openMeeting(db, given.id);
}
