import type { IsoDate } from '../domain/dates.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type Deadlines, deadlinesOf } from './deadlines.ts';
import { limitsOn, type Ruled, ruleOn } from './rules.ts';

/** The days of a meeting's notice (anslag), as planned or as they were. */
export type NoticeDays = Deadlines & {
  adjustedOn: IsoDate | null;
  postedOn: IsoDate | null;
  takenDownOn: IsoDate | null;
};

/** When things happened, where it is known better than the record says: noted after the minutes were frozen. */
export type Noted = { adjustedOn?: IsoDate | null; postedOn?: IsoDate | null; removeOn?: IsoDate | null };

/**
 * What follows from the rules of the meeting's day and from what happened. Before the minutes are frozen the days are those she
 * plans (the day to sign and the day to post); what was noted afterwards comes first. Null for what is not known or does not apply.
 */
export function noticeDaysOf(
  meeting: Pick<Meeting, 'date' | 'signing' | 'notice'>,
  council: Ruled,
  noted: Noted = {},
): NoticeDays {
  const adjustedOn = noted.adjustedOn ?? meeting.signing.date;
  const postedOn = noted.postedOn ?? meeting.notice.postedOn;
  const days = deadlinesOf({ date: meeting.date, adjustedOn, postedOn }, limitsOn(council, dayOf(meeting)));
  return { ...days, adjustedOn, postedOn, takenDownOn: noted.removeOn ?? meeting.notice.takenDownOn ?? days.takeDown };
}

/** The rules of a meeting without a date are those in force now; what has no day cannot be older than the law of today. */
const dayOf = ({ date }: Pick<Meeting, 'date'>): IsoDate => date ?? '9999-12-31';

/** Whether adjusted minutes of this meeting are told of on the notice board. */
export const hasNotice = (meeting: Pick<Meeting, 'date'>, council: Ruled): boolean =>
  ruleOn(council, 'notice', dayOf(meeting)).value;
