import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OnStep } from './copies/finish-copy.ts';
import { asOneFile, readThrough, syncFile } from './copies/finish-copy.ts';
import type { Prepared } from './copies/prepare-copy.ts';
import { syncFolder } from './create-database.ts';
import { readHeader } from './file-header.ts';
import { asideFolder, moveBack, putInPlace } from './put-in-place.ts';
import { readSideRecord, removeSideRecord, writeSideRecord } from './side-record.ts';
import { translateSqliteError } from './sqlite-errors.ts';

/**
 * Puts a prepared database in the place of one that could not be opened, which is kept with its journal in a folder beside.
 * `open` opens what then lies there; when it throws, everything is again as it was.
 */
export function replaceClosed<T>(
  folder: string,
  prepared: Prepared,
  given: { now: Date; onStep?: OnStep; open: () => T },
): T {
  const file = join(folder, 'justera.db');
  const aside = asideFolder(folder, 'skadad', given.now);
  const before = readSideRecord(folder);
  putInPlace(file, aside, given.onStep);
  writeSideRecord(folder, {
    uuid: prepared.uuid,
    saves: prepared.saves,
    seenAt: given.now.toISOString(),
    notices: [],
  });
  try {
    return given.open();
  } catch (error) {
    moveBack(file, aside);
    if (before) writeSideRecord(folder, before);
    else removeSideRecord(folder);
    throw error;
  }
}

/**
 * Lays a copy of the database in `from` in the folder `to`, checked whole; nothing in `from` is changed. Does nothing where
 * there is none to copy, or one already.
 * @throws JusteraError database-damaged, -foreign, -newer
 */
export function copyDatabaseTo(from: string, to: string): void {
  const source = join(from, 'justera.db');
  const target = join(to, 'justera.db');
  if (!existsSync(source) || existsSync(target)) return;
  const half = `${target}.flyttas`;
  try {
    readHeader(source);
    copyFileSync(source, half);
    // what was written last may still be in the log only
    if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${half}-wal`);
    asOneFile(half);
    readThrough(half, () => undefined);
    syncFile(half);
    renameSync(half, target);
    syncFolder(to);
  } catch (error) {
    throw translateSqliteError(error);
  } finally {
    for (const name of [half, `${half}-wal`, `${half}-shm`, `${half}-journal`]) rmSync(name, { force: true });
  }
}
