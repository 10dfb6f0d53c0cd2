import { expect, test } from 'vitest';
import { testCore } from '../../../../builders/core.ts';
import { seat, withCouncil, withMeeting } from '../../../../builders/registers.ts';

test('a new draft knows what the register knows', async () => {
  const core = await testCore();
  const first = await withMeeting(core, {
    defaultPlace: 'Eken',
    defaultStart: '09:00',
    defaultEnd: '11:00',
    documentKind: 'minnesanteckningar',
  });
  expect(first).toMatchObject({ status: 'utkast', revision: 1, canUndo: false, council: { name: 'Trygghetsrådet' } });
  expect(first.meeting).toMatchObject({
    date: '2026-11-25',
    place: 'Eken',
    start: '09:00',
    end: '11:00',
    documentKind: 'minnesanteckningar',
  });
  expect(first.meeting.attendance.map(({ name, roles, presence }) => [name, roles, presence])).toEqual([
    ['Åsa Örnklo', ['ordforande'], 'unknown'],
    ['Bo Ek', [], 'unknown'],
    ['Cilla Ask', ['sekreterare'], 'unknown'],
  ]);
});

test('the next meeting names the one before it', async () => {
  const core = await testCore();
  const removed = await withMeeting(core);
  await core.call('meetings.create', { councilId: 'rad', date: '2026-09-10' });
  await core.call('meetings.remove', { id: removed.id });
  const next = await core.call('meetings.create', { councilId: 'rad', date: '2026-12-16' });
  expect(JSON.stringify(next.meeting.items[1])).toContain('10 september 2026');
});

test('a draft without a date takes the roster of today', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Sitter Nu', { validFrom: '2023-01-01', validTo: '2026-11-21' });
  await seat(core, 'Kommer Sedan', { validFrom: '2026-11-22' });
  const { meeting } = await core.call('meetings.create', { councilId: 'rad', date: null });
  expect(meeting.attendance.map(({ name }) => name)).toEqual(['Sitter Nu']);
});

test('old minutes keep the words of their day when the register changes', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  await core.call(
    'persons.save',
    (await core.call('persons.list', null)).map((p) => ({ ...p, name: 'Nytt Namn' }))[0]!,
  );
  const names = (await core.call('meetings.open', { id })).meeting.attendance.map(({ name }) => name);
  expect(names).toEqual(['Åsa Örnklo', 'Bo Ek', 'Cilla Ask']);
});

test('members who came to the roster later are added, and that can be taken back', async () => {
  const core = await testCore();
  const { id, meeting } = await withMeeting(core);
  const untouched = await core.call('meetings.refreshRoster', { id });
  expect(untouched).toMatchObject({ revision: 1, canUndo: false });
  await seat(core, 'Ny Ledamot', { position: 3, title: 'rektor' });
  await seat(core, 'Inte Än', { position: 4, validFrom: '2027-01-01' });
  const added = await core.call('meetings.refreshRoster', { id });
  expect(added.meeting.attendance.slice(0, 3)).toEqual(meeting.attendance);
  expect(added.meeting.attendance.slice(3)).toMatchObject([
    { name: 'Ny Ledamot', title: 'rektor', presence: 'unknown' },
  ]);
  expect((await core.call('meetings.undo', { id })).meeting).toEqual(meeting);
});

test('lists have the newest day first and drafts without a day on top', async () => {
  const core = await testCore();
  await withCouncil(core);
  for (const date of ['2025-12-01', null, '2026-03-06', '2026-03-05'])
    await core.call('meetings.create', { councilId: 'rad', date });
  const list = await core.call('meetings.list', { councilId: 'rad', includeRemoved: false });
  expect(list.map(({ date }) => date)).toEqual([null, '2026-03-06', '2026-03-05', '2025-12-01']);
  expect(list[0]).toMatchObject({ councilName: 'Trygghetsrådet', itemCount: 0, status: 'utkast' });
  expect(await core.call('meetings.list', { councilId: 'annat', includeRemoved: false })).toEqual([]);
});

test('the councils that have a meeting are those of the meetings in sight', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  await core.call('meetings.create', { councilId: 'rad', date: null });
  expect(await core.call('meetings.councils', null)).toEqual(['rad']);
  for (const one of await core.call('meetings.list', { councilId: 'rad', includeRemoved: false }))
    await core.call('meetings.remove', { id: one.id });
  expect(await core.call('meetings.councils', null)).toEqual([]);
  await core.call('meetings.restore', { id });
  expect(await core.call('meetings.councils', null)).toEqual(['rad']);
});

test('a meeting put away is out of sight and can be brought back', async () => {
  const core = await testCore();
  const { id, meeting } = await withMeeting(core);
  await core.call('meetings.remove', { id });
  expect(await core.call('meetings.list', { councilId: null, includeRemoved: false })).toEqual([]);
  const [removed] = await core.call('meetings.list', { councilId: null, includeRemoved: true });
  expect(removed?.removedAt).not.toBeNull();
  await core.call('meetings.restore', { id });
  expect(await core.call('meetings.list', { councilId: null, includeRemoved: false })).toHaveLength(1);
  expect((await core.call('meetings.open', { id })).meeting).toEqual(meeting);
});

test('what is not there is said to be not there', async () => {
  const core = await testCore();
  for (const name of [
    'meetings.open',
    'meetings.undo',
    'meetings.remove',
    'meetings.restore',
    'meetings.refreshRoster',
  ] as const) {
    const error = await core.refused(name, { id: 'borta' });
    expect(['not-found', 'invalid-input']).toContain(error.code);
  }
  expect((await core.refused('meetings.create', { councilId: 'borta', date: null })).code).toBe('not-found');
});
