import type Database from 'better-sqlite3';
import { JusteraError } from '../errors.ts';

/**
 * better-sqlite3 is built so that WAL opens at synchronous=NORMAL, which loses acknowledged saves at a power cut, and only
 * from the second session on. Everything the promise rests on is therefore set at every open, and read back.
 */
const SETTLED = {
  locking_mode: 'exclusive',
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  foreign_keys: 1,
  secure_delete: 1,
  journal_mode: 'wal',
  synchronous: 2,
  wal_autocheckpoint: 1000,
} as const;

/** Everything that must hold before a byte of the content is read: one owner, nothing in the file is trusted. */
export function guardConnection(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
}

/** Every commit on disk before it is told: write-ahead log, one sync a commit. */
export function makeDurable(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 1000');
}

/** Moves the log into the file, both of them synced; the log is then empty. */
export function emptyLog(db: Database.Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** A setting the promise of durability rests on, as it was asked for and as it is. */
export type Setting = { name: string; wanted: string; found: string; holds: boolean };

/** Reads every setting back. */
export function settledSettings(db: Database.Database): Setting[] {
  return Object.entries(SETTLED).map(([name, wanted]) => {
    const found = db.pragma(name, { simple: true });
    // SQLite says nothing of a memory map that is off
    const holds = found === wanted || (name === 'mmap_size' && found === undefined);
    return { name, wanted: String(wanted), found: String(found ?? wanted), holds };
  });
}

/** @throws JusteraError database-failed when a setting did not take: then nothing may be edited. */
export function assertSettled(db: Database.Database): void {
  const loose = settledSettings(db).find(({ holds }) => !holds);
  if (loose)
    throw new JusteraError(
      'database-failed',
      'Databasen kunde inte öppnas på ett säkert sätt. Kontakta den som sköter programmet.',
      { detail: `${loose.name}=${loose.found}` },
    );
}

export const damagedDatabase = (detail: string): JusteraError =>
  new JusteraError(
    'database-damaged',
    'Databasen är skadad. Den lämnas orörd; återställ den senaste säkerhetskopian, eller kontakta den som sköter programmet.',
    { detail: detail.slice(0, 200) },
  );

/** @throws JusteraError database-damaged */
export function assertSound(db: Database.Database, check: 'quick_check' | 'integrity_check'): void {
  let found: unknown;
  try {
    found = db.pragma(`${check}(1)`, { simple: true });
  } catch (error) {
    // the check runs what the schema says, such as json_valid(record): a letter of it may have changed, or the text it looks at
    if ((error as { code?: unknown }).code === 'SQLITE_ERROR') throw damagedDatabase(String(error));
    throw error;
  }
  if (found !== 'ok') throw damagedDatabase(String(found));
}

/** @throws JusteraError database-damaged when a row points at one that is not there */
export function assertKeysHold(db: Database.Database): void {
  const broken = (db.pragma('foreign_key_check') as unknown[]).length;
  if (broken > 0)
    throw new JusteraError(
      'database-damaged',
      'Uppgifter i databasen som hör ihop gör det inte längre. Den lämnas orörd; återställ den senaste säkerhetskopian, eller kontakta den som sköter programmet.',
      { detail: `${broken} broken keys` },
    );
}
