import { expect, test } from 'vitest';
import { FollowUpEntry } from '../../../../../shared/domain/follow-up.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { withMeeting } from '../../../../builders/registers.ts';

const entry = (id: string, topic: string, given: Partial<FollowUpEntry> = {}) =>
  FollowUpEntry.parse({ id: `e-${id}`, followUpId: id, topic, ...given });

/** A council whose meeting on 25 November opened two follow-ups, one of them under the first item. */
async function withTwo(core: TestCore) {
  const { id, meeting, revision } = await withMeeting(core);
  await core.call('meetings.change', {
    id,
    baseRevision: revision,
    step: 's',
    label: 'Bevakning',
    ops: [
      {
        op: 'insert',
        path: 'followUps',
        index: 0,
        value: entry('kamera', 'Kameror', { itemId: meeting.items[0]!.id }),
      },
      { op: 'insert', path: 'followUps', index: 1, value: entry('avtal', 'Avtalet', { due: '2026-11-30' }) },
    ],
  });
  return { id, item: meeting.items[0]! };
}

async function write(core: TestCore, id: string, path: string, value: string) {
  const { revision } = await core.call('meetings.open', { id });
  await core.call('meetings.change', {
    id,
    baseRevision: revision,
    step: path.replaceAll('/', '.'),
    label: 'Skriva',
    ops: [{ op: 'set', path, value }],
  });
}

const list = (core: TestCore) => core.call('followUps.list', { councilId: null });
const states = async (core: TestCore) => Object.fromEntries((await list(core)).map(({ id, state }) => [id, state]));

test('the log has what the meetings opened, and where it comes from', async () => {
  const core = await testCore();
  const { id, item } = await withTwo(core);
  const log = await list(core);
  expect(log.map((one) => [one.id, one.councilName, one.state, one.due])).toEqual([
    ['kamera', 'Trygghetsrådet', 'open', null],
    ['avtal', 'Trygghetsrådet', 'open', '2026-11-30'],
  ]);
  expect(log[0]?.origin).toEqual({ meetingId: id, date: '2026-11-25', itemId: item.id, itemHeading: item.heading });
});

test('the next draft carries the open ones in, closed ones not; undoing in the meeting undoes in the log', async () => {
  const core = await testCore();
  const { id } = await withTwo(core);
  await write(core, id, 'followUps/e-avtal/state', 'done');
  const next = await core.call('meetings.create', { councilId: 'rad', date: '2026-12-16' });
  expect(next.meeting.followUps).toMatchObject([
    { followUpId: 'kamera', topic: 'Kameror', status: '', since: '2026-11-25', before: { state: 'open' } },
  ]);
  await core.call('meetings.undo', { id });
  expect(await states(core)).toEqual({ kamera: 'open', avtal: 'open' });
  expect(await core.call('followUps.ofMeeting', { meetingId: next.id })).toEqual({ missing: 1, changed: 0 });
  const brought = await core.call('followUps.bringIn', { meetingId: next.id });
  expect(brought.meeting.followUps.map(({ followUpId }) => followUpId)).toEqual(['kamera', 'avtal']);
  expect(brought.undoLabel).toBe('Hämta bevakningar');
  expect(await core.call('followUps.ofMeeting', { meetingId: next.id })).toEqual({ missing: 0, changed: 0 });
});

test('what was closed at the log between two meetings is told at the next, once', async () => {
  const core = await testCore();
  await withTwo(core);
  const draft = await core.call('meetings.create', { councilId: 'rad', date: '2026-12-16' });
  const which = { councilId: 'rad', followUpId: 'avtal' };
  const { step } = await core.call('followUps.change', { ...which, changes: { state: 'done' }, note: 'Undertecknat.' });
  expect(await states(core)).toEqual({ kamera: 'open', avtal: 'done' });
  expect(await core.call('followUps.ofMeeting', { meetingId: draft.id })).toEqual({ missing: 0, changed: 1 });
  const { meeting } = await core.call('followUps.bringIn', { meetingId: draft.id });
  expect(meeting.followUps[1]).toMatchObject({ state: 'done', status: 'Undertecknat.' });
  const later = await core.call('meetings.create', { councilId: 'rad', date: '2027-01-20' });
  expect(later.meeting.followUps.map(({ followUpId }) => followUpId)).toEqual(['kamera']);
  await core.call('meetings.undo', { id: draft.id });
  await core.call('followUps.undo', { step });
  expect(await states(core)).toEqual({ kamera: 'open', avtal: 'open' });
  await core.call('followUps.redo', { step });
  expect(await states(core)).toEqual({ kamera: 'open', avtal: 'done' });
});

test('one opened again at the log is open, whatever an untouched draft says', async () => {
  const core = await testCore();
  const { id } = await withTwo(core);
  await write(core, id, 'followUps/e-avtal/state', 'dropped');
  await core.call('followUps.change', { councilId: 'rad', followUpId: 'avtal', changes: { state: 'open' }, note: '' });
  expect(await states(core)).toEqual({ kamera: 'open', avtal: 'open' });
  const next = await core.call('meetings.create', { councilId: 'rad', date: '2026-12-16' });
  expect(next.meeting.followUps.map(({ followUpId }) => followUpId)).toEqual(['kamera', 'avtal']);
});

test('both halves of a split come from where the whole came from, and the history goes on behind it', async () => {
  const core = await testCore();
  const { id } = await withTwo(core);
  const whole = { councilId: 'rad', followUpId: 'kamera' };
  const { step, followUpId } = await core.call('followUps.split', {
    ...whole,
    first: { topic: 'Kameror i centrum' },
    second: { topic: 'Kameror vid skolan' },
  });
  const log = await list(core);
  const halves = log.filter((one) => [whole.followUpId, followUpId].includes(one.id));
  expect(halves.map(({ topic }) => topic).sort()).toEqual(['Kameror i centrum', 'Kameror vid skolan']);
  expect(halves.map(({ origin }) => origin?.meetingId)).toEqual([id, id]);
  const history = await core.call('followUps.history', { councilId: 'rad', followUpId });
  expect(history.map(({ meetingId, opened }) => [meetingId, opened])).toEqual([
    [id, true],
    [null, true],
  ]);
  await core.call('followUps.undo', { step });
  expect((await list(core)).map(({ topic }) => topic)).toEqual(['Kameror', 'Avtalet']);
});

test('a follow-up can begin at the log', async () => {
  const core = await testCore();
  await withMeeting(core);
  await core.call('followUps.add', {
    councilId: 'rad',
    facts: {
      topic: 'Ny lokal',
      owners: [{ id: 'o', name: 'Bo Ek', kind: 'person', personId: null }],
      due: null,
      state: 'open',
    },
    note: 'Brev från hyresvärden.',
  });
  expect(await list(core)).toMatchObject([{ topic: 'Ny lokal', origin: null, status: 'Brev från hyresvärden.' }]);
  const next = await core.call('meetings.create', { councilId: 'rad', date: '2026-12-16' });
  expect(next.meeting.followUps).toMatchObject([{ topic: 'Ny lokal', owners: [{ name: 'Bo Ek' }] }]);
});

test('a meeting put away says nothing; brought back it says what it said', async () => {
  const core = await testCore();
  const { id } = await withTwo(core);
  await core.call('meetings.remove', { id });
  expect(await list(core)).toEqual([]);
  await core.call('meetings.restore', { id });
  expect(await states(core)).toEqual({ kamera: 'open', avtal: 'open' });
});

test('the log is the same after a restart, and unknown follow-ups are refused in words', async () => {
  const core = await testCore();
  await withTwo(core);
  const before = await list(core);
  await core.restart();
  expect(await list(core)).toEqual(before);
  const which = { councilId: 'rad', followUpId: 'finns-inte' };
  expect(await core.refused('followUps.change', { ...which, changes: {}, note: '' })).toMatchObject({
    code: 'not-found',
  });
});
