/** A database of many meetings, made once and kept in the system's temporary folder until what makes it has changed. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createDatabase } from '../../../electron/core/storage/create-database.ts';
import { openStorage } from '../../../electron/core/storage/storage.ts';
import { RECORD_VERSION } from '../../../shared/domain/record.ts';
import { manyMeetings } from '../../builders/many-meetings.ts';

const root = new URL('../../../', import.meta.url).pathname;
const KEPT = join(tmpdir(), 'justera-bench-databases');

/** Everything that decides what the database holds: folders and files. */
const MAKERS = [
  'electron/core/storage/migrations',
  'electron/core/storage/search',
  'shared/search',
  'tests/bench/big',
  'tests/builders/many-meetings.ts',
  'tests/builders/swedish-text.ts',
];

function makersHash(): string {
  const hash = createHash('sha256');
  for (const maker of MAKERS)
    for (const name of maker.endsWith('.ts') ? [''] : readdirSync(join(root, maker)).sort())
      if (maker.endsWith('.ts') || name.endsWith('.ts')) hash.update(readFileSync(join(root, maker, name)));
  return hash.digest('hex').slice(0, 12);
}

/** Still being worked on; all others are long done. */
const DRAFTS = 10;

/** Puts the meetings in through SQL alone: through the app it would take as long as twenty years of secretaries. */
export function writeMeetings(file: string, count: number): void {
  const many = manyMeetings(count);
  const db = new Database(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.transaction(() => {
    db.prepare(
      "insert into municipality (id, name, short_name, kind, sign_place) values ('kommun', 'Björkdala kommun', 'Björkdala', 'kommun', 'Björkdala')",
    ).run();
    db.prepare(`insert into setting (key, value) values ('welcomed', 'true')`).run();
    const person = db.prepare(
      "insert into person (id, name, sort_name, party, email, phone) values (?, ?, '', '', '', '')",
    );
    for (const { id, name } of many.persons) person.run(id, name);
    const council = db.prepare(
      `insert into council (id, municipality_id, name, short_name, spoken_name, kind, kl_applies, document_kind, default_place, numbering, adjusters, signing_order, template_id)
       values (?, 'kommun', ?, '', '', 'rad', 0, 'protokoll', '', 'item', 0, '["sekreterare","ordforande"]', 'protokoll-rad')`,
    );
    for (const { id, name } of many.councils) council.run(id, name);
    const meeting = db.prepare(
      `insert into meeting (id, council_id, status, revision, created_at, updated_at, sha256, record_version, record)
       values (?, ?, ?, 1, ?, ?, ?, ?, ?)`,
    );
    for (let number = 0; number < count; number++) {
      const one = many.meeting(number);
      const record = JSON.stringify(one.meeting);
      const at = `${one.meeting.date}T12:00:00.000Z`;
      const sha256 = createHash('sha256').update(record).digest('hex');
      const status = number < count - DRAFTS ? 'arkiverat' : 'utkast';
      meeting.run(one.id, one.councilId, status, at, at, sha256, RECORD_VERSION, record);
    }
    // what the app keeps beside each meeting it stores
    db.exec(`insert into meeting_numbers
      select m.id, count(item.value), null, null from meeting as m
      left join json_each(m.record, '$.items') as item on item.value ->> '$.level' = 1 group by m.id`);
  })();
  db.close();
}

export type BigDatabase = {
  file: string;
  count: number;
  /** How long making its rows and filling its index took; null when it was there already. */
  made: { rows: number; index: number } | null;
};

/** The database as made once; nobody writes in it. */
export async function bigDatabase(count: number): Promise<BigDatabase> {
  const folder = join(KEPT, `${makersHash()}-${count}`);
  const file = join(folder, 'justera.db');
  if (existsSync(file)) return { file, count, made: null };
  for (const old of existsSync(KEPT) ? readdirSync(KEPT) : [])
    if (!old.startsWith(makersHash())) rmSync(join(KEPT, old), { recursive: true });
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  createDatabase(join(half, 'justera.db'), new Date('2026-11-20T12:00:00'));
  const started = performance.now();
  writeMeetings(join(half, 'justera.db'), count);
  const written = performance.now();
  const storage = openStorage(half);
  await storage.read(async () => undefined);
  const filled = performance.now();
  await storage.close();
  renameSync(half, folder);
  return { file, count, made: { rows: written - started, index: filled - written } };
}

/** A copy to work in, in a data folder of its own. */
export async function bigDataFolder(count: number, folder: string): Promise<string> {
  const { file } = await bigDatabase(count);
  const copy = join(folder, `data-${count}`);
  mkdirSync(copy, { recursive: true });
  cpSync(file, join(copy, 'justera.db'));
  return copy;
}
