import type { Request } from '../../../shared/api.ts';
import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { type Adjustment, withPatch } from '../../../shared/domain/adjustment.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import type { Op } from '../../../shared/domain/meeting-change.ts';
import { hasParagraphs, paragraphsOf } from '../../../shared/numbering/paragraphs.ts';
import { tryMove } from '../../../shared/status/moves.ts';
import { statusFacts } from '../../../shared/status/status-facts.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { localDay } from '../local-day.ts';
import { liveRecord } from '../records/record-of-meeting.ts';
import { reviewStored } from '../review/review-stored.ts';
import type { Writer } from '../storage/access.ts';
import { addStatusChange, saveAdjustment } from '../storage/adjustments.ts';
import { setMeeting } from '../storage/meetings.ts';
import { addVersion, versionInForce, withdrawVersion } from '../storage/versions.ts';
import { changeStored } from './change-meeting.ts';
import { openMeeting, storedMeeting } from './open-meeting.ts';

type Given = Request<'meetings.setStatus'>;

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
  const findings = await reviewStored(db, given.id);
  const answer = tryMove(statusFacts(open, findings, localDay(now), given.adjustment), given.status);
  if (!answer.ok)
    throw new JusteraError('status-refused', answer.missing.map(({ message }) => message).join(' '), {
      field: answer.missing[0]?.field ?? 'status',
    });
  const move: MoveUnderWay = { id: given.id, from: open.status, to: answer.status, adjustment, now, newId };
  if (isFrozen(move.from) && !isFrozen(move.to)) await thaw(db, move);
  if (isSigned(move.to) && !isFrozen(move.from)) await allot(db, move, open);
  if (isSigned(move.from) && !isSigned(move.to)) await release(db, move, open);
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

/** From here on the paper is with those who sign: its numbers must not change under their pens. */
const isSigned = (status: MeetingStatus): boolean => status === 'for-underskrift' || isFrozen(status);

/** From the frozen version back into hand: it stays to be read, and a later move makes the next. */
async function thaw(db: Writer, { id, to, now }: MoveUnderWay): Promise<void> {
  await setMeeting(db, id, { status: to });
  const inForce = await versionInForce(db, id);
  if (inForce) await withdrawVersion(db, id, inForce.number, now.toISOString());
}

/** § numbers, which from adjusting on stand for ever; with it the day of adjusting, and of the correction this version is. */
async function allot(db: Writer, { id, to, adjustment, now, newId }: MoveUnderWay, open: OpenMeeting): Promise<void> {
  const stored = await storedMeeting(db, id);
  const { record } = await liveRecord(db, id);
  const numbers: Op[] = record.meeting.items.flatMap(({ id: item, paragraphNo }, i) =>
    paragraphNo === stored.meeting.items[i]?.paragraphNo
      ? []
      : [{ op: 'set', path: `items/${item}/paragraphNo`, value: paragraphNo }],
  );
  const correction = open.correcting === null ? undefined : stored.meeting.corrections.at(-1);
  const { adjustedOn } = adjustment;
  const days: Op[] = [];
  if (isFrozen(to)) {
    if (correction) days.push({ op: 'set', path: `corrections/${correction.id}/date`, value: adjustedOn });
    if (stored.meeting.signing.date === null) days.push({ op: 'set', path: 'signing/date', value: adjustedOn });
  }
  const ops = [...numbers, ...days];
  if (ops.length > 0) await changeStored(db, stored, { ops, step: newId(), label: 'Paragrafer', at: now });
}

/**
 * Back in draft before anybody has adjusted: the numbers are only foreseen again, so that an item put in between moves those
 * after it. In a correction they stand.
 */
async function release(db: Writer, { id, now, newId }: MoveUnderWay, open: OpenMeeting): Promise<void> {
  if (open.correcting !== null || !hasParagraphs(open.council.numbering)) return;
  const stored = await storedMeeting(db, id);
  const foreseen = [...paragraphsOf({ items: stored.meeting.items.map(unnumbered) }, open.firstParagraph)];
  const ops: Op[] = foreseen
    .filter(([item, number]) => stored.meeting.items.some((one) => one.id === item && one.paragraphNo === number))
    .map(([item]) => ({ op: 'set', path: `items/${item}/paragraphNo`, value: null }));
  if (ops.length > 0) await changeStored(db, stored, { ops, step: newId(), label: 'Paragrafer', at: now });
}

const unnumbered = (item: AgendaItem): AgendaItem => ({ ...item, paragraphNo: null });

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
