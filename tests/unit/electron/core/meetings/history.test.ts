import { expect, test } from 'vitest';
import { testCore } from '../../../../builders/core.ts';
import { council, seat, withCouncil, withMeeting } from '../../../../builders/registers.ts';

const ALL = { councilId: null, year: null, status: null, includeRemoved: false, offset: 0, limit: 50 };

test('history is read by pages, newest first, by council, year and status', async () => {
  const core = await testCore();
  await withCouncil(core);
  await core.call('councils.save', council({ id: 'namnd', name: 'Samhällsnämnden' }));
  for (const date of ['2025-12-01', null, '2026-03-06', '2026-03-05'])
    await core.call('meetings.create', { councilId: 'rad', date });
  const other = await core.call('meetings.create', { councilId: 'namnd', date: '2026-04-01' });
  const days = async (given: object) => {
    const { total, rows } = await core.call('meetings.history', { ...ALL, ...given });
    return [total, rows.map(({ date }) => date)];
  };
  expect(await days({})).toEqual([5, [null, '2026-04-01', '2026-03-06', '2026-03-05', '2025-12-01']]);
  expect(await days({ offset: 2, limit: 2 })).toEqual([5, ['2026-03-06', '2026-03-05']]);
  expect(await days({ councilId: 'rad', year: '2026' })).toEqual([2, ['2026-03-06', '2026-03-05']]);
  expect(await days({ year: 'utan-datum' })).toEqual([1, [null]]);
  expect(await days({ status: 'justerat' })).toEqual([0, []]);
  await core.call('meetings.remove', { id: other.id });
  expect(await days({ councilId: 'namnd' })).toEqual([0, []]);
  expect(await days({ councilId: 'namnd', includeRemoved: true })).toEqual([1, ['2026-04-01']]);
  expect(await core.call('meetings.years', { councilId: null, includeRemoved: false })).toEqual([
    { year: 'utan-datum', meetings: 1 },
    { year: '2026', meetings: 2 },
    { year: '2025', meetings: 1 },
  ]);
});

test('a row knows its files and versions', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  await core.call('documents.make', { meetingId: id, formats: ['txt', 'json'] });
  await core.call('documents.make', { meetingId: id, formats: ['txt'] });
  await core.call('meetings.setStatus', { id, status: 'for-granskning' });
  const { rows } = await core.call('meetings.history', ALL);
  expect(rows).toMatchObject([{ id, files: 2, versions: 1, correcting: false, status: 'for-granskning' }]);
});

test('a meeting as the pattern of the next: its words, today’s people, nothing of what happened', async () => {
  const core = await testCore();
  const first = await withMeeting(core, { numbering: 'paragraph-per-year' });
  const [one] = first.meeting.items;
  await core.call('meetings.change', {
    id: first.id,
    baseRevision: first.revision,
    step: 's',
    label: '',
    ops: [
      { op: 'set', path: `items/${one!.id}/heading`, value: 'Öppnande med kaffe' },
      { op: 'set', path: `items/${one!.id}/paragraphNo`, value: 7 },
      { op: 'set', path: 'place', value: 'Lindsalen' },
      { op: 'set', path: `attendance/${first.meeting.attendance[0]!.id}/presence`, value: 'present' },
    ],
  });
  await seat(core, 'Ny Ledamot', { position: 3 });
  const copy = await core.call('meetings.duplicate', { id: first.id, date: '2026-12-16' });
  expect(copy).toMatchObject({ status: 'utkast', meeting: { date: '2026-12-16', place: 'Lindsalen' } });
  expect(copy.id).not.toBe(first.id);
  expect(copy.meeting.items[0]).toMatchObject({ heading: 'Öppnande med kaffe', paragraphNo: null });
  expect(copy.meeting.items[0]!.id).not.toBe(one!.id);
  expect(copy.meeting.attendance.map(({ name, presence }) => [name, presence])).toContainEqual([
    'Ny Ledamot',
    'unknown',
  ]);
  expect(copy.meeting.attendance.every(({ presence }) => presence === 'unknown')).toBe(true);
});

test('attendance and roles are told over the meetings, and written as a file', async () => {
  const core = await testCore();
  const { id, meeting, revision } = await withMeeting(core);
  const [chair] = meeting.attendance;
  const ops = [{ op: 'set' as const, path: `attendance/${chair!.id}/presence`, value: 'present' }];
  await core.call('meetings.change', { id, baseRevision: revision, step: 's', label: '', ops });
  const scope = { councilId: 'rad', year: '2026' };
  expect(await core.call('meetings.attendance', scope)).toMatchObject([
    { name: 'Bo Ek', present: 0, unknown: 1, share: null },
    { name: 'Cilla Ask', unknown: 1 },
    { name: 'Åsa Örnklo', present: 1, listed: 1, share: 1 },
  ]);
  expect(await core.call('meetings.attendance', { ...scope, year: '2025' })).toEqual([]);
  expect(await core.call('meetings.roles', { councilId: 'rad' })).toMatchObject([
    { role: 'ordforande', name: 'Åsa Örnklo', from: '2026-11-25', to: '2026-11-25', meetings: 1 },
  ]);
  expect(await core.call('meetings.exportAttendance', scope)).toEqual({ name: 'Närvaro Trygghetsrådet 2026.csv' });
});
