import type { Council } from '../../../shared/domain/council.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import { adjustBy } from '../../../shared/law/deadlines.ts';
import { ruleOn } from '../../../shared/law/rules.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';

export type ToAdjust = { meeting: MeetingSummary; last: IsoDate; late: boolean };

/** Minutes of meetings held that have a last day to be adjusted, the most pressing first. Notes are approved, not adjusted. */
export function toAdjust(
  meetings: readonly MeetingSummary[],
  councils: readonly Council[],
  today: IsoDate,
): ToAdjust[] {
  return meetings
    .flatMap((meeting): ToAdjust[] => {
      const { date, status, removedAt, documentKind, councilId } = meeting;
      const council = councils.find(({ id }) => id === councilId);
      if (council === undefined || date === null || date > today || removedAt !== null) return [];
      if (isFrozen(status) || documentKind !== 'protokoll') return [];
      const days = ruleOn(council, 'adjustWithin', date).value;
      if (days === null) return [];
      const last = adjustBy(date, days);
      return [{ meeting, last, late: last < today }];
    })
    .sort((a, b) => a.last.localeCompare(b.last));
}
