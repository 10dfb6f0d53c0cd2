import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { JusteraError } from '../../electron/core/errors.ts';
import { readExample } from '../../electron/core/records/read-example.ts';
import { meetingById } from '../../electron/core/storage/meetings.ts';
import { openStorage, type Storage } from '../../electron/core/storage/storage.ts';
import { temporaryFolder, testCore } from '../builders/core.ts';
import { sized, told } from './size.ts';

/** reliability.md A13 and A19: damage is told, never read as if it were what somebody wrote, and the file is kept. */
const FLIPS = sized(800, 5000);
const PATTERNS = sized(200, 2000);
const KNOWN = ['database-damaged', 'database-foreign', 'database-newer', 'database-failed'];
const IDS = ['exempel-1', 'exempel-2', 'exempel-3'];

let state = 20261121;
const random = (below: number) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return state % below;
};

type Row = { id: string; record: string };
const rowsOf = (db: Database.Database) => db.prepare('select id, record from meeting').all() as Row[];

/** A database, what the app reads of it, and what its rows hold. */
async function sound(): Promise<{ bytes: Buffer; meetings: Map<string, string>; records: Map<string, string> }> {
  const folder = temporaryFolder();
  const core = await testCore({ dataDir: folder });
  await core.call('example.install', null);
  await core.close();
  const meetings = new Map<string, string>();
  const storage = openStorage(folder);
  for (const id of IDS) meetings.set(id, JSON.stringify((await storage.read((db) => meetingById(db, id)))?.meeting));
  await storage.close();
  const db = new Database(join(folder, 'justera.db'), { readonly: true });
  const records = new Map(rowsOf(db).map(({ id, record }) => [id, record]));
  db.close();
  return { bytes: readFileSync(join(folder, 'justera.db')), meetings, records };
}

type Outcome = 'unharmed' | 'told at the start' | 'told when read' | 'silently changed';

async function readDamaged(folder: string, meetings: ReadonlyMap<string, string>): Promise<Outcome> {
  let storage: Storage | undefined;
  try {
    storage = openStorage(folder);
    for (const [id, before] of meetings) {
      const read = await storage.read((db) => meetingById(db, id));
      if (JSON.stringify(read?.meeting) !== before) return 'silently changed';
    }
    return 'unharmed';
  } catch (error) {
    if (error instanceof JusteraError && KNOWN.includes(error.code))
      return storage === undefined ? 'told at the start' : 'told when read';
    throw error;
  } finally {
    await storage?.close();
  }
}

/** What SQLite alone lets through, with its own check or without: rows that read otherwise than they were written. */
function changedForSqlite(file: string, before: ReadonlyMap<string, string>, checks: boolean): boolean {
  try {
    const db = new Database(file, { readonly: true });
    try {
      if (checks && db.pragma('quick_check(1)', { simple: true }) !== 'ok') return false;
      const rows = rowsOf(db);
      return rows.length < before.size || rows.some(({ id, record }) => before.get(id) !== record);
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

test(`${FLIPS} single flipped bits: a meeting is read as it was written, or the damage is told`, async () => {
  const { bytes, meetings, records } = await sound();
  const outcomes: Record<Outcome, number> = {
    unharmed: 0,
    'told at the start': 0,
    'told when read': 0,
    'silently changed': 0,
  };
  let unseenBySqlite = 0;
  const folder = join(temporaryFolder(), 'damaged');
  mkdirSync(folder);
  const file = join(folder, 'justera.db');
  for (let i = 0; i < FLIPS; i++) {
    const damaged = Buffer.from(bytes);
    const at = random(bytes.length);
    damaged[at] = damaged[at]! ^ (1 << random(8));
    writeFileSync(file, damaged);
    if (changedForSqlite(file, records, true)) unseenBySqlite++;
    writeFileSync(file, damaged);
    outcomes[await readDamaged(folder, meetings)]++;
  }
  const tellings = outcomes['told at the start'] + outcomes['told when read'];
  told(
    'bit flips',
    outcomes['silently changed'],
    FLIPS,
    'read as written',
    `${tellings} told, ${outcomes.unharmed} harmless`,
  );
  told('bit flips, control', unseenBySqlite, FLIPS, "read as written after SQLite's own check");
  // without the hash beside each meeting these would have been read as if somebody had written them
  expect(unseenBySqlite).toBeGreaterThan(0);
  expect(outcomes['silently changed']).toBe(0);
});

test(`files cut, zeroed and overwritten in ${PATTERNS} ways are told, and kept as they were`, async () => {
  const { bytes, meetings, records } = await sound();
  const folder = join(temporaryFolder(), 'damaged');
  mkdirSync(folder);
  const file = join(folder, 'justera.db');
  let refused = 0;
  let touched = 0;
  let silent = 0;
  let unchecked = 0;
  for (let i = 0; i < PATTERNS; i++) {
    const page = random(Math.floor(bytes.length / 4096)) * 4096;
    const end = Math.min(bytes.length, page + 4096 * (1 + random(3)));
    const damaged =
      i % 3 === 0
        ? bytes.subarray(0, random(bytes.length))
        : Buffer.from(bytes).fill(i % 3 === 1 ? 0 : 0xa5, page, end);
    writeFileSync(file, damaged);
    if (changedForSqlite(file, records, false)) unchecked++;
    writeFileSync(file, damaged);
    const outcome = await readDamaged(folder, meetings);
    if (outcome === 'silently changed') silent++;
    if (outcome === 'told at the start') {
      refused++;
      if (!readFileSync(file).equals(damaged)) touched++;
    }
  }
  const more = `${refused} told at the start, ${touched} of them touched`;
  told('damaged files', silent + touched, PATTERNS, 'read as whole, or touched', more);
  told('damaged files, control', unchecked, PATTERNS, 'read as whole by SQLite alone');
  expect(refused).toBeGreaterThan(PATTERNS / 2);
  expect({ silent, touched }).toEqual({ silent: 0, touched: 0 });
  expect(unchecked).toBeGreaterThan(0);
});

test('the example in the sources is what the database gives back', async () => {
  const { meetings } = await sound();
  expect([...meetings.values()].map((text) => JSON.parse(text) as unknown)).toEqual(
    readExample().meetings.map(({ meeting }) => meeting),
  );
});
