import { expect, test } from 'vitest';
import { sortWaiting } from '../../../../../renderer/features/overview/waiting.ts';
import { MeetingSummary } from '../../../../../shared/domain/meeting.ts';

const meeting = (id: string, date: string | null, more: Partial<MeetingSummary> = {}) =>
  MeetingSummary.parse({
    id,
    councilId: 'c',
    councilName: 'Rådet',
    documentKind: 'protokoll',
    status: 'utkast',
    date,
    start: null,
    place: '',
    itemCount: 0,
    updatedAt: '2026-01-01T00:00:00.000Z',
    removedAt: null,
    ...more,
  });

test('what was held waits in two heaps: the oldest first, what comes with the nearest first', () => {
  const { unfinished, coming } = sortWaiting(
    [
      meeting('later', '2026-06-01'),
      meeting('soon', '2026-04-01'),
      meeting('today', '2026-03-06'),
      meeting('old', '2025-11-01', { status: 'for-underskrift' }),
      meeting('no-day', null),
      meeting('done', '2026-01-15', { status: 'justerat' }),
      meeting('filed', '2024-01-15', { status: 'arkiverat' }),
      meeting('gone', '2026-02-01', { removedAt: '2026-02-02T00:00:00.000Z' }),
    ],
    '2026-03-06',
  );
  expect(unfinished.map(({ id }) => id)).toEqual(['old', 'today', 'no-day']);
  expect(coming.map(({ id }) => id)).toEqual(['soon', 'later']);
});
