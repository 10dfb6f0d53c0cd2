import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALLS, type CallName } from '../../../../../shared/api.ts';
import { canonicalJson } from '../../../../../shared/canonical-json.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { adjusted, withMeeting } from '../../../../builders/registers.ts';

/** One change to a meeting, as the wizard sends it. */
async function set(core: TestCore, id: string, path: string, value: never): Promise<void> {
  const { revision } = await core.call('meetings.open', { id });
  const ops = [{ op: 'set' as const, path, value }];
  await core.call('meetings.change', { id, baseRevision: revision, step: 's', label: '', ops });
}

async function frozenMeeting(given: Parameters<typeof withMeeting>[1] = {}) {
  const core = await testCore();
  const draft = await withMeeting(core, given);
  core.setNow('2026-11-26T12:00:00');
  return { core, id: draft.id, frozen: await adjusted(core, draft) };
}

test('adjusted minutes have their numbers, their day, a version and the hash of what they say', async () => {
  const { core, id, frozen } = await frozenMeeting({ numbering: 'paragraph-per-year' });
  expect(frozen).toMatchObject({
    status: 'justerat',
    canUndo: false,
    correcting: null,
    adjustment: { adjustedOn: '2026-11-26' },
  });
  expect(frozen.meeting.items.map(({ paragraphNo }) => paragraphNo)).toEqual([1, 2]);
  expect(frozen.meeting.signing.date).toBe('2026-11-26');
  const versions = await core.call('meetings.versions', { id });
  expect(versions.map(({ number, status }) => [number, status])).toEqual([
    [3, 'justerat'],
    [2, 'for-underskrift'],
    [1, 'for-granskning'],
  ]);
  const { record } = await core.call('meetings.version', { id, number: 3 });
  const { brand, ...facts } = record;
  await core.close();
  const db = new Database(join(core.dataDir, 'justera.db'), { readonly: true });
  const { body: template } = db
    .prepare(
      'select body from snapshot_part join meeting_version on template_sha256 = snapshot_part.sha256 where number = 3',
    )
    .get() as { body: string };
  db.close();
  const whole = canonicalJson({ brand, facts, template: JSON.parse(template) });
  expect(frozen.frozen?.sha256).toBe(createHash('sha256').update(whole).digest('hex'));
});

/** Every call that is about one meeting, with what it would do to it. */
const AT_A_MEETING = Object.keys(CALLS).filter(
  (name) =>
    name.startsWith('meetings.') && 'id' in ((CALLS[name as CallName].request as { shape?: object }).shape ?? {}),
) as CallName[];
/** Moves and corrections are the ways on; they are tried by themselves. */
const WAYS_ON: readonly string[] = ['meetings.setStatus', 'meetings.noteAdjustment', 'meetings.startCorrection'];

test('no call of the contract changes a word of frozen minutes, whatever it is given', async () => {
  const { core, id, frozen } = await frozenMeeting();
  const ids = frozen.meeting.items.map((item) => item.id);
  const paths = fc.constantFrom(
    'place',
    'date',
    'documentKind',
    'items',
    `items/${ids[0]}`,
    `items/${ids[0]}/heading`,
    'corrections',
    'signing/date',
    'attendance',
    'nothing',
  );
  const op = fc.oneof(
    fc.record({
      op: fc.constant('set'),
      path: paths,
      value: fc.oneof(fc.string(), fc.constant(null), fc.constant([])),
    }),
    fc.record({ op: fc.constant('remove'), path: paths }),
    fc.record({ op: fc.constant('move'), path: paths, index: fc.nat(3) }),
    fc.record({ op: fc.constant('insert'), path: paths, index: fc.nat(3), value: fc.record({ id: fc.string() }) }),
  );
  const request = fc.record({
    id: fc.constant(id),
    baseRevision: fc.constantFrom(frozen.revision, frozen.revision - 1, 1),
    step: fc.string({ minLength: 1, maxLength: 5 }),
    label: fc.string({ maxLength: 5 }),
    ops: fc.array(op, { minLength: 1, maxLength: 4 }),
    date: fc.constantFrom('2026-12-01', null),
    note: fc.constant('x'),
  });
  const said = JSON.stringify((await core.call('meetings.open', { id })).meeting);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...AT_A_MEETING.filter((name) => !WAYS_ON.includes(name))),
      request,
      async (name, given) => {
        const { shape } = CALLS[name].request as unknown as { shape: object };
        const fitting = Object.fromEntries(Object.entries(given).filter(([key]) => key in shape));
        await core.dispatch(name, fitting);
        const now = await core.call('meetings.open', { id });
        expect(JSON.stringify(now.meeting), name).toBe(said);
        expect(now).toMatchObject({ status: 'justerat', revision: frozen.revision, frozen: frozen.frozen });
      },
    ),
    { numRuns: 150 },
  );
  const list = await core.call('meetings.list', { councilId: null, includeRemoved: false });
  expect(list.some((one) => one.id === id)).toBe(true);
});

test('what is refused says how to go on', async () => {
  const { core, id, frozen } = await frozenMeeting();
  const change = {
    id,
    baseRevision: frozen.revision,
    step: 's',
    label: '',
    ops: [{ op: 'set', path: 'place', value: 'x' }],
  };
  const requests: [CallName, object][] = [
    ['meetings.change', change],
    ['meetings.undo', { id }],
    ['meetings.redo', { id }],
    ['meetings.refreshRoster', { id }],
  ];
  for (const [name, request] of requests)
    expect(await core.refused(name, request)).toMatchObject({
      code: 'meeting-frozen',
      message: expect.stringContaining('Gör en rättelse'),
    });
  expect(await core.refused('meetings.remove', { id })).toMatchObject({
    code: 'meeting-frozen',
    message: expect.stringContaining('Arkivera'),
  });
});

test('not even the database lets frozen words be written over', async () => {
  const { core, id } = await frozenMeeting();
  await core.close();
  const db = new Database(join(core.dataDir, 'justera.db'));
  expect(() => db.prepare(`update meeting set record = json_set(record, '$.place', 'x') where id = ?`).run(id)).toThrow(
    'frozen',
  );
  expect(() => db.prepare(`update snapshot_part set body = '{}'`).run()).toThrow('never rewritten');
  db.close();
});

const bytes = async (core: TestCore, id: string, version?: number) => {
  const made = await core.call('documents.make', {
    meetingId: id,
    formats: ['docx', 'pdf', 'txt', 'json'],
    ...(version && { version }),
    edited: 'replace',
  });
  return made.map(({ path, format, sha256 }) => {
    const file = readFileSync(path);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    return [format, file.toString('base64')];
  });
};

test('files of a frozen version are the same bytes for ever: new roster, new brand, another template, a correction', async () => {
  const { core, id, frozen } = await frozenMeeting({ numbering: 'paragraph-per-year' });
  const before = await bytes(core, id);
  core.setNow('2027-02-03T09:30:00');
  const [person] = await core.call('persons.list', null);
  await core.call('persons.save', { ...person!, name: 'Helt Annan' });
  const { logo: _logo, ownFont: _font, ...brand } = await core.call('brand.get', null);
  await core.call('brand.save', { ...brand, primary: '#102030', footerLines: ['Ny fot'] });
  await core.call('municipality.save', { ...frozen.municipality, name: 'Nya kommunen' });
  await core.call('councils.save', { ...frozen.council, name: 'Nytt namn', templateId: 'tva-kolumner' });
  expect(await bytes(core, id)).toEqual(before);
  await core.call('meetings.startCorrection', { id, note: '§ 1: fel rubrik, skrivfel.' });
  const item = frozen.meeting.items[0]!.id;
  await set(core, id, `items/${item}/heading`, 'Mötet öppnas' as never);
  expect(await bytes(core, id, 3)).toEqual(before);
  await adjusted(core, await core.call('meetings.open', { id }), '2027-02-03');
  expect(await bytes(core, id, 3)).toEqual(before);
  expect(await bytes(core, id)).not.toEqual(before);
});

test('a correction is a new version with its day and words; the old one is read as it was, and the two can be compared', async () => {
  const { core, id, frozen } = await frozenMeeting({ numbering: 'paragraph-per-year' });
  core.setNow('2027-02-03T09:30:00');
  const opened = await core.call('meetings.startCorrection', { id, note: '§ 1: fel rubrik, skrivfel.' });
  expect(opened).toMatchObject({ status: 'utkast', correcting: 3, frozen: null, canUndo: false });
  const item = frozen.meeting.items[0]!.id;
  await set(core, id, `items/${item}/heading`, 'Mötet öppnas' as never);
  const corrected = await adjusted(core, await core.call('meetings.open', { id }), '2027-02-03');
  expect(corrected.meeting.corrections).toMatchObject([{ date: '2027-02-03', note: '§ 1: fel rubrik, skrivfel.' }]);
  // numbers once allotted stand
  expect(corrected.meeting.items.map(({ paragraphNo }) => paragraphNo)).toEqual([1, 2]);
  const versions = await core.call('meetings.versions', { id });
  expect(versions[0]).toMatchObject({ status: 'justerat', day: '2027-02-03', note: '§ 1: fel rubrik, skrivfel.' });
  expect((await core.call('meetings.version', { id, number: 3 })).record.meeting).toEqual(frozen.meeting);
  const changes = await core.call('meetings.compare', { id, from: 3, to: null });
  expect(changes.map(({ place, field }) => [place, field])).toContainEqual(['§ 1 Mötet öppnas', 'Rubrik']);
  const made = await core.call('documents.make', { meetingId: id, formats: ['txt'] });
  expect(readFileSync(made[0]!.path, 'utf8')).toContain('Rättad 3 februari 2027: § 1: fel rubrik, skrivfel.');
  expect(made[0]!.name).toContain('rättad 2027-02-03');
});

test('a correction given up leaves the minutes word for word as they were adjusted', async () => {
  const { core, id, frozen } = await frozenMeeting();
  await core.call('meetings.startCorrection', { id, note: 'Fel plats.' });
  await set(core, id, 'place', 'Någon annanstans' as never);
  const back = await core.call('meetings.dropCorrection', { id });
  expect(back.meeting).toEqual(frozen.meeting);
  expect(back).toMatchObject({ status: 'justerat', frozen: { version: 3 }, adjustment: frozen.adjustment });
  expect((await core.refused('meetings.dropCorrection', { id })).code).toBe('status-refused');
});

test('an adjusting noted by mistake is taken back the same day, and its version is kept', async () => {
  const { core, id } = await frozenMeeting();
  const back = await core.call('meetings.setStatus', { id, status: 'for-underskrift' });
  expect(back).toMatchObject({ status: 'for-underskrift', frozen: null, correcting: null });
  const versions = await core.call('meetings.versions', { id });
  expect(versions[0]).toMatchObject({ number: 3, withdrawnAt: expect.any(String) });
  const again = await adjusted(core, await core.call('meetings.setStatus', { id, status: 'utkast' }));
  expect(again.frozen?.version).toBe(6);
});

test('a draft is corrected by changing it', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  expect((await core.refused('meetings.startCorrection', { id, note: 'x' })).message).toContain('Ändra det direkt');
});

test('§ run on through the year, in draft as foreseen, from adjusting as allotted; back in draft they are free again', async () => {
  const core = await testCore();
  const first = await withMeeting(core, { numbering: 'paragraph-per-year' });
  const second = await core.call('meetings.create', { councilId: 'rad', date: '2026-12-09' });
  expect(second.firstParagraph).toBe(3);
  expect((await core.call('meetings.create', { councilId: 'rad', date: '2027-01-13' })).firstParagraph).toBe(1);
  core.setNow('2026-12-10T12:00:00');
  await core.call('meetings.setStatus', { id: second.id, status: 'for-granskning' });
  const put = await core.call('meetings.setStatus', { id: second.id, status: 'for-underskrift' });
  expect(put.meeting.items.map(({ paragraphNo }) => paragraphNo)).toEqual([3, 4]);
  const back = await core.call('meetings.setStatus', { id: second.id, status: 'utkast' });
  expect(back.meeting.items.map(({ paragraphNo }) => paragraphNo)).toEqual([null, null]);
  await adjusted(core, second, '2026-12-10');
  // one more item in the first meeting makes an overlap, which is told
  await set(core, first.id, 'items', [...first.meeting.items, { ...first.meeting.items[0]!, id: 'ny' }] as never);
  await adjusted(core, await core.call('meetings.open', { id: first.id }), '2026-12-10');
  expect(await core.call('meetings.numbering', { councilId: 'rad', year: '2026' })).toMatchObject([
    { kind: 'overlap', meetingId: second.id, message: expect.stringContaining('§ 3 finns både') },
  ]);
});
