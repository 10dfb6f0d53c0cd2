import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILE_LIMITS } from '../../../../../shared/domain/file-limits.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { withMeeting } from '../../../../builders/registers.ts';

const SAMPLE = 'koping-2019-03-06';
const sample = () => JSON.parse(readFileSync(`tests/samples/${SAMPLE}.json`, 'utf8')) as Record<string, unknown>;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const importing = (core: TestCore, value: unknown) =>
  core.call('records.import', { name: 'fil.json', bytes: bytesOf(value) });

test('a record becomes a draft, and its council and municipality are registered when nobody knew them', async () => {
  const core = await testCore();
  const open = await importing(core, sample());
  expect(open).toMatchObject({
    status: 'utkast',
    council: { name: 'Brottsförebyggande rådet', templateId: sample().template, adjusters: 1 },
    municipality: { name: (sample().municipality as { name: string }).name },
  });
  expect(open.meeting.items).toHaveLength(13);
});

test('a known council is found by its name, whatever the case', async () => {
  const core = await testCore();
  await withMeeting(core);
  const record = sample();
  const open = await importing(core, {
    ...record,
    council: { ...(record.council as object), name: ' TRYGGHETSRÅDET' },
  });
  expect(open.councilId).toBe('rad');
  expect(await core.call('councils.list', null)).toHaveLength(1);
});

test('what is exported and taken in again is the same meeting', async () => {
  const core = await testCore();
  const { id } = await importing(core, sample());
  const [file] = await core.call('documents.make', { meetingId: id, formats: ['json'] });
  const again = await core.call('records.import', {
    name: file!.name,
    bytes: new Uint8Array(readFileSync(file!.path)),
  });
  expect(again.id).not.toBe(id);
  expect(again.meeting).toEqual((await core.call('meetings.open', { id })).meeting);
});

test('persons of another database are not taken for persons of this one', async () => {
  const core = await testCore();
  const { meeting } = await withMeeting(core);
  const open = await importing(core, { ...sample(), meeting });
  expect(open.meeting.attendance.map(({ personId, membershipId }) => [personId, membershipId])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test.each([
  ['a newer version', { ...sample(), version: 99 }, 'record-version', 'nyare'],
  ['an unknown version', { ...sample(), version: 'två' }, 'record-version', 'två'],
  ['another kind of file', { hello: 'world' }, 'record-invalid', 'format'],
  ['a day that does not exist', { ...sample(), meeting: { date: '2019-02-30' } }, 'record-invalid', 'meeting.date'],
])('%s is refused, named, and nothing is stored', async (_, value, code, word) => {
  const core = await testCore();
  const error = await core.refused('records.import', { name: 'fil.json', bytes: bytesOf(value) });
  expect(error).toMatchObject({ code, message: expect.stringContaining(word) });
  expect(error.message).toContain('fil.json');
  expect(await core.call('municipality.get', null)).toBeNull();
  expect(await core.call('meetings.list', { councilId: null, includeRemoved: true })).toEqual([]);
});

test('a file larger than any meeting is refused by its size', async () => {
  const core = await testCore();
  const bytes = new Uint8Array(FILE_LIMITS.record + 1).fill(0x20);
  const error = await core.refused('records.import', { name: 'film.json', bytes });
  expect(error).toMatchObject({ code: 'record-invalid', message: expect.stringContaining('för stor') });
});

test('bytes that are no text are refused', async () => {
  const core = await testCore();
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]);
  expect((await core.refused('records.import', { name: 'bild.png', bytes })).code).toBe('record-invalid');
});
