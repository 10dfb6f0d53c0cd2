import { copyFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { contentHash } from '../content-hash.ts';
import { readHeader } from '../file-header.ts';
import { identityOf, raiseSaves } from '../identity.ts';
import { migrate } from '../migrate.ts';
import { assertOurSchema } from '../our-schema.ts';
import { asOneFile, fileHash, readThrough, syncFile } from './finish-copy.ts';
import { damagedCopy } from './look-inside.ts';
import { reportOf } from './report.ts';

export type PrepareRequest = {
  copy: string;
  /** Where the database to be is built; made anew. */
  into: string;
  /** The save counter must go on above everything this folder has seen. */
  savesAbove: number;
};
/** What stands ready, to be known again when it has been put in place. */
export type Prepared = { content: string; saves: number; uuid: string };

/**
 * Makes of a copy the database to be: its bytes held against its report, read through, brought to today's schema, its counter
 * raised above what has been seen here. The copy itself is not touched.
 * @throws JusteraError backup-damaged, database-newer, -foreign
 */
export function prepareCopy({ copy, into, savesAbove }: PrepareRequest): Prepared {
  readHeader(copy);
  const beside = [`${into}-journal`, `${into}-wal`, `${into}-shm`];
  for (const file of [into, ...beside]) rmSync(file, { force: true });
  try {
    copyFileSync(copy, into);
    const report = reportOf(copy);
    if (report && fileHash(into) !== report.sha256) throw new Error('the bytes are not those of the report');
    asOneFile(into);
    readThrough(into, (db) => {
      if (report?.content && contentHash(db) !== report.content)
        throw new Error('the content is not that of the report');
    });
    const db = new Database(into, { fileMustExist: true });
    try {
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
      db.pragma('trusted_schema = OFF');
      migrate(db);
      assertOurSchema(db);
      raiseSaves(db, savesAbove + 1);
    } finally {
      db.close();
    }
    const prepared = readThrough(into, (ready) => ({ ...identityOf(ready), content: contentHash(ready) }));
    syncFile(into);
    return prepared;
  } catch (error) {
    for (const file of [into, ...beside]) rmSync(file, { force: true });
    throw damagedCopy(copy, error);
  }
}
