import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { BackupKind } from '../../../../shared/calls/backups.ts';
import { contentHash, damagedMeetings } from '../content-hash.ts';
import { syncFolder } from '../create-database.ts';
import { identityOf } from '../identity.ts';
import { assertSound } from '../pragmas.ts';
import { writeSynced } from '../side-record.ts';
import { assertRoom } from './free-space.ts';
import { type CopyReport, copyName, findCopies, reportFile, sumFile } from './report.ts';
import { copiesToRemove, FEWEST_GOOD } from './thin.ts';

/** What a copy not yet whole is called; cleared away when the next one is begun. */
const HALF = /\.ofullständig(-journal|-wal|-shm)?$/;
export const halfOf = (folder: string): string => join(folder, `kopia-${process.pid}.rå.ofullständig`);

/** Called with the name of each step before it is taken, so that a test can end the process there. */
export type OnStep = (step: string) => void;

export type FinishRequest = { raw: string; folder: string; kind: BackupKind; madeAt: string };

/** SHA-256 of a file, read in pieces. */
export function fileHash(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 20);
  const fd = openSync(file, 'r');
  try {
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}

export function syncFile(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Opens a file alone, read-only, and reads it through. @throws JusteraError database-damaged, Error */
export function readThrough<T>(file: string, look: (db: Database.Database) => T): T {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    assertSound(db, 'integrity_check');
    const broken = (db.pragma('foreign_key_check') as unknown[]).length;
    if (broken > 0) throw new Error(`${broken} broken keys`);
    return look(db);
  } finally {
    db.close();
  }
}

/** Takes the pages of a log into the file and lets nothing of it stay beside. */
export function asOneFile(file: string): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/**
 * Makes a verified copy of raw pages just taken from the database: without what was deleted, read through on its own, its
 * content equal to that of the pages. Only then it gets its name. Meetings that were damaged before are told in its report.
 * @throws the system's own error, JusteraError database-damaged or disk-full: nothing then stands under a copy's name
 */
export function finishCopy(
  { raw, folder, kind, madeAt }: FinishRequest,
  onStep: OnStep = () => undefined,
): CopyReport & { name: string } {
  const half = `${raw.replace(/\.rå\.ofullständig$/, '')}.ofullständig`;
  try {
    assertRoom(folder, statSync(raw).size);
    asOneFile(raw);
    onStep('vacuum');
    const source = new Database(raw, { readonly: true, fileMustExist: true });
    let content: string;
    try {
      rmSync(half, { force: true });
      // leaves nothing in the copy of what was deleted
      source.prepare('vacuum into ?').run(half);
      content = contentHash(source);
    } finally {
      source.close();
    }
    onStep('verify');
    const found = readThrough(half, (db) => {
      if (contentHash(db) !== content) throw new Error('the copy differs from the database');
      const schema = db.pragma('user_version', { simple: true }) as number;
      return { ...identityOf(db), schema, damaged: damagedMeetings(db) };
    });
    syncFile(half);
    const name = freeCopyName(folder, copyName(kind, new Date(madeAt), found.saves));
    const report: CopyReport = { kind, madeAt, ...found, bytes: statSync(half).size, sha256: fileHash(half), content };
    const target = join(folder, name);
    onStep('report');
    // the report first: a copy under its name is then always one that was seen whole
    writeSynced(reportFile(target), `${JSON.stringify(report)}\n`);
    writeSynced(sumFile(target), `${report.sha256}  ${name}\n`);
    onStep('rename');
    renameSync(half, target);
    syncFolder(folder);
    onStep('done');
    return { ...report, name };
  } finally {
    for (const file of [half, `${half}-journal`, raw, `${raw}-journal`, `${raw}-wal`, `${raw}-shm`])
      rmSync(file, { force: true });
  }
}

/** Two copies of the same state in the same minute are two copies: none is ever written over. */
function freeCopyName(folder: string, wanted: string): string {
  let name = wanted;
  for (let n = 2; existsSync(join(folder, name)); n++) name = wanted.replace(/\.db$/, `-${n}.db`);
  return name;
}

/** Removes what a killed process left half made, but not the pages just taken. */
export function clearHalfCopies(folder: string, but: string): void {
  for (const name of readdirSync(folder))
    if (HALF.test(name) && join(folder, name) !== but) rmSync(join(folder, name), { force: true });
}

/** Its bytes are still those that were verified. */
export const isStillGood = (folder: string, { name, report }: { name: string; report: CopyReport }): boolean => {
  try {
    return fileHash(join(folder, name)) === report.sha256;
  } catch {
    return false;
  }
};

/**
 * Removes copies no longer needed, never below three whose bytes are still good, and none while the newest one holds a meeting
 * that was damaged: an older copy may be the only whole one.
 * @returns the names removed
 */
export function thinCopies(folder: string): string[] {
  const copies = findCopies(folder);
  const spare = copiesToRemove(copies);
  if (spare.length === 0 || (copies[0]?.report.damaged.length ?? 0) > 0) return [];
  let good = 0;
  for (const copy of copies) {
    if (good >= FEWEST_GOOD) break;
    if (spare.includes(copy)) continue;
    if (isStillGood(folder, copy)) good++;
  }
  const removed: string[] = [];
  for (const copy of spare) {
    if (good < FEWEST_GOOD && isStillGood(folder, copy)) {
      good++;
      continue;
    }
    removeCopy(join(folder, copy.name));
    removed.push(copy.name);
  }
  return removed;
}

/** The database first: a report without it vouches for nothing. */
function removeCopy(file: string): void {
  for (const one of [file, reportFile(file), sumFile(file)]) rmSync(one, { force: true });
}
