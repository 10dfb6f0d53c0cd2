import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { NextMeeting } from '../../../../../shared/domain/meeting.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { withMeeting } from '../../../../builders/registers.ts';
import { wordLines } from '../../../../tools/word-text.ts';

/** A meeting that agreed on the next, with a topic and a guest. */
async function agreedOnNext(core: TestCore) {
  const { id, revision } = await withMeeting(core, { defaultPlace: 'Eken', defaultStart: '09:00' });
  const next = NextMeeting.parse({ id: 'n1', date: '2026-12-16', start: '13:00' });
  await core.call('meetings.change', {
    id,
    baseRevision: revision,
    step: 's',
    label: 'Nästa möte',
    ops: [
      { op: 'insert', path: 'nextMeetings', index: 0, value: next },
      { op: 'insert', path: 'nextTopics', index: 0, value: { id: 't1', text: 'Belysningen i parken' } },
      { op: 'insert', path: 'nextGuests', index: 0, value: { id: 'g1', name: 'Dan Dahl, Länsstyrelsen', topic: '' } },
    ],
  });
  return id;
}

test('a meeting agreed on becomes one draft, however often it is asked for', async () => {
  const core = await testCore();
  const id = await agreedOnNext(core);
  const first = await core.call('meetings.createNext', { meetingId: id, nextId: 'n1' });
  expect(first).toMatchObject({
    existed: false,
    meeting: { meeting: { date: '2026-12-16', start: '13:00', place: 'Eken' } },
  });
  expect(first.meeting.meeting.items.map(({ heading }) => heading)).toEqual([
    'Mötets öppnande',
    'Föregående protokoll',
    'Belysningen i parken',
  ]);
  expect(JSON.stringify(first.meeting.meeting.items[1])).toContain('25 november 2026');
  expect(first.meeting.meeting.attendance.map(({ name }) => name)).toContain('Dan Dahl');
  const again = await core.call('meetings.createNext', { meetingId: id, nextId: 'n1' });
  expect(again).toMatchObject({ existed: true, meeting: { id: first.meeting.id } });
  expect(await core.call('meetings.list', { councilId: 'rad', includeRemoved: true })).toHaveLength(2);
});

test('without a day there is nothing to make, and it is said so', async () => {
  const core = await testCore();
  const id = await agreedOnNext(core);
  const { revision } = await core.call('meetings.open', { id });
  const ops = [{ op: 'set' as const, path: 'nextMeetings/n1/date', value: null }];
  await core.call('meetings.change', { id, baseRevision: revision, step: 't', label: 'Dag', ops });
  const error = await core.refused('meetings.createNext', { meetingId: id, nextId: 'n1' });
  expect(error).toMatchObject({ code: 'invalid-input', field: 'nextMeetings.n1.date' });
});

test('the summons is written beside the minutes, under its own name, and remembered as what it is', async () => {
  const core = await testCore();
  const { meeting } = await core.call('meetings.createNext', { meetingId: await agreedOnNext(core), nextId: 'n1' });
  const made = await core.call('summons.make', { meetingId: meeting.id, formats: ['docx', 'pdf'] });
  expect(made.map(({ kind, path }) => [kind, basename(path)])).toEqual([
    ['summons', 'Kallelse Trygghetsrådet 2026-12-16.docx'],
    ['summons', 'Kallelse Trygghetsrådet 2026-12-16.pdf'],
  ]);
  expect(made.every(({ path }) => existsSync(path))).toBe(true);
  const lines = await wordLines(readFileSync(made[0]!.path));
  expect(lines.join('\n')).toContain('Kallelse till Trygghetsrådet');
  expect(lines.join('\n')).toContain('Belysningen i parken');
  expect((await core.call('documents.list', { meetingId: meeting.id })).map(({ kind }) => kind)).toEqual([
    'summons',
    'summons',
  ]);
  await core.call('documents.make', { meetingId: meeting.id, formats: ['docx'] });
  expect(basename((await core.call('documents.list', { meetingId: meeting.id }))[0]!.path)).toMatch(/^Protokoll /);
});

test('the page beside the form is the summons itself', async () => {
  const core = await testCore();
  const { meeting } = await core.call('meetings.createNext', { meetingId: await agreedOnNext(core), nextId: 'n1' });
  const { pages, anchors, pdf } = await core.call('summons.preview', { meetingId: meeting.id });
  expect(pages).toBe(1);
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
  expect(anchors.map(({ anchor }) => anchor)).toEqual(expect.arrayContaining(['title', 'place', 'attendance']));
});
