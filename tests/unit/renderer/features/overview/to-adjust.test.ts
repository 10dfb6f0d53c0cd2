import { expect, test } from 'vitest';
import { toAdjust } from '../../../../../renderer/features/overview/to-adjust.ts';
import type { MeetingSummary } from '../../../../../shared/domain/meeting.ts';
import { council } from '../../../../builders/registers.ts';

const board = council({ id: 'namnd', kind: 'namnd', klApplies: true });
const free = council({ id: 'rad' });
const meeting = (
  id: string,
  councilId: string,
  date: string | null,
  given: Partial<MeetingSummary> = {},
): MeetingSummary => ({
  id,
  councilId,
  councilName: councilId,
  documentKind: 'protokoll',
  status: 'utkast',
  date,
  start: null,
  place: '',
  itemCount: 0,
  updatedAt: '',
  removedAt: null,
  ...given,
});

test('only minutes held, not adjusted, of councils with a last day, the most pressing first', () => {
  const found = toAdjust(
    [
      meeting('new', 'namnd', '2024-05-20'),
      meeting('old', 'namnd', '2024-05-03'),
      meeting('free', 'rad', '2024-05-03'),
      meeting('coming', 'namnd', '2024-06-03'),
      meeting('undated', 'namnd', null),
      meeting('done', 'namnd', '2024-05-03', { status: 'justerat' }),
      meeting('notes', 'namnd', '2024-05-03', { documentKind: 'minnesanteckningar' }),
    ],
    [board, free],
    '2024-05-21',
  );
  expect(found.map(({ meeting: { id }, last, late }) => [id, last, late])).toEqual([
    ['old', '2024-05-17', true],
    ['new', '2024-06-03', false],
  ]);
});
