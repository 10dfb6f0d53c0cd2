import type { AgendaItem, VoteCast } from '../domain/agenda-item.ts';
import { type Attendance, isPresent } from '../domain/attendance.ts';
import type { Meeting } from '../domain/meeting.ts';
import { mayDecide, presenceTable } from './presence-by-item.ts';
import type { Found, Subject } from './rule.ts';

/** Every item with its place in the meeting. */
export const overItems = (subject: Subject, find: (item: AgendaItem, index: number) => Found[]): Found[] =>
  subject.meeting.items.flatMap(find);

export const rowById = ({ attendance }: Meeting, id: string | null): Attendance | undefined =>
  attendance.find((row) => row.id === id);

/** Those who decide in an item: with the right to, there for it, and without a conflict of interest. */
export function deciders({ meeting, council }: Subject, index: number): Attendance[] {
  const table = presenceTable(meeting);
  const item = meeting.items[index];
  return meeting.attendance.filter(
    (row) =>
      isPresent(row) &&
      mayDecide(row, council.klApplies) &&
      table.get(row.id)?.[index] !== 'away' &&
      !item?.conflicts.some((conflict) => conflict.attendanceId === row.id),
  );
}

type Counts = Record<VoteCast['value'], number>;
export function votesOf({ casts, yes, no, abstain }: NonNullable<AgendaItem['vote']>): Counts {
  const cast = (value: VoteCast['value']) => casts.filter((one) => one.value === value).length;
  return casts.length > 0
    ? { ja: cast('ja'), nej: cast('nej'), avstar: cast('avstar') }
    : { ja: yes ?? 0, nej: no ?? 0, avstar: abstain ?? 0 };
}
