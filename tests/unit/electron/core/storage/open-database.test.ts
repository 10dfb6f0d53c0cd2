import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { JusteraError } from '../../../../../electron/core/errors.ts';
import { APPLICATION_ID } from '../../../../../electron/core/storage/file-header.ts';
import { migrate, schemaVersion } from '../../../../../electron/core/storage/migrate.ts';
import { MIGRATIONS, NEWEST } from '../../../../../electron/core/storage/migrations/index.ts';
import { openDatabase } from '../../../../../electron/core/storage/open-database.ts';
import { openStorage } from '../../../../../electron/core/storage/storage.ts';
import { temporaryFolder } from '../../../../builders/core.ts';

const NOW = new Date('2026-11-21T12:00:00');
const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function refusal(file: string): JusteraError {
  try {
    openDatabase(file, NOW).close();
  } catch (error) {
    if (error instanceof JusteraError) return error;
    throw error;
  }
  throw new Error('the database was opened');
}

/** A database as the app leaves it when it is closed. */
async function closedDatabase(): Promise<string> {
  const folder = temporaryFolder();
  const storage = openStorage(folder);
  await storage.close();
  return join(folder, 'justera.db');
}

describe('a database that was closed and is opened again', () => {
  // reliability.md 1.1: better-sqlite3 falls to synchronous=NORMAL, and only from the second session on
  test('has every setting the promise rests on', async () => {
    const db = openDatabase(await closedDatabase(), NOW);
    const read = (name: string) => db.pragma(name, { simple: true });
    expect({
      journal: read('journal_mode'),
      synchronous: read('synchronous'),
      locking: read('locking_mode'),
      foreignKeys: read('foreign_keys'),
      trustedSchema: read('trusted_schema'),
      cellSizeCheck: read('cell_size_check'),
      mmap: read('mmap_size'),
      secureDelete: read('secure_delete'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      locking: 'exclusive',
      foreignKeys: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
      mmap: 0,
      secureDelete: 1,
    });
    db.close();
  });

  test('left no log beside it', async () => {
    const file = await closedDatabase();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('runs on a SQLite without the WAL-reset bug', async () => {
    const storage = openStorage(temporaryFolder());
    const [major = 0, minor = 0, patch = 0] = storage.sqliteVersion.split('.').map(Number);
    expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_053_002);
    await storage.close();
  });

  test('says in its header whose it is, for those who look without SQLite', async () => {
    const header = readFileSync(await closedDatabase()).subarray(0, 100);
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readUInt32BE(60)).toBe(NEWEST);
  });
});

describe('what is refused is left byte for byte as it was', () => {
  test.each([1, 100])('a database %i versions newer', async (ahead) => {
    const file = await closedDatabase();
    const db = new Database(file);
    db.pragma(`user_version = ${NEWEST + ahead}`);
    db.pragma('journal_mode = DELETE');
    db.close();
    const before = sha(file);
    const beside = readdirSync(join(file, '..'));
    expect(refusal(file)).toMatchObject({ code: 'database-newer', message: expect.stringContaining('nyare version') });
    expect(sha(file)).toBe(before);
    expect(readdirSync(join(file, '..'))).toEqual(beside);
  });

  test('a database of another program', () => {
    const file = join(temporaryFolder(), 'justera.db');
    new Database(file).exec('create table t (a); insert into t values (1)').close();
    const before = sha(file);
    expect(refusal(file).code).toBe('database-foreign');
    expect(sha(file)).toBe(before);
  });

  test('a file that is no database', () => {
    const file = join(temporaryFolder(), 'justera.db');
    writeFileSync(file, 'Hej! '.repeat(2000));
    const before = sha(file);
    expect(refusal(file).code).toBe('database-foreign');
    expect(sha(file)).toBe(before);
  });

  test.each([0, 50])('a file cut off after %i bytes', async (bytes) => {
    const file = await closedDatabase();
    writeFileSync(file, readFileSync(file).subarray(0, bytes));
    expect(refusal(file).code).toBe('database-damaged');
    expect(readFileSync(file)).toHaveLength(bytes);
  });

  test('a database whose inner pages are overwritten', async () => {
    const file = await closedDatabase();
    const bytes = readFileSync(file);
    bytes.fill(0xab, 4096, 5 * 4096);
    writeFileSync(file, bytes);
    const before = sha(file);
    expect(refusal(file).code).toBe('database-damaged');
    expect(sha(file)).toBe(before);
  });

  test.each([
    ['a column', 'meeting', 'record_version', 'recorf_version'],
    ['a trigger', 'decision_of_moved_meeting', 'status, removed_at', 'status, removed_bt'],
    ['the name of an index', 'meeting_council', 'meeting_council', 'meetinf_council'],
  ])('%s of its schema with a letter changed', async (_, name, from, to) => {
    const file = await closedDatabase();
    const db = new Database(file);
    db.unsafeMode().pragma('writable_schema = ON');
    const { changes } = db
      .prepare('update sqlite_schema set name = replace(name, ?, ?), sql = replace(sql, ?, ?) where name = ?')
      .run(name === from ? from : '', to, from, to, name);
    db.pragma('journal_mode = DELETE');
    db.close();
    expect(changes).toBe(1);
    const before = sha(file);
    expect(refusal(file).code).toBe('database-damaged');
    expect(sha(file)).toBe(before);
  });

  test('a log without its database: a new database would swallow it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'justera.db-wal'), 'something');
    expect(refusal(join(folder, 'justera.db')).code).toBe('database-damaged');
    expect(readdirSync(folder)).toEqual(['justera.db-wal']);
  });

  test('a folder in the database’s place', () => {
    const file = join(temporaryFolder(), 'justera.db');
    mkdirSync(file);
    expect(() => openDatabase(file, NOW)).toThrow();
  });
});

test('a second opener is told that the database is taken, within two seconds', async () => {
  const folder = temporaryFolder();
  const first = openStorage(folder);
  const began = performance.now();
  expect(refusal(first.file)).toMatchObject({
    code: 'database-locked',
    message: expect.stringContaining('redan öppet'),
  });
  expect(performance.now() - began).toBeLessThan(2000);
  await first.write(async (db) => {
    await db.insertInto('setting').values({ key: 'x', value: '1' }).execute();
  });
  await first.close();
  openDatabase(first.file, NOW).close();
});

test('a database half made by a killed process is made anew', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'justera.db.ny'), 'half');
  openDatabase(join(folder, 'justera.db'), NOW).close();
  expect(existsSync(join(folder, 'justera.db.ny'))).toBe(false);
});

test.each(MIGRATIONS.map(({ number }) => number))(
  'a database as version %i made it is brought to today’s',
  (version) => {
    const file = join(temporaryFolder(), 'justera.db');
    const db = new Database(file);
    migrate(
      db,
      MIGRATIONS.filter(({ number }) => number <= version),
    );
    db.prepare("insert into identity (id, uuid, created_at) values (1, 'u', 'x')").run();
    db.close();
    const open = openDatabase(file, NOW);
    expect(schemaVersion(open)).toBe(NEWEST);
    open.close();
  },
);
