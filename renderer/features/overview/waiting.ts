import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';

/**
 * Meetings that wait, in two heaps. Unfinished: held but not done, the oldest first, for it has waited longest; those without a
 * day last. Coming: after today, the nearest first.
 */
export function sortWaiting(meetings: readonly MeetingSummary[], today: string) {
  const open = meetings.filter(({ status, removedAt }) => !isFrozen(status) && removedAt === null);
  const byDay = (a: MeetingSummary, b: MeetingSummary) => (a.date ?? '9999').localeCompare(b.date ?? '9999');
  return {
    unfinished: open.filter(({ date }) => date === null || date <= today).sort(byDay),
    coming: open.filter(({ date }) => date !== null && date > today).sort(byDay),
  };
}
