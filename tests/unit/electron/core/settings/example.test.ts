import { expect, test } from 'vitest';
import { testCore } from '../../../../builders/core.ts';

test('the example is there at once: councils, rosters and meetings that can be opened', async () => {
  const core = await testCore();
  const { meetingId } = await core.call('example.install', null);
  const open = await core.call('meetings.open', { id: meetingId });
  expect(open.meeting.items.length).toBeGreaterThan(10);
  expect((await core.call('municipality.get', null))?.name).toBe(open.municipality.name);
  for (const council of await core.call('councils.list', null))
    expect((await core.call('roster.get', { councilId: council.id, day: '2026-09-10' })).length).toBeGreaterThan(0);
  expect(await core.call('meetings.list', { councilId: null, includeRemoved: false })).toHaveLength(3);
});

test('put in a second time it leaves the user’s changes to its meetings alone', async () => {
  const core = await testCore();
  const { meetingId } = await core.call('example.install', null);
  const ops = [{ op: 'set' as const, path: 'place', value: 'Min egen plats' }];
  await core.call('meetings.change', { id: meetingId, baseRevision: 1, step: 's', label: '', ops });
  await core.call('example.install', null);
  expect((await core.call('meetings.open', { id: meetingId })).meeting.place).toBe('Min egen plats');
  expect(await core.call('meetings.list', { councilId: null, includeRemoved: true })).toHaveLength(3);
});

test('the app tells what it is and when it was last backed up', async () => {
  const core = await testCore();
  expect(await core.call('app.info', null)).toMatchObject({
    shell: 'browser',
    dataFolder: core.dataDir,
    lastBackup: null,
  });
  await core.call('example.install', null);
  await core.restart();
  expect((await core.call('app.info', null)).lastBackup).toBe(new Date('2026-11-21T12:00:00').toISOString());
});
