import { expect, test } from 'vitest';
import { changed } from '../../../../../electron/core/meetings/change-meeting.ts';
import type { OpenMeeting } from '../../../../../shared/calls/meetings.ts';
import { Meeting } from '../../../../../shared/domain/meeting.ts';
import { Op } from '../../../../../shared/domain/meeting-change.ts';
import { richTextFrom } from '../../../../../shared/domain/rich-text.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { withMeeting } from '../../../../builders/registers.ts';

/** Types into a meeting as the wizard does, each save on the revision of the one before. */
function typist(core: TestCore, { id, revision }: OpenMeeting) {
  let base = revision;
  return async (step: string, ...ops: Op[]) => {
    const saved = await core.call('meetings.change', { id, baseRevision: base, step, label: step, ops });
    base = saved.revision;
    return saved;
  };
}
const place = (value: string): Op => ({ op: 'set', path: 'place', value });
const placeOf = async (core: TestCore, id: string) => (await core.call('meetings.open', { id })).meeting.place;

test('what was saved is there after a restart, and so is the way back', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  const type = typist(core, meeting);
  await type('plats', place('Eken'));
  await type('tid', { op: 'set', path: 'start', value: '09:20' });
  await core.restart();
  expect(await core.call('meetings.open', { id: meeting.id })).toMatchObject({
    revision: 3,
    canUndo: true,
    undoLabel: 'tid',
    canRedo: false,
    meeting: { place: 'Eken', start: '09:20' },
  });
  const undone = await core.call('meetings.undo', { id: meeting.id });
  expect(undone).toMatchObject({ undoLabel: 'plats', redoLabel: 'tid', meeting: { place: 'Eken', start: null } });
  await core.restart();
  expect((await core.call('meetings.undo', { id: meeting.id })).meeting).toEqual(meeting.meeting);
  await core.restart();
  await core.call('meetings.redo', { id: meeting.id });
  const again = await core.call('meetings.redo', { id: meeting.id });
  expect(again).toMatchObject({ canRedo: false, meeting: { place: 'Eken', start: '09:20' } });
});

test('changes of one step are taken back together', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  const type = typist(core, meeting);
  await type('a', place('E'));
  await type('a', place('Ek'), { op: 'set', path: 'platform', value: 'Teams' });
  await type('a', place('Eken'));
  await type('b', place('Ekenäs'));
  await core.call('meetings.undo', { id: meeting.id });
  expect(await placeOf(core, meeting.id)).toBe('Eken');
  expect((await core.call('meetings.undo', { id: meeting.id })).meeting).toEqual(meeting.meeting);
  const again = await core.call('meetings.redo', { id: meeting.id });
  expect(again.meeting).toMatchObject({ place: 'Eken', platform: 'Teams' });
});

test('a step that goes on for minutes is still one step', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  const type = typist(core, meeting);
  for (const minute of [0, 2, 4]) {
    core.setNow(`2026-11-21T12:0${minute}:00`);
    await type('a', place(`minut ${minute}`));
  }
  expect((await core.call('meetings.undo', { id: meeting.id })).meeting.place).toBe('');
  expect((await core.call('meetings.redo', { id: meeting.id })).meeting.place).toBe('minut 4');
});

test('what was typed after an undo closes the way forward, and can itself be taken back', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  const type = typist(core, meeting);
  await type('a', place('Eken'));
  await type('b', place('Linden'));
  const undone = await core.call('meetings.undo', { id: meeting.id });
  const saved = await typist(core, undone)('b', place('Björken'));
  expect(saved).toMatchObject({ canRedo: false, undoLabel: 'b' });
  expect((await core.refused('meetings.redo', { id: meeting.id })).message).toContain('inget att göra om');
  expect((await core.call('meetings.undo', { id: meeting.id })).meeting.place).toBe('Eken');
});

// reliability.md C7: more than half of a text gone at once is a slip or a fault until shown otherwise
test('a text that shrinks at once is had back alone, also within one step', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  const type = typist(core, meeting);
  const item = meeting.meeting.items[0]!;
  const body = (text: string) => Op.parse({ op: 'set', path: `items/${item.id}/body`, value: richTextFrom(text) });
  const long = 'Det här skrevs under en halvtimme. '.repeat(20).trim();
  await type('text', body(long.slice(0, 300)));
  await type('text', body(long));
  await type('text', body('x'));
  await type('text', body('xy'));
  const bodyNow = (open: OpenMeeting) => open.meeting.items[0]!.body;
  expect(bodyNow(await core.call('meetings.undo', { id: meeting.id }))).toEqual(richTextFrom(long));
  expect(bodyNow(await core.call('meetings.undo', { id: meeting.id }))).toEqual(item.body);
  expect(bodyNow(await core.call('meetings.redo', { id: meeting.id }))).toEqual(richTextFrom(long));
  expect(bodyNow(await core.call('meetings.redo', { id: meeting.id }))).toEqual(richTextFrom('xy'));
});

// reliability.md C2: each save names its base; a save on another one never writes
test('a save on another revision than the stored one is refused and changes nothing', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  await typist(core, meeting)('a', place('Eken'));
  const late = { id: meeting.id, baseRevision: meeting.revision, step: 'b', label: '', ops: [place('Linden')] };
  expect((await core.refused('meetings.change', late)).code).toBe('stale-revision');
  expect((await core.refused('meetings.change', { ...late, baseRevision: 99 })).code).toBe('stale-revision');
  expect(await placeOf(core, meeting.id)).toBe('Eken');
});

test('of two saves on one revision exactly one is stored', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  const replies = await Promise.all(
    ['Eken', 'Linden', 'Björken'].map((value) =>
      core.dispatch('meetings.change', {
        id: meeting.id,
        baseRevision: meeting.revision,
        step: value,
        label: '',
        ops: [place(value)],
      }),
    ),
  );
  expect(replies.map(({ ok }) => ok)).toEqual([true, false, false]);
  expect(await placeOf(core, meeting.id)).toBe('Eken');
});

test('a change that would make no meeting is refused by field and stored not even in part', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  const change = (...ops: unknown[]) => ({ id: meeting.id, baseRevision: meeting.revision, step: 's', label: '', ops });
  const attendee = meeting.meeting.attendance[0]!.id;
  const bad: [unknown, string][] = [
    [{ op: 'set', path: 'date', value: '2026-02-30' }, 'date'],
    [{ op: 'set', path: 'start', value: '25:00' }, 'start'],
    [{ op: 'set', path: `attendance/${attendee}/name`, value: ' ' }, 'attendance.0.name'],
    [{ op: 'set', path: 'items', value: 'none' }, 'items'],
    [{ op: 'set', path: '__proto__/polluted', value: true }, '__proto__'],
    [{ op: 'set', path: 'nowhere', value: 1 }, 'nowhere'],
    [{ op: 'insert', path: 'items', index: 0, value: { heading: 'without id' } }, 'items'],
  ];
  for (const [op, field] of bad) {
    const error = await core.refused('meetings.change', change(place('in part'), op));
    expect(error).toMatchObject({ code: 'invalid-input', field });
  }
  expect(await core.call('meetings.open', { id: meeting.id })).toEqual(meeting);
});

test('the window is told that meetings changed', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  core.events.length = 0;
  await typist(core, meeting)('a', place('Eken'));
  expect(core.events).toEqual([{ event: 'data.changed', payload: { nouns: ['meetings', 'followUps'] } }]);
});

test('facts stored before a field was there take a change of that field', () => {
  const { notice: _, ...before } = Meeting.parse({ place: 'Eken' });
  const { meeting } = changed(before, [{ op: 'set', path: 'notice/keptAt', value: 'Kansliet' }]);
  expect(meeting).toMatchObject({ place: 'Eken', notice: { keptAt: 'Kansliet', postedOn: null } });
});
