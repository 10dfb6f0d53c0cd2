import type { IsoDate } from './dates.ts';
import type { NextMeeting } from './meeting.ts';

/** What one meeting's minutes say of the meetings to come. */
export type SaidOfNext = { meetingId: string; date: IsoDate; nextMeetings: readonly NextMeeting[] };

/** A meeting to come that minutes have fixed, and which minutes. */
export type AgreedMeeting = { meetingId: string; saidOn: IsoDate; next: NextMeeting & { date: IsoDate } };

/**
 * The meetings of one council that its minutes have fixed, the nearest first. The latest minutes that name days speak for the
 * time up to the last day they name; what earlier ones fixed beyond that still stands. So a day that was moved is not told twice,
 * and a year's dates fixed at once stay until minutes say otherwise.
 */
export function agreedMeetings(said: readonly SaidOfNext[]): AgreedMeeting[] {
  let spokenFor = '';
  return [...said]
    .sort((a, b) => b.date.localeCompare(a.date))
    .flatMap(({ meetingId, date: saidOn, nextMeetings }) => {
      const named = nextMeetings.flatMap((next) =>
        next.date !== null && next.date > saidOn && next.date > spokenFor
          ? [{ meetingId, saidOn, next: { ...next, date: next.date } }]
          : [],
      );
      spokenFor = [spokenFor, ...named.map(({ next }) => next.date)].sort().at(-1) ?? '';
      return named;
    })
    .sort((a, b) => a.next.date.localeCompare(b.next.date) || (a.next.start ?? '').localeCompare(b.next.start ?? ''));
}
