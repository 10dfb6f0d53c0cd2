import { expect, test } from 'vitest';
import { agreedMeetings, type SaidOfNext } from '../../../../shared/domain/agreed-meetings.ts';
import { NextMeeting } from '../../../../shared/domain/meeting.ts';

const said = (date: string, ...days: (string | null)[]): SaidOfNext => ({
  meetingId: `m-${date}`,
  date,
  nextMeetings: days.map((day, n) => NextMeeting.parse({ id: `n-${date}-${n}`, date: day })),
});
const days = (...all: SaidOfNext[]) => agreedMeetings(all).map(({ next }) => next.date);

test('a year’s dates fixed at one meeting all stand', () => {
  // three dates are decided at once in the Köping minutes (domain.md 1.4, item 11)
  expect(days(said('2019-03-06', '2019-11-29', '2019-05-24', '2019-08-30'))).toEqual([
    '2019-05-24',
    '2019-08-30',
    '2019-11-29',
  ]);
});

test('a day that later minutes moved is not told twice, and what lies beyond them still stands', () => {
  const all = [said('2019-03-06', '2019-05-24', '2019-08-30', '2019-11-29'), said('2019-05-24', '2019-09-06')];
  expect(days(...all)).toEqual(['2019-09-06', '2019-11-29']);
  expect(agreedMeetings(all).map(({ saidOn }) => saidOn)).toEqual(['2019-05-24', '2019-03-06']);
});

test('minutes that name no day leave what was fixed before', () => {
  expect(days(said('2019-03-06', '2019-05-24'), said('2019-04-01', null), said('2019-04-02'))).toEqual(['2019-05-24']);
});

test('a day before the minutes themselves is a slip, not a meeting to come', () => {
  expect(days(said('2026-09-10', '2025-12-03'))).toEqual([]);
});
