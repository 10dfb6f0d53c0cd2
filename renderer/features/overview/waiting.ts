import type { MeetingStatus, MeetingSummary } from '../../../shared/domain/meeting.ts';

const FINISHED: ReadonlySet<MeetingStatus> = new Set(['justerat', 'arkiverat']);

/**
 * Meetings that wait, in two heaps. Unfinished: held but not done, the oldest first, for it has waited longest; those without a
 * day last. Coming: after today, the nearest first.
 */
export function sortWaiting(meetings: readonly MeetingSummary[], today: string) {
  const open = meetings.filter(({ status, removedAt }) => !FINISHED.has(status) && removedAt === null);
  const byDay = (a: MeetingSummary, b: MeetingSummary) => (a.date ?? '9999').localeCompare(b.date ?? '9999');
  return {
    unfinished: open.filter(({ date }) => date === null || date <= today).sort(byDay),
    coming: open.filter(({ date }) => date !== null && date > today).sort(byDay),
  };
}
