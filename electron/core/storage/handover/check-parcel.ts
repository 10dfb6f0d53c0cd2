import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { JusteraError } from '../../errors.ts';
import { contentHash } from '../content-hash.ts';
import { asOneFile, readThrough } from '../copies/finish-copy.ts';
import { migrate, NEWEST, schemaVersion } from '../migrate.ts';
import { assertOurSchema } from '../our-schema.ts';
import { PARCEL_FORMAT, PARCEL_ID, ParcelNote } from './pack.ts';

export type CheckRequest = { file: string; name: string };

/** The mark and the schema in the first 100 bytes, read without SQLite. */
function readMark(file: string): { mark: number; schema: number } {
  const header = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, header, 0, 100, 0);
  } finally {
    closeSync(fd);
  }
  return { mark: header.readUInt32BE(68), schema: header.readUInt32BE(60) };
}

/**
 * Checks a parcel from outside, in a copy of it of our own, and brings it to today's schema. What comes out holds the tables of
 * this app and nothing else, whole, with the content it was packed with.
 * @throws JusteraError parcel-invalid, database-newer
 */
export function checkParcel({ file, name }: CheckRequest): ParcelNote {
  const invalid = (why: string, cause?: unknown) =>
    new JusteraError('parcel-invalid', `Filen ”${name}” ${why}`, {
      field: 'file',
      ...(cause instanceof Error ? { detail: cause.message.slice(0, 200) } : {}),
      cause,
    });
  const { mark, schema } = statSync(file).size < 100 ? { mark: 0, schema: 0 } : readMark(file);
  if (mark !== PARCEL_ID)
    throw invalid('är inget organ som packats i Justera. Be din kollega välja Lämna över på organets sida.');
  if (schema > NEWEST)
    throw new JusteraError(
      'database-newer',
      `Filen ”${name}” är packad med en nyare version av Justera. Installera den nyare versionen och försök igen.`,
      { field: 'file', detail: `schema ${schema}, this app knows ${NEWEST}` },
    );
  try {
    asOneFile(file);
    const note = readThrough(file, (db) => {
      const found = ParcelNote.parse(
        JSON.parse(db.prepare("select value from setting where key = 'parcel'").pluck().get() as string),
      );
      return found;
    });
    if (note.format > PARCEL_FORMAT) throw new Error('a format of its own');
    const db = new Database(file, { fileMustExist: true });
    try {
      db.pragma('trusted_schema = OFF');
      db.prepare("delete from setting where key = 'parcel'").run();
      if (contentHash(db) !== note.content) throw new Error('the content is not what was packed');
      if (schemaVersion(db) < NEWEST) migrate(db);
      assertOurSchema(db);
    } finally {
      db.close();
    }
    return note;
  } catch (error) {
    throw invalid('är skadad eller ändrad sedan den packades. Be din kollega packa den igen.', error);
  }
}
