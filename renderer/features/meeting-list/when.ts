import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import { dayAndDate, longDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { today } from '../../ui/today.ts';

/** "i dag 14.32", "i går 9.05" or "6 mars 2019" for a point in time. */
export function whenSaved(instant: string, now = new Date()): string {
  const then = new Date(instant);
  const time = `${String(then.getHours()).padStart(2, '0')}.${String(then.getMinutes()).padStart(2, '0')}`;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (today(then) === today(now)) return sv.meetingList.today(time);
  if (today(then) === today(yesterday)) return sv.meetingList.yesterday(time);
  return longDate(today(then));
}

export const meetingDay = (date: string | null): string => (date === null ? sv.meetingList.noDate : dayAndDate(date));

/** "Trygghetsrådet 6 mars 2019", for messages and labels. */
export const meetingName = ({ councilName, date }: MeetingSummary): string =>
  sv.meetingList.name(councilName, date === null ? '' : longDate(date)).trim();
