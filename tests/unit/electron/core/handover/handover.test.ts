import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { parcelTables } from '../../../../../electron/core/storage/handover/parcel-tables.ts';
import { migrate } from '../../../../../electron/core/storage/migrate.ts';
import type { TestCore } from '../../../../builders/core.ts';
import { testCore } from '../../../../builders/core.ts';
import { council, membership, person, seat, withCouncil, withMeeting } from '../../../../builders/registers.ts';

async function parcelOf(core: TestCore, councilId = 'rad'): Promise<Uint8Array<ArrayBuffer>> {
  const made = await core.call('handover.pack', { councilId });
  return new Uint8Array(readFileSync(made!.path));
}
const meetings = (core: TestCore) => core.call('meetings.list', { councilId: null, includeRemoved: false });
const change = async (core: TestCore, id: string, place: string) => {
  const { revision } = await core.call('meetings.open', { id });
  await core.call('meetings.change', {
    id,
    baseRevision: revision,
    step: `s${revision}`,
    label: 'Plats',
    ops: [{ op: 'set', path: 'place', value: place }],
  });
};

test('a new table is thought of: it is packed, or it is said here that it is not', () => {
  const db = new Database(':memory:');
  migrate(db);
  const packed = new Set(parcelTables(db).map(({ name }) => name));
  const all = db
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  db.close();
  const left = all.filter((name) => !packed.has(name) && !name.startsWith('search_')).sort();
  // who the database is, this workstation's settings and phrases, and what triggers fill from the meetings
  expect(left).toEqual(['decision', 'follow_up_entry', 'identity', 'setting', 'snippet']);
});

test('a parcel holds one council and nothing of the others, and is a database Python can read', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  await core.call('councils.save', council({ id: 'annat', name: 'Hemliga nämnden' }));
  await seat(core, 'Utanför Utansson', { councilId: 'annat' });
  const gone = await core.call('meetings.create', { councilId: 'rad', date: '2026-12-01' });
  await core.call('meetings.remove', { id: gone.id });
  await core.call('documents.make', { meetingId: id, formats: ['txt'] });
  const bytes = await parcelOf(core);
  const file = join(core.dataDir, 'p.justera');
  writeFileSync(file, bytes);
  for (const word of ['Hemliga', 'Utansson', core.dataDir]) expect(Buffer.from(bytes).includes(word)).toBe(false);
  const script = `import sqlite3,json,sys
db=sqlite3.connect(f"file:{sys.argv[1]}?mode=ro",uri=True)
count=lambda t:db.execute(f"select count(*) from {t}").fetchone()[0]
print(json.dumps([db.execute("pragma integrity_check").fetchone()[0],len(db.execute("pragma foreign_key_check").fetchall()),count("council"),count("person"),count("membership"),count("meeting"),count("made_file")]))`;
  expect(JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }))).toEqual([
    'ok',
    0,
    1,
    3,
    3,
    1,
    1,
  ]);
});

test('an empty workstation gets the council whole, with meetings that open, undo, and are found', async () => {
  const from = await testCore();
  const sent = await withMeeting(from);
  await change(from, sent.id, 'Eken');
  const to = await testCore();
  const parcel = await to.call('handover.look', { name: 'rad.justera', bytes: await parcelOf(from) });
  expect(parcel).toMatchObject({
    municipality: 'Björkdala kommun',
    council: { name: 'Trygghetsrådet', here: false },
    seats: 3,
    persons: { known: 0, new: 3 },
    meetings: [{ id: sent.id, state: 'new', mine: null }],
  });
  expect(await to.call('councils.list', null)).toEqual([]);
  const taken = await to.call('handover.takeIn', { id: parcel.id, council: 'theirs', meetings: [] });
  expect(taken).toMatchObject({ councilId: 'rad', meetings: 1 });
  const now = await from.call('meetings.open', { id: sent.id });
  expect(await to.call('meetings.open', { id: sent.id })).toEqual(now);
  expect((await to.call('meetings.undo', { id: sent.id })).meeting.place).toBe(sent.meeting.place);
  expect(await to.call('roster.get', { councilId: 'rad', day: null })).toEqual(
    await from.call('roster.get', { councilId: 'rad', day: null }),
  );
  // and it is all gone again with the copy made before
  await to.call('backups.restore', taken.kept);
  expect(await to.call('councils.list', null)).toEqual([]);
});

test('persons are known by name and organisation, and texts point at them as they are here', async () => {
  const from = await testCore();
  const sent = await withMeeting(from);
  const to = await testCore();
  await withCouncil(to, { id: 'tredje', name: 'Tredje rådet' });
  // the same Bo Ek of the same board under another id; a Cilla Ask of another board is somebody else
  for (const [name, id, organisation] of [
    ['bo  ek', 'x-bo', 'KOMMUNSTYRELSEN'],
    ['Cilla Ask', 'x-cilla', 'En annan styrelse'],
  ] as const)
    await to.call('roster.save', {
      membership: membership({ id: `m-${id}`, councilId: 'tredje', personId: id }),
      person: person({ id, name }),
      organisation,
    });
  const parcel = await to.call('handover.look', { name: 'p', bytes: await parcelOf(from) });
  expect(parcel.persons).toEqual({ known: 1, new: 2 });
  await to.call('handover.takeIn', { id: parcel.id, council: 'theirs', meetings: [] });
  const opened = await to.call('meetings.open', { id: sent.id });
  const ids = new Set((await to.call('persons.list', null)).map((one) => one.id));
  expect(opened.meeting.attendance.map(({ name, personId }) => [name, personId])).toEqual([
    ['Åsa Örnklo', 'p-asa-ornklo'],
    ['Bo Ek', 'x-bo'],
    ['Cilla Ask', 'p-cilla-ask'],
  ]);
  expect(ids).toEqual(new Set(['x-bo', 'x-cilla', 'p-asa-ornklo', 'p-cilla-ask']));
  expect(await to.call('store.state', null)).toMatchObject({ open: true });
});

test('meetings that differ are mine, theirs, or both, as she says; unsaid, as they were changed last', async () => {
  const from = await testCore();
  const sent = await withMeeting(from);
  const first = await parcelOf(from);
  const to = await testCore();
  const take = async (bytes: Uint8Array<ArrayBuffer>, choice?: 'mine' | 'theirs' | 'both') => {
    const parcel = await to.call('handover.look', { name: 'p', bytes });
    const answer = await to.call('handover.takeIn', {
      id: parcel.id,
      council: 'mine',
      meetings: choice ? [{ id: sent.id, choice }] : [],
    });
    return { parcel, answer };
  };
  await take(first);
  expect((await take(first)).parcel.meetings[0]).toMatchObject({ state: 'same' });
  expect(await meetings(to)).toHaveLength(1);

  from.setNow('2026-11-22T09:00:00');
  await change(from, sent.id, 'deras');
  to.setNow('2026-11-23T09:00:00');
  await change(to, sent.id, 'min');
  const second = await parcelOf(from);
  const place = async () => (await to.call('meetings.open', { id: sent.id })).meeting.place;
  expect((await take(second)).parcel.meetings[0]).toMatchObject({ state: 'differs' });
  expect(await place()).toBe('min');
  await take(second, 'both');
  expect((await meetings(to)).map((one) => one.place).sort()).toEqual(['deras', 'min']);
  await take(second, 'theirs');
  expect(await place()).toBe('deras');
  expect((await to.call('meetings.undo', { id: sent.id })).meeting.place).not.toBe('min');
});

test('minutes that are adjusted go along with every version, letter for letter, and do not give way to a draft', async () => {
  const from = await testCore();
  const sent = await withMeeting(from);
  const draft = await parcelOf(from);
  await from.call('meetings.setStatus', { id: sent.id, status: 'for-granskning' } as never);
  await from.call('meetings.setStatus', { id: sent.id, status: 'for-underskrift' } as never);
  const to = await testCore();
  const look = await to.call('handover.look', { name: 'p', bytes: await parcelOf(from) });
  await to.call('handover.takeIn', { id: look.id, council: 'theirs', meetings: [] });
  const versions = await from.call('meetings.versions', { id: sent.id } as never);
  expect(JSON.stringify(versions).length).toBeGreaterThan(50);
  expect(await to.call('meetings.versions', { id: sent.id } as never)).toEqual(versions);
  const again = await to.call('handover.look', { name: 'p', bytes: draft });
  expect(again.meetings[0]).toMatchObject({ state: 'differs' });
});

test('a parcel that is cut, changed or none at all is refused in words, and nothing is stored', async () => {
  const from = await testCore();
  await withMeeting(from);
  const bytes = await parcelOf(from);
  const to = await testCore();
  const bad = [
    new Uint8Array(0),
    new Uint8Array(5000),
    bytes.slice(0, bytes.length / 2),
    new Uint8Array(readFileSync(join(from.dataDir, 'justera.db'))),
  ];
  const text = Buffer.from(bytes);
  const at = text.indexOf('Trygghetsr');
  text[at] = text[at]! ^ 1;
  for (const one of [...bad, new Uint8Array(text)])
    expect(await to.refused('handover.look', { name: 'p.justera', bytes: one })).toMatchObject({
      code: 'parcel-invalid',
      message: expect.stringContaining('”p.justera”'),
    });
  expect(await to.call('councils.list', null)).toEqual([]);
});

test('adjusted minutes come along with their versions, frozen and letter for letter', async () => {
  const core = await testCore();
  const { id, meeting } = await withMeeting(core);
  core.setNow('2026-11-26T12:00:00');
  for (const status of ['for-granskning', 'for-underskrift'] as const)
    await core.call('meetings.setStatus', { id, status });
  const signedBy = meeting.signing.signers.map(({ id: signerId, role }) => ({ signerId, role, name: '' }));
  const adjustment = { adjustedOn: '2026-11-26', signedBy };
  const frozen = await core.call('meetings.setStatus', { id, status: 'justerat', adjustment });
  const bytes = await parcelOf(core);
  const other = await testCore();
  const parcel = await other.call('handover.look', { name: 'rad.justera', bytes });
  await other.call('handover.takeIn', { id: parcel.id, council: 'theirs', meetings: [] });
  const there = await other.call('meetings.open', { id });
  expect(there).toMatchObject({ status: 'justerat', meeting: frozen.meeting, adjustment: frozen.adjustment });
  expect(there.frozen).toMatchObject({ version: 3, sha256: frozen.frozen!.sha256 });
  expect(await other.call('meetings.versions', { id })).toEqual(await core.call('meetings.versions', { id }));
  expect(await other.call('meetings.version', { id, number: 3 })).toEqual(
    await core.call('meetings.version', { id, number: 3 }),
  );
});
