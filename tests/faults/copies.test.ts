import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShelf } from '../../electron/core/backups/shelf.ts';
import { openOrRecover } from '../../electron/core/open-or-recover.ts';
import { copiesHere } from '../../electron/core/storage/copies/copies-apart.ts';
import { copyBeforeMigration } from '../../electron/core/storage/copies/copy-before-migration.ts';
import { findCopies } from '../../electron/core/storage/copies/report.ts';
import { migrate } from '../../electron/core/storage/migrate.ts';
import { MIGRATIONS, NEWEST } from '../../electron/core/storage/migrations/index.ts';
import { openStorage } from '../../electron/core/storage/storage.ts';
import { testCore } from '../builders/core.ts';
import { withMeeting } from '../builders/registers.ts';
import { buildProgram } from './build-program.ts';
import { type CopyChecker, startCopyChecker } from './copy-checker.ts';
import { LONG, randomFrom, SEED, sized, told } from './size.ts';

/** reliability.md A11, A13, A19, B2, B3, B7, B9: copies, restores and migrations, killed at any moment, damaged in any way. */
const random = randomFrom(SEED);
const below = (n: number): number => Math.floor(random() * n);

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'justera-copies-'));
  folders.push(folder);
  return folder;
};
const folderLike = (source: string): string => {
  const folder = newFolder();
  cpSync(source, folder, { recursive: true });
  return folder;
};

const start = (dataDir: string) =>
  openOrRecover({
    dataDir,
    shell: 'browser',
    version: 'fault',
    resources: 'resources',
    emit: () => undefined,
    saveFile: async () => null,
    openPath: async () => undefined,
    showInFolder: async () => undefined,
    copies: copiesHere,
  });

let program: string;
let checker: CopyChecker;
beforeAll(async () => {
  program = await buildProgram('copy-until-killed');
  checker = startCopyChecker();
});
afterAll(() => {
  checker.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Run = { what: string; folder: string; step?: string; killAfterMs?: number };

/** Runs the program and kills it some time after it is ready; answers the words it said. */
function run({ what, folder, step = '', killAfterMs }: Run): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, what, folder, step], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let armed = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (killAfterMs === undefined || armed || !said.includes('ready')) return;
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(said.split('\n')) : reject(new Error(`ended with ${code}: ${said}`)),
    );
  });
}

/** Two at a time: as many as the smallest machine has cores. */
async function times(n: number, work: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < n) await work(next++);
  };
  await Promise.all([lane(), lane()]);
}

/** A database in use, with its journal, newer than the one copy beside it; and what each of them holds. */
async function newerThanItsCopy(): Promise<{ folder: string; copy: string; now: string }> {
  const core = await testCore();
  await withMeeting(core);
  await core.call('backups.make', null);
  const copies = await checker.copies(join(core.dataDir, 'backups'));
  for (let n = 0; n < 40; n++)
    await core.call('snippets.save', {
      id: `fras-${n}`,
      category: 'Egna',
      title: `Fras ${n}`,
      text: 'Bara i journalen. '.repeat(40),
      into: 'paragraph',
    });
  // taken while it is open: what was written last is in the journal only
  const folder = folderLike(core.dataDir);
  const { content: now } = await checker.database(folder);
  await core.close();
  expect(readdirSync(folder)).toContain('justera.db-wal');
  return { folder, copy: copies[0]!.content, now };
}

describe('copies made while the process is killed', () => {
  const KILLS = sized(30, 500);

  async function kills(n: number, what: string): Promise<{ partial: number; copies: number }> {
    const core = await testCore();
    await core.call('example.install', null);
    await core.close();
    const tally = { partial: 0, copies: 0 };
    const lanes = [folderLike(core.dataDir), folderLike(core.dataDir)];
    await times(n, async (i) => {
      const folder = lanes[i % 2]!;
      await run({ what, folder, killAfterMs: random() * 400 });
      for (const seen of await checker.copies(join(folder, 'backups'))) {
        tally.copies++;
        if (!seen.sound || (what === 'backup' && !seen.summed)) tally.partial++;
      }
    });
    return tally;
  }

  test('a file under a copy’s name is whole, with its sum', async () => {
    const { partial, copies } = await kills(KILLS, 'backup');
    told('backup kills', partial, KILLS, 'kills left a partial copy', `${copies} copies read by Python`);
    expect(partial).toBe(0);
    expect(copies).toBeGreaterThan(0);
  });

  test('control: writing straight under the name is caught', async () => {
    const { partial } = await kills(10, 'naive-backup');
    told('backup kills, control', partial, 10, 'copies partial');
    expect(partial).toBeGreaterThan(0);
  });
});

describe('a migration that is killed', () => {
  const KILLS = sized(30, 300);
  const BEFORE = MIGRATIONS.slice(0, 1);

  /** A database of the first version with enough in it for the migration to take a while. */
  function old(): string {
    const folder = newFolder();
    const db = new Database(join(folder, 'justera.db'));
    db.pragma('journal_mode = WAL');
    migrate(db, BEFORE);
    db.prepare('insert into identity (id, uuid, saves, created_at) values (1, ?, 7, ?)').run('u', 'x');
    db.prepare(
      "insert into municipality (id, name, short_name, kind, sign_place) values ('k', 'K', '', 'kommun', '')",
    ).run();
    const decisions = [{ id: 'd', clauses: [{ id: 'c', text: 'anta förslaget' }] }];
    const record = JSON.stringify({
      date: '2020-01-01',
      items: [{ id: 'i', level: 1, heading: 'H', caseNumber: '', decisions }],
    });
    db.transaction(() => {
      db.prepare(
        "insert into council values ('c','k','C','','','rad',0,'protokoll','',null,null,'item',1,'[]','protokoll-rad',null)",
      ).run();
      const put = db.prepare(
        "insert into meeting (id, council_id, status, revision, created_at, updated_at, sha256, record_version, record) values (?, 'c', 'utkast', 1, '', '', '', 1, ?)",
      );
      for (let n = 0; n < 1500; n++) put.run(`m${n}`, record);
    })();
    db.close();
    return folder;
  }

  async function kills(n: number, what: string): Promise<{ mixed: number; old: number; new: number }> {
    const source = old();
    const before = await checker.database(source);
    const fresh = folderLike(source);
    await run({ what: 'migrate', folder: fresh });
    const after = await checker.database(fresh);
    expect(after.version).toBe(NEWEST);
    const tally = { mixed: 0, old: 0, new: 0 };
    await times(n, async () => {
      const folder = folderLike(source);
      await run({ what, folder, killAfterMs: random() * (what === 'migrate' ? 420 : 60) });
      const seen = await checker.database(folder);
      const tables = seen.tables.join();
      const isOld = seen.version === before.version && tables === before.tables.join();
      const isNew = seen.version === NEWEST && tables === after.tables.join();
      const kept =
        what !== 'migrate' ||
        isOld ||
        (await checker.copies(join(folder, 'backups'))).some((one) => one.sound && one.summed);
      if (!seen.sound || (!isOld && !isNew) || !kept) tally.mixed++;
      else if (isOld) tally.old++;
      else tally.new++;
      rmSync(folder, { recursive: true, force: true });
    });
    return tally;
  }

  test('leaves the old version or the new one, never a mixture, and never without its copy', async () => {
    const tally = await kills(KILLS, 'migrate');
    told('migration kills', tally.mixed, KILLS, 'mixed', `${tally.old} old, ${tally.new} new`);
    expect(tally.mixed).toBe(0);
    expect(tally.old).toBeGreaterThan(0);
  });

  test('control: the same without a transaction is caught', async () => {
    const { mixed } = await kills(12, 'naive-migrate');
    told('migration kills, control', mixed, 12, 'mixed');
    expect(mixed).toBeGreaterThan(0);
  });

  test('50 updates that fail in a row leave the copies as they were', () => {
    const folder = old();
    const db = new Database(join(folder, 'justera.db'));
    for (let n = 0; n < 50; n++) copyBeforeMigration(db, join(folder, 'justera.db'), new Date(2026, 0, 1, 0, n));
    db.close();
    expect(findCopies(join(folder, 'backups'))).toHaveLength(1);
  });
});

describe('restores beside a stale journal', () => {
  const RESTORES = sized(24, 200);
  const KILLS = sized(24, 300);
  const RESTORE_CONTROL = 6;

  test('give exactly what the copy holds', async () => {
    const { folder: source, copy, now } = await newerThanItsCopy();
    expect(copy).not.toBe(now);
    let wrong = 0;
    let unsound = 0;
    await times(RESTORES, async (i) => {
      const folder = folderLike(source);
      // every third time the database cannot even be opened, and its journal lies there all the same
      const damaged = i % 3 === 2;
      if (damaged) await restoreDamaged(folder);
      else await run({ what: 'restore', folder });
      const seen = await checker.database(folder);
      if (seen.content !== copy) wrong++;
      if (!seen.sound) unsound++;
      const kept = await checker.copies(join(folder, 'backups'));
      if (!damaged && !kept.some((one) => one.content === now && one.summed)) wrong++;
      rmSync(folder, { recursive: true, force: true });
    });
    told('restores beside a stale journal', wrong + unsound, RESTORES, 'not what the copy holds');
    expect({ wrong, unsound }).toEqual({ wrong: 0, unsound: 0 });
  });

  async function restoreDamaged(folder: string): Promise<void> {
    const file = join(folder, 'justera.db');
    writeFileSync(file, readFileSync(file).fill(0xa5, 0, 4096));
    const journal = readFileSync(`${file}-wal`);
    const app = start(folder);
    const { newest } = await app.handlers['backups.state'](null);
    await app.handlers['backups.restore']({ id: newest!.id, place: 'own' });
    await app.close();
    const aside = readdirSync(folder).find((name) => name.startsWith('skadad-'));
    expect(readFileSync(join(folder, aside!, 'justera.db-wal')).equals(journal)).toBe(true);
  }

  test('control: copying the file over is undone by the journal', async () => {
    const { folder: source, copy } = await newerThanItsCopy();
    const folder = folderLike(source);
    await run({ what: 'naive-restore', folder });
    const seen = await checker.database(folder);
    told('restores, control', seen.content === copy ? 0 : 1, 1, 'not what the copy holds');
    expect(seen.content).not.toBe(copy);
  });

  /** What the next start makes of a restore that was killed. */
  async function kills(n: number, what: string, step: (i: number) => Partial<Run>) {
    const { folder: source, copy, now } = await newerThanItsCopy();
    const tally = { old: 0, new: 0, neither: 0 };
    await times(n, async (i) => {
      const folder = folderLike(source);
      await run({ what, folder, ...step(i) });
      // one that refuses to open it has not made it whole
      await Promise.resolve()
        .then(() => openStorage(folder).close())
        .catch(() => undefined);
      const { content, sound } = await checker.database(folder);
      tally[sound && content === copy ? 'new' : sound && content === now ? 'old' : 'neither']++;
      rmSync(folder, { recursive: true, force: true });
    });
    return tally;
  }

  test('killed at every step and at random, the next start finds the old or the new, whole', async () => {
    const steps = ['marked', 'moved the database', 'moved the journal', 'placed', 'done'];
    const tally = await kills(KILLS, 'restore', (i) => {
      const step = steps[i % (steps.length + 2)];
      return step ? { step } : { killAfterMs: random() * 300 };
    });
    told('restore kills', tally.neither, KILLS, 'neither old nor new', `${tally.old} old, ${tally.new} new`);
    expect(tally.neither).toBe(0);
    expect(tally.old).toBeGreaterThan(0);
    expect(tally.new).toBeGreaterThan(0);
  });

  test('control: a copy that was only half written over the database is caught', async () => {
    const { neither } = await kills(RESTORE_CONTROL, 'naive-restore', (i) => ({ step: String(1 + i) }));
    told('restore kills, control', neither, RESTORE_CONTROL, 'neither old nor new');
    expect(neither).toBeGreaterThan(0);
  });
});

describe('copies that were cut or whose bits have flipped', () => {
  const FLIPS = sized(120, 1200);

  test('are never restored', async () => {
    const core = await testCore();
    await core.call('example.install', null);
    await core.call('backups.make', null);
    await core.close();
    const shelf = openShelf(core.dataDir, copiesHere);
    const [{ name } = { name: '' }] = shelf.own();
    const file = join(shelf.folder, name);
    const whole = readFileSync(file);
    let restored = 0;
    let unseen = 0;
    for (let n = 0; n < FLIPS; n++) {
      const damaged = n % 6 === 0 ? whole.subarray(0, below(whole.length)) : Buffer.from(whole);
      if (n % 6 !== 0) {
        const at = below(damaged.length);
        damaged[at] = damaged[at]! ^ (1 << below(8));
      }
      writeFileSync(file, damaged);
      await shelf.prepare({ id: name, place: 'own' }).then(
        () => restored++,
        () => undefined,
      );
      if (n < 120 && soundToSqlite(file)) unseen++;
    }
    told('damaged copies', restored, FLIPS, 'restored', `SQLite's own check let ${unseen} of the first 120 through`);
    expect(restored).toBe(0);
    // the control: a restore that asked SQLite only would have taken these
    expect(unseen).toBeGreaterThan(0);
    expect(existsSync(join(core.dataDir, 'justera.db.nästa'))).toBe(false);
  });

  function soundToSqlite(file: string): boolean {
    try {
      const db = new Database(file, { readonly: true });
      try {
        return db.pragma('integrity_check(1)', { simple: true }) === 'ok';
      } finally {
        db.close();
      }
    } catch {
      return false;
    }
  }
});

describe('a damaged database at the start', () => {
  const STARTS = sized(30, 300);

  test('leads to the newest good copy; the damaged file is kept byte for byte', async () => {
    const core = await testCore();
    await core.call('example.install', null);
    await core.close();
    const source = core.dataDir;
    const content = (await checker.copies(join(source, 'backups')))[0]!.content;
    const bytes = readFileSync(join(source, 'justera.db'));
    const tally = { told: 0, lost: 0, wrong: 0, opened: 0, left: 0 };
    for (let n = 0; n < STARTS; n++) {
      const folder = folderLike(source);
      const page = below(Math.floor(bytes.length / 4096)) * 4096;
      const damaged =
        n % 5 === 0
          ? bytes.subarray(0, below(bytes.length))
          : n % 5 === 1
            ? Buffer.from('Hej! '.repeat(2000))
            : Buffer.from(bytes).fill(
                n % 5 === 2 ? 0 : 0xa5,
                page,
                Math.min(bytes.length, page + 4096 * (1 + below(8))),
              );
      writeFileSync(join(folder, 'justera.db'), damaged);
      const app = start(folder);
      const state = await app.handlers['store.state'](null);
      if (state.open) {
        tally.opened++;
        await app.close();
        if ((await checker.database(folder)).content !== content) tally.wrong++;
        continue;
      }
      tally.told++;
      // the control: without a restore the same look finds what is not there
      if ((await checker.database(folder)).content !== content) tally.left++;
      const before = readFileSync(join(folder, 'justera.db'));
      const { newest } = await app.handlers['backups.state'](null);
      if (newest) await app.handlers['backups.restore']({ id: newest.id, place: 'own' });
      const aside = readdirSync(folder).find((name) => name.startsWith('skadad-'));
      const kept = aside === undefined ? undefined : readFileSync(join(folder, aside, 'justera.db'));
      if (!before.equals(damaged) || !kept?.equals(damaged)) tally.lost++;
      await app.close();
      const seen = await checker.database(folder);
      if (seen.content !== content || !seen.sound) tally.wrong++;
      rmSync(folder, { recursive: true, force: true });
    }
    told(
      'damaged at the start',
      tally.lost + tally.wrong,
      STARTS,
      'lost or wrong after a restore',
      `${tally.told} told, ${tally.opened} harmless to the structure`,
    );
    told('damaged at the start, control', tally.left, tally.told, 'other than the copy where nothing was restored');
    expect(tally.left).toBeGreaterThan(0);
    expect({ lost: tally.lost, wrong: tally.wrong }).toEqual({ lost: 0, wrong: 0 });
    expect(tally.told).toBeGreaterThan(STARTS * 0.5);
  });
});

test('the size asked for is the size done', () => {
  expect(sized(3, 30)).toBe(Number(process.env.FAULT_COUNT) > 0 ? Number(process.env.FAULT_COUNT) : LONG ? 30 : 3);
});
