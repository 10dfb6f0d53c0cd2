import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { JusteraError } from '../errors.ts';
import { localDay } from '../local-day.ts';
import { syncFolder } from './create-database.ts';
import { assertSound } from './pragmas.ts';

export type BackupReport = { file: string; bytes: number; sha256: string; madeAt: string; saves: number };

/** How many daily copies are kept; copies made before a migration are not counted and never thinned here. */
const KEEP = 14;
const DAILY = /^justera-(\d{4}-\d{2}-\d{2})\.db$/;

const savesIn = (db: Database.Database): number =>
  (db.prepare('select saves from identity').get() as { saves: number } | undefined)?.saves ?? -1;

/** Opens a finished copy on its own and reads it through: only what was seen whole counts as a backup. */
function verify(copy: string, saves: number): void {
  const db = new Database(copy, { readonly: true, fileMustExist: true });
  try {
    assertSound(db, 'integrity_check');
    const broken = (db.pragma('foreign_key_check') as unknown[]).length;
    if (broken > 0 || savesIn(db) !== saves) throw new Error(`copy differs: ${broken} broken keys`);
  } finally {
    db.close();
  }
}

function sync(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function copyTo(db: Database.Database, target: string, now: Date): BackupReport {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const half = `${target}.ofullständig`;
  rmSync(half, { force: true });
  const saves = savesIn(db);
  try {
    // VACUUM INTO leaves one file without a log, and nothing in it of what was deleted
    db.prepare('vacuum into ?').run(half);
    verify(half, saves);
    sync(half);
    const sha256 = createHash('sha256').update(readFileSync(half)).digest('hex');
    const report = { file: target, bytes: statSync(half).size, sha256, madeAt: now.toISOString(), saves };
    renameSync(half, target);
    writeFileSync(`${target}.json`, JSON.stringify(report));
    syncFolder(dirname(target));
    return report;
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/**
 * Writes today's verified copy into `folder`; an older one of the same day gives way only when the new one is whole.
 * @throws JusteraError, or the system's own error
 */
export function backUp(db: Database.Database, folder: string, now: Date): BackupReport {
  const report = copyTo(db, join(folder, `justera-${localDay(now)}.db`), now);
  for (const name of dailyCopies(folder).slice(KEEP)) {
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, `${name}.json`), { force: true });
  }
  return report;
}

/**
 * The copy without which no migration is begun. It stays outside the daily thinning.
 * @throws JusteraError database-failed when it cannot be made
 */
export function copyBeforeMigration(db: Database.Database, file: string, now: Date): void {
  const from = db.pragma('user_version', { simple: true }) as number;
  const name = `justera-före-version-${from}-${localDay(now)}.db`;
  try {
    copyTo(db, join(dirname(file), 'backups', name), now);
  } catch (error) {
    throw new JusteraError(
      'database-failed',
      'Databasen behöver uppdateras till den nya versionen, men säkerhetskopian som ska göras först gick inte att skriva. Kontrollera att det finns plats på disken. Databasen är lämnad orörd.',
      { cause: error },
    );
  }
}

function dailyCopies(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => DAILY.test(name))
        .sort()
        .reverse()
    : [];
}

/** The time of the newest copy that was verified when it was made, or null. */
export function lastBackup(folder: string): string | null {
  for (const name of dailyCopies(folder)) {
    const report = join(folder, `${name}.json`);
    if (existsSync(report)) return (JSON.parse(readFileSync(report, 'utf8')) as BackupReport).madeAt;
  }
  return null;
}
