import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { adjusted, withCouncil } from '../../../../builders/registers.ts';
import { wordParts } from '../../../../tools/word-package.ts';

const items = ['Öppnande', 'Planen', 'Övrigt'].map((heading, i) =>
  AgendaItem.parse({
    id: `i${i}`,
    heading,
    decisions: [{ id: `b${i}`, clauses: [{ id: 'c', text: `besluta om ${heading}` }] }],
  }),
);

async function withItems(core: TestCore, council: Parameters<typeof withCouncil>[1] = {}) {
  await withCouncil(core, council);
  const { id, revision } = await core.call('meetings.create', { councilId: 'rad', date: '2026-09-10' });
  const ops = [{ op: 'set' as const, path: 'items', value: JSON.parse(JSON.stringify(items)) }];
  await core.call('meetings.change', { id, baseRevision: revision, step: 's', label: 's', ops });
  return id;
}

const wordText = async (core: TestCore, council: string, file: string) =>
  (await wordParts(readFileSync(join(core.documentsFolder, 'Justera', council, file)))).get('word/document.xml');

test('an extract is written beside the minutes, named by its items, and remembered as what it is', async () => {
  const core = await testCore();
  const meetingId = await withItems(core);
  const made = await core.call('extracts.make', {
    meetingId,
    itemIds: ['i2', 'i1'],
    formats: ['docx', 'pdf'],
    withAttendance: true,
    certifiedBy: '',
    sentTo: 'Kommunstyrelsen',
  });
  expect(made.map(({ kind, name }) => [kind, name])).toEqual([
    ['extract', 'Protokollsutdrag Trygghetsrådet 2026-09-10 2, 3.docx'],
    ['extract', 'Protokollsutdrag Trygghetsrådet 2026-09-10 2, 3.pdf'],
  ]);
  const text = await wordText(core, 'Trygghetsrådet', made[0]!.name);
  expect(text).toContain('Planen');
  expect(text).toContain('Kommunstyrelsen');
  expect(text).toContain('ännu inte justerat');
  expect(text).not.toContain('Öppnande');
  expect((await core.call('documents.list', { meetingId })).map(({ kind }) => kind)).toEqual(['extract', 'extract']);
});

test('of items that are not there none is made', async () => {
  const core = await testCore();
  const meetingId = await withItems(core);
  const error = await core.refused('extracts.make', { meetingId, itemIds: ['x'], formats: ['pdf'] });
  expect(error).toMatchObject({ code: 'not-found', field: 'itemIds' });
  expect(await core.refused('extracts.make', { meetingId, itemIds: [], formats: ['pdf'] })).toMatchObject({
    code: 'invalid-input',
  });
});

test('a notice is made where minutes are posted, and nowhere else', async () => {
  const core = await testCore();
  const meetingId = await withItems(core);
  expect((await core.refused('extracts.makeNotice', { meetingId, formats: ['pdf'] })).message).toContain('regelkort');
  const rad = await core.call('councils.get', { id: 'rad' });
  await core.call('councils.save', { ...rad, rules: [{ rule: 'notice', from: '2026-01-01', value: true }] });
  // what is not adjusted must not be announced as if it were
  const early = await core.refused('extracts.makeNotice', { meetingId, formats: ['pdf'] });
  expect(early).toMatchObject({ field: 'status', message: expect.stringContaining('inte justerat än') });
  await adjusted(core, await core.call('meetings.open', { id: meetingId }), '2026-09-17');
  const [notice] = await core.call('extracts.makeNotice', { meetingId, formats: ['docx'], signedBy: 'Åsa Örn' });
  expect(notice).toMatchObject({ kind: 'notice', name: 'Anslag Trygghetsrådet 2026-09-10.docx' });
  expect(readdirSync(join(core.documentsFolder, 'Justera', 'Trygghetsrådet'))).toHaveLength(1);
});

test('an item adjusted at the meeting is announced at once, alone', async () => {
  const core = await testCore();
  const meetingId = await withItems(core, { numbering: 'paragraph-per-year' });
  const rad = await core.call('councils.get', { id: 'rad' });
  await core.call('councils.save', { ...rad, rules: [{ rule: 'notice', from: '2026-01-01', value: true }] });
  const { revision } = await core.call('meetings.open', { id: meetingId });
  const ops = [{ op: 'set' as const, path: 'items/i1/immediatelyAdjusted', value: true }];
  await core.call('meetings.change', { id: meetingId, baseRevision: revision, step: 's', label: 's', ops });
  const [notice] = await core.call('extracts.makeNotice', { meetingId, formats: ['docx'], signedBy: '' });
  expect(notice?.name).toBe('Anslag Trygghetsrådet 2026-09-10 § 2.docx');
  const text = (await wordText(core, 'Trygghetsrådet', notice?.name ?? ''))?.replace(/<[^>]+>/g, '|');
  expect(text).toContain('§ 2 har justerats omedelbart.');
  // it was adjusted on the day of the meeting; the minutes as a whole are not
  expect(text).toMatch(/Justerat\|+10 september 2026/);
  expect(text).not.toContain('Protokollet är justerat');
});

test('a meeting is made from the rules of its day', async () => {
  const core = await testCore();
  const rad = await withCouncil(core, { documentKind: 'minnesanteckningar', adjusters: 0 });
  await core.call('councils.save', {
    ...rad,
    rules: [
      { rule: 'documentKind', from: '2027-01-01', value: 'protokoll' },
      { rule: 'adjusters', from: '2027-01-01', value: 2 },
    ],
  });
  const made = async (date: string) => {
    const { meeting, council } = await core.call('meetings.create', { councilId: 'rad', date });
    return [
      meeting.documentKind,
      meeting.signing.signers.filter(({ role }) => role === 'justerare').length,
      council.adjusters,
    ];
  };
  expect(await made('2026-12-31')).toEqual(['minnesanteckningar', 0, 0]);
  expect(await made('2027-01-01')).toEqual(['protokoll', 2, 2]);
});
