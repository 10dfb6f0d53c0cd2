/** Who was there for which item, by the clock. */
import { type Attendance, isPresent } from '../domain/attendance.ts';
import type { ClockTime } from '../domain/dates.ts';
import type { Meeting } from '../domain/meeting.ts';

/** When an item was handled. `exact`: both its start and its end are noted; else it lay somewhere within. */
export type Span = { from: ClockTime | null; to: ClockTime | null; exact: boolean };

/** The span of every item, from the times noted at some of them and the meeting's own start and end. */
export function itemSpans({ items, start, end }: Meeting): Span[] {
  const nextNoted = (after: number) => items.slice(after).find(({ startedAt }) => startedAt !== null)?.startedAt;
  let from = start;
  return items.map((item, i) => {
    if (item.startedAt !== null) from = item.startedAt;
    const next = items[i + 1];
    const to = nextNoted(i + 1) ?? end;
    const known = i === 0 ? start !== null || item.startedAt !== null : item.startedAt !== null;
    const ends = next === undefined ? end !== null : next.startedAt !== null;
    return { from, to, exact: known && ends };
  });
}

/** `partly`: came or left while the item was handled. `unknown`: the times do not tell. */
export type Presence = 'there' | 'away' | 'partly' | 'unknown';

/** Whether somebody was there for an item. */
export function presenceAt(row: Attendance, span: Span): Presence {
  if (!isPresent(row)) return 'away';
  if (row.intervals.length === 0) return 'there';
  if (span.from === null || span.to === null) return 'unknown';
  const { from, to } = span;
  const covers = row.intervals.some((i) => (i.from ?? '00:00') <= from && (i.to ?? '24:00') >= to);
  if (covers) return 'there';
  const touches = row.intervals.some((i) => (i.from ?? '00:00') < to && (i.to ?? '24:00') > from);
  if (!touches) return 'away';
  return span.exact ? 'partly' : 'unknown';
}

/** Everybody's presence at every item: `table.get(row.id)?.[item]`. */
export function presenceTable(meeting: Meeting): Map<string, Presence[]> {
  const spans = itemSpans(meeting);
  return new Map(meeting.attendance.map((row) => [row.id, spans.map((span) => presenceAt(row, span))]));
}

const DECIDING_KINDS = new Set<Attendance['kind']>(['ledamot', 'radsrepresentant']);

/**
 * Those who take part in the decisions when they are there: members and, in an advisory council, its representatives;
 * substitutes only in the place of a member. Officials, guests and the secretary do not (KL 5 kap. 66 §).
 */
export function mayDecide(row: Attendance, klApplies: boolean): boolean {
  if (row.servingFor !== null) return true;
  if (row.kind === 'radsrepresentant') return !klApplies;
  return DECIDING_KINDS.has(row.kind) && !(row.roles.length === 1 && row.roles[0] === 'sekreterare');
}
