/**
 * The days kommunallagen counts from a meeting to a decision nobody can appeal any more. Pure reckoning: how many days is the
 * rules' to say (rule-set.ts), what happened when is the meeting's.
 */
import type { IsoDate } from '../domain/dates.ts';
import { addDays } from '../swedish/days.ts';
import { workingDayFrom } from './holidays.ts';

/** The last day to adjust the minutes: `days` after the meeting (KL 5 kap. 69 §: fourteen). Never moved past a holiday: earlier is always right. */
export const adjustBy = (meetingDay: IsoDate, days: number): IsoDate => addDays(meetingDay, days);

/** The last day to tell of it on the notice board: `days` after the adjustment (KL 8 kap. 12 §: the second). Not moved either: a digital board has no closing day. */
export const postBy = (adjustedOn: IsoDate, days: number): IsoDate => addDays(adjustedOn, days);

/**
 * The last day to appeal: `days` after the notice went up (KL 13 kap. 5 §: three weeks). One that falls on a Saturday, a Sunday, a
 * holiday or one of the three eves is the next working day (lag 1930:173, 2 §): a shorter time would take away a right.
 */
export const appealLastDay = (postedOn: IsoDate, days: number): IsoDate => workingDayFrom(addDays(postedOn, days));

/** The first day the notice may be gone: it stays up until the time to appeal is over (KL 8 kap. 12 §). */
export const takeDownDay = (appealEnds: IsoDate): IsoDate => addDays(appealEnds, 1);

/** The day a decision nobody appealed has laga kraft: the day after the last one to appeal. */
export const lagaKraftDay = (appealEnds: IsoDate): IsoDate => addDays(appealEnds, 1);

/** What is known of a meeting that days are counted from; null = not yet. */
export type Happened = { date: IsoDate | null; adjustedOn: IsoDate | null; postedOn: IsoDate | null };

/** How many days each thing may take; null = the council has no such limit. */
export type Limits = {
  adjustWithin: number | null;
  notice: boolean;
  noticeWithin: number | null;
  appealWithin: number | null;
};

/** Every day that follows from what happened; null for what does not apply or cannot be told yet. */
export type Deadlines = {
  adjustBy: IsoDate | null;
  postBy: IsoDate | null;
  appealLastDay: IsoDate | null;
  takeDown: IsoDate | null;
  lagaKraft: IsoDate | null;
};

/** The deadlines of one meeting. Before the notice is up, nothing is said of the days after it: they would be guesses in print. */
export function deadlinesOf({ date, adjustedOn, postedOn }: Happened, limits: Limits): Deadlines {
  const days = (from: IsoDate | null, within: number | null, count: (from: IsoDate, days: number) => IsoDate) =>
    from === null || within === null ? null : count(from, within);
  const appeal = limits.notice ? days(postedOn, limits.appealWithin, appealLastDay) : null;
  return {
    adjustBy: days(date, limits.adjustWithin, adjustBy),
    postBy: limits.notice ? days(adjustedOn, limits.noticeWithin, postBy) : null,
    appealLastDay: appeal,
    takeDown: appeal === null ? null : takeDownDay(appeal),
    lagaKraft: appeal === null ? null : lagaKraftDay(appeal),
  };
}
