import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import { dayAndDate, longDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';

export const meetingDay = (date: string | null): string => (date === null ? sv.meetingList.noDate : dayAndDate(date));

/** "Trygghetsrådet 6 mars 2019", for messages and labels. */
export const meetingName = ({ councilName, date }: MeetingSummary): string =>
  sv.meetingList.name(councilName, date === null ? '' : longDate(date)).trim();
