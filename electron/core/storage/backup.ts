import { createHash } from 'node:crypto';
import {
  closeSync,
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
import { z } from 'zod';
import { JusteraError } from '../errors.ts';
import { localDay } from '../local-day.ts';
import { syncFolder } from './create-database.ts';
import { assertSound } from './pragmas.ts';

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

function copyTo(db: Database.Database, target: string, now: Date): void {
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
    const report = { bytes: statSync(half).size, sha256, madeAt: now.toISOString(), saves };
    rmSync(`${target}.json`, { force: true });
    renameSync(half, target);
    writeFileSync(`${target}.json`, JSON.stringify(report));
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/**
 * Writes today's verified copy into `folder`, unless the newest copy holds everything already; an older one of the same day
 * gives way only when the new one is whole.
 * @throws the system's own error, or JusteraError when the database itself is damaged: the older copies are then untouched
 */
export function backUpChanges(db: Database.Database, folder: string, now: Date): void {
  if (newestReport(folder)?.saves === savesIn(db)) return;
  copyTo(db, join(folder, `justera-${localDay(now)}.db`), now);
  for (const name of dailyCopies(folder).slice(KEEP)) {
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, `${name}.json`), { force: true });
  }
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

/** Newest first; none when the folder cannot be read, for then nobody can vouch for a copy. */
function dailyCopies(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => DAILY.test(name))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

const Report = z.object({ madeAt: z.string(), saves: z.int(), sha256: z.string(), bytes: z.int() });

function reportOf(copy: string): z.infer<typeof Report> | null {
  try {
    return Report.parse(JSON.parse(readFileSync(`${copy}.json`, 'utf8')));
  } catch {
    // without a report nobody has seen it whole
    return null;
  }
}

function newestReport(folder: string): z.infer<typeof Report> | null {
  for (const name of dailyCopies(folder)) {
    const report = reportOf(join(folder, name));
    if (report) return report;
  }
  return null;
}

/** The time of the newest copy that was verified when it was made, or null. */
export const lastBackup = (folder: string): string | null => newestReport(folder)?.madeAt ?? null;
