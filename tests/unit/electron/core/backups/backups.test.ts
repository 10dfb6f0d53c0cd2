import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openOrRecover } from '../../../../../electron/core/open-or-recover.ts';
import { copiesApart, copiesHere } from '../../../../../electron/core/storage/copies/copies-apart.ts';
import { temporaryFolder, testCore } from '../../../../builders/core.ts';
import { seat, withCouncil, withMeeting } from '../../../../builders/registers.ts';

const databases = (dataDir: string) => readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.db'));

/** Python's own SQLite and sha256sum: not the code that made the copy. */
function seenByOthers(folder: string, name: string): { sound: string; names: string[] } {
  execFileSync('sha256sum', ['--check', '--strict', `${name}.sha256`], { cwd: folder });
  const script = `import sqlite3,json,sys
db=sqlite3.connect(f"file:{sys.argv[1]}?mode=ro",uri=True)
print(json.dumps({"sound":db.execute("pragma integrity_check").fetchone()[0],"names":[n for (n,) in db.execute("select name from person order by name")]}))`;
  return JSON.parse(execFileSync('python3', ['-c', script, join(folder, name)], { encoding: 'utf8' })) as {
    sound: string;
    names: string[];
  };
}

test('a copy is one whole file with everything, and sha256sum agrees with the sum beside it', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Bo Ek');
  expect((await core.call('backups.state', null)).newest).toBeNull();
  const { newest, upToDate } = await core.call('backups.make', null);
  expect(upToDate).toBe(true);
  expect(newest).toMatchObject({ kind: 'asked', madeAt: new Date('2026-11-21T12:00:00').toISOString() });
  const folder = join(core.dataDir, 'backups');
  expect(databases(core.dataDir)).toEqual([newest!.id]);
  expect(seenByOthers(folder, newest!.id)).toEqual({ sound: 'ok', names: ['Bo Ek'] });
  expect(readdirSync(folder).filter((name) => name.includes('ofullständig'))).toEqual([]);
});

test('nothing deleted is left in a copy', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Hemliga Namnsson');
  await core.call('roster.remove', { id: 'm-hemliga-namnsson' });
  await core.call('persons.remove', { id: 'p-hemliga-namnsson' });
  const { newest } = await core.call('backups.make', null);
  expect(readFileSync(join(core.dataDir, 'backups', newest!.id)).includes('Hemliga')).toBe(false);
});

test('without changes closing makes no new copy', async () => {
  const core = await testCore();
  await withCouncil(core);
  await core.call('backups.make', null);
  await core.restart();
  expect(databases(core.dataDir)).toHaveLength(1);
  await core.call('settings.set', { welcomed: true });
  await core.restart();
  expect(databases(core.dataDir)).toHaveLength(2);
});

test('a copy that cannot be made is told, never told as made, and said on every screen after the second time', async () => {
  const core = await testCore();
  const folder = join(core.dataDir, 'backups');
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, 'a file where the folder should be');
  expect((await core.refused('backups.make', null)).message).toContain('mappen för säkerhetskopior');
  await core.refused('backups.make', null);
  expect(await core.call('backups.state', null)).toMatchObject({
    newest: null,
    trouble: expect.stringContaining('2 gånger i rad'),
  });
  await core.restart();
  expect((await core.call('backups.state', null)).trouble).toContain('gånger i rad');
  rmSync(folder);
  expect(await core.call('backups.make', null)).toMatchObject({ trouble: null, upToDate: true });
});

test('a week without a copy, though something was changed, is said', async () => {
  const core = await testCore();
  await core.call('backups.make', null);
  await core.call('settings.set', { welcomed: true });
  core.setNow('2026-11-29T12:00:00');
  expect((await core.call('backups.state', null)).trouble).toContain('21 november 2026');
});

test('a look inside says what a restore would take away, and changes nothing', async () => {
  const core = await testCore();
  const before = await withMeeting(core);
  const { newest } = await core.call('backups.make', null);
  const later = await core.call('meetings.create', { councilId: 'rad', date: '2026-12-09' });
  await core.call('meetings.change', {
    id: before.id,
    baseRevision: before.revision,
    step: 's',
    label: 'Plats',
    ops: [{ op: 'set', path: 'place', value: 'Eken' }],
  });
  const inside = await core.call('backups.look', { id: newest!.id, place: 'own' });
  expect(inside).toMatchObject({
    municipality: 'Björkdala kommun',
    councils: [{ name: 'Trygghetsrådet', meetings: 1, latest: '2026-11-25' }],
    persons: 3,
    against: { missing: [{ id: later.id, date: '2026-12-09' }], changed: [{ id: before.id }], extra: [] },
  });
});

test('a restore puts everything back without a restart, keeps what was, and can be taken back', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  const { newest } = await core.call('backups.make', null);
  await core.call('meetings.remove', { id: meeting.id });
  await core.call('meetings.create', { councilId: 'rad', date: '2026-12-09' });
  const list = () => core.call('meetings.list', { councilId: null, includeRemoved: false });
  const [after] = await list();

  const { kept } = await core.call('backups.restore', { id: newest!.id, place: 'own' });
  expect((await list()).map(({ id }) => id)).toEqual([meeting.id]);
  expect(core.events.at(-1)?.payload).toMatchObject({ nouns: expect.arrayContaining(['meetings', 'councils']) });
  expect(readdirSync(core.dataDir).filter((name) => /undanlagd|skadad|nästa|återställs/.test(name))).toEqual([]);

  await core.call('backups.restore', kept!);
  expect((await list()).map(({ id }) => id)).toEqual([after!.id]);
  await core.restart();
  expect((await list()).map(({ id }) => id)).toEqual([after!.id]);
  // the counter never tells the same number for two states
  const saves = (await core.call('backups.state', null)).copies.map((copy) => copy.saves);
  expect(new Set(saves).size).toBe(saves.length);
  expect((await core.call('store.state', null)) as unknown).toMatchObject({ open: true, notices: [] });
});

test('a file she chose is looked into and restored like any copy; what is none of ours is refused', async () => {
  const core = await testCore();
  await withMeeting(core);
  const { newest } = await core.call('backups.make', null);
  const bytes = new Uint8Array(readFileSync(join(core.dataDir, 'backups', newest!.id)));
  const other = await testCore();
  const inside = await other.call('backups.takeIn', { name: 'från-usb.db', bytes });
  expect(inside).toMatchObject({ name: 'från-usb.db', meetings: 1, against: { missing: [] } });
  await other.call('backups.restore', inside.ref);
  expect(await other.call('councils.list', null)).toHaveLength(1);
  expect((await other.refused('backups.takeIn', { name: 'x', bytes: new Uint8Array(9000) })).code).toBe(
    'database-foreign',
  );
  const cut = bytes.slice(0, bytes.length - 5000);
  expect((await other.refused('backups.takeIn', { name: 'x', bytes: cut })).code).toBe('backup-damaged');
  expect(await other.call('councils.list', null)).toHaveLength(1);
});

test('a file with our mark and a trigger of its own is not let in', async () => {
  const core = await testCore();
  const { newest } = await core.call('backups.make', null);
  const file = join(temporaryFolder(), 'trap.db');
  writeFileSync(file, readFileSync(join(core.dataDir, 'backups', newest!.id)));
  const db = new Database(file);
  db.exec("create trigger trap after update on identity begin insert into setting values ('trap', '1'); end");
  db.close();
  const { ref } = await core.call('backups.takeIn', { name: 'trap.db', bytes: new Uint8Array(readFileSync(file)) });
  expect((await core.refused('backups.restore', ref)).code).toBe('database-foreign');
  expect(existsSync(join(core.dataDir, 'justera.db.nästa'))).toBe(false);
  expect(await core.call('settings.get', null)).toMatchObject({ welcomed: false });
});

test('a copy whose bytes have changed is never restored', async () => {
  const core = await testCore();
  await withMeeting(core);
  const { newest } = await core.call('backups.make', null);
  const file = join(core.dataDir, 'backups', newest!.id);
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Trygghetsr');
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(file, bytes);
  expect((await core.refused('backups.restore', { id: newest!.id, place: 'own' })).code).toBe('backup-damaged');
  expect(await core.call('councils.list', null)).toHaveLength(1);
});

test('copies are laid in a second folder too, with their sums, and its absence is told and stops nothing', async () => {
  const core = await testCore();
  const second = join(temporaryFolder(), 'G', 'kopior');
  mkdirSync(second, { recursive: true });
  await core.call('backups.make', null);
  await core.call('backups.setSecondFolder', { folder: second });
  await expect.poll(async () => (await core.call('backups.state', null)).second.lastAt).not.toBeNull();
  const [name] = readdirSync(second).filter((one) => one.endsWith('.db'));
  execFileSync('sha256sum', ['--check', '--strict', `${name}.sha256`], { cwd: second });
  rmSync(second, { recursive: true });
  await core.call('settings.set', { welcomed: true });
  expect((await core.call('backups.make', null)).upToDate).toBe(true);
  await expect
    .poll(async () => (await core.call('backups.state', null)).second.trouble)
    .toContain('finns inte just nu');
  expect((await core.refused('backups.setSecondFolder', { folder: 'kopior' })).field).toBe('folder');
});

test('a second folder that never answers does not hold up a save', async () => {
  const never = { work: () => new Promise<never>(() => undefined) };
  const core = await testCore({ secondCopies: never });
  await core.call('backups.setSecondFolder', { folder: join(core.dataDir, 'dit') });
  await core.call('backups.make', null);
  await core.call('backups.make', null);
  // every one answers though the folder never does, and the app closes all the same
  for (let n = 0; n < 60; n++) await core.call('settings.set', { theme: n % 2 ? 'dark' : 'light' });
  await core.close();
});

// a pipe nobody reads holds whoever opens it in the system call itself, as a share that has gone silent does
test.skipIf(process.platform === 'win32')(
  'a second folder whose disk has stopped answering holds up neither saves, copies nor the end',
  async () => {
    const core = await testCore({ secondCopies: copiesApart(600_000) });
    const second = temporaryFolder();
    const { newest } = await core.call('backups.make', null);
    const pipe = join(second, `${newest!.id}.ofullständig`);
    execFileSync('mkfifo', [pipe]);
    await core.call('backups.setSecondFolder', { folder: second });
    await new Promise((later) => setTimeout(later, 1000));
    // the control: it does hang
    expect((await core.call('backups.state', null)).second).toMatchObject({ lastAt: null, trouble: null });
    // the disk is silent for ten minutes; whatever waited for it would outlast the test
    for (let n = 0; n < 100; n++) await core.call('settings.set', { theme: n % 2 ? 'dark' : 'light' });
    expect((await core.call('backups.make', null)).upToDate).toBe(true);
    await core.close();
    // somebody reads the pipe at last, so that the thread can go
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    await new Promise((later) => setTimeout(later, 200));
    closeSync(reader);
  },
);

test('a register that has changed on the disk, though nobody saved, is told', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Bo Ek');
  await core.close();
  const db = new Database(join(core.dataDir, 'justera.db'));
  db.prepare("update person set email = 'rot'").run();
  db.close();
  const again = openOrRecover({
    dataDir: core.dataDir,
    shell: 'browser',
    version: 'test',
    resources: 'resources',
    emit: () => undefined,
    saveFile: async () => null,
    openPath: async () => undefined,
    showInFolder: async () => undefined,
    copies: copiesHere,
  });
  await expect
    .poll(() => again.handlers['store.state'](null))
    .toMatchObject({ open: true, notices: [{ kind: 'registers-changed' }] });
  await again.close();
});

test('copies made in a thread of their own are the same', async () => {
  const core = await testCore({ copies: copiesApart() });
  await withMeeting(core);
  const { newest } = await core.call('backups.make', null);
  expect(seenByOthers(join(core.dataDir, 'backups'), newest!.id).sound).toBe('ok');
  const cut = new Uint8Array(readFileSync(join(core.dataDir, 'backups', newest!.id)).subarray(0, 20_000));
  expect((await core.refused('backups.takeIn', { name: 'x', bytes: cut })).code).toBe('backup-damaged');
});

test('a meeting damaged on the disk is found in the background, told, and put back from the newest copy that has it whole', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  await core.close();
  const file = join(core.dataDir, 'justera.db');
  const db = new Database(file);
  const trigger = db.prepare("select sql from sqlite_schema where name = 'decision_of_changed_meeting'").pluck().get();
  db.exec('drop trigger decision_of_changed_meeting');
  db.prepare("update meeting set record = replace(record, 'Mötets öppnande', 'Mötets öppnende')").run();
  // frozen minutes too
  db.prepare("update meeting set status = 'justerat'").run();
  db.exec(String(trigger));
  const rot = db.prepare('select record from meeting').pluck().get() as string;
  db.close();
  const again = await testCore({ dataDir: core.dataDir });
  expect((await again.refused('meetings.open', { id: meeting.id })).code).toBe('database-damaged');
  const kept = await again.call('backups.forMeeting', { meetingId: meeting.id });
  expect(kept?.revision).toBe(meeting.revision);
  await again.call('backups.bringBackMeeting', { meetingId: meeting.id, id: kept!.backup.id, place: 'own' });
  const back = await again.call('meetings.open', { id: meeting.id });
  expect(back.meeting).toEqual(meeting.meeting);
  const [side] = readdirSync(join(core.dataDir, 'skadade-möten'));
  expect(readFileSync(join(core.dataDir, 'skadade-möten', side!), 'utf8')).toBe(rot);
});
