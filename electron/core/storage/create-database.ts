import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { JusteraError } from '../errors.ts';
import { migrate } from './migrate.ts';

/**
 * Makes an empty database and puts it in place in one stroke. Built beside its place and without a write-ahead log, so that
 * its header says from the first moment whose it is and which version it has, however the process ends.
 * @throws JusteraError database-damaged when a log lies there without its database
 */
export function createDatabase(file: string, now: Date): void {
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0)
    throw new JusteraError(
      'database-damaged',
      'Databasfilen saknas, men det senast skrivna ligger kvar bredvid. Lägg tillbaka filen justera.db, eller återställ en säkerhetskopia.',
    );
  const unborn = `${file}.ny`;
  rmSync(unborn, { force: true });
  rmSync(`${unborn}-journal`, { force: true });
  const db = new Database(unborn);
  try {
    db.pragma('synchronous = FULL');
    migrate(db);
    db.prepare('insert into identity (id, uuid, created_at) values (1, ?, ?)').run(randomUUID(), now.toISOString());
  } finally {
    db.close();
  }
  renameSync(unborn, file);
  syncFolder(dirname(file));
}

/** Makes a rename survive a power cut. Windows cannot, and needs not (NTFS journals it). */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
