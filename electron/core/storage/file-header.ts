import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { JusteraError } from '../errors.ts';
import { NEWEST } from './migrations/index.ts';

/** "Just": tells our files from every other SQLite file (https://www.sqlite.org/fileformat.html, offset 68). */
export const APPLICATION_ID = 0x4a757374;

const MAGIC = 'SQLite format 3\0';

export const newerDatabase = (found: number): JusteraError =>
  new JusteraError(
    'database-newer',
    'Databasen är gjord med en nyare version av Justera. Installera den nyare versionen; databasen är lämnad orörd.',
    { detail: `schema ${found}, this app knows ${NEWEST}` },
  );

/**
 * Looks at a database's first 100 bytes without SQLite, which may write to a file as soon as it opens it. A file that is
 * not ours, or is from a newer app, is thus refused without a byte written.
 * @returns the schema's version, 0 when there is no file
 * @throws JusteraError database-foreign, database-newer, database-damaged
 */
export function readHeader(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  const header = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  try {
    if (readSync(fd, header, 0, 100, 0) < 100)
      throw new JusteraError(
        'database-damaged',
        'Databasfilen är tom eller avhuggen. Den lämnas orörd; återställ den senaste säkerhetskopian.',
        { detail: `${stat.size} bytes` },
      );
  } finally {
    closeSync(fd);
  }
  if (header.toString('latin1', 0, 16) !== MAGIC || header.readUInt32BE(68) !== APPLICATION_ID)
    throw new JusteraError(
      'database-foreign',
      'Filen på databasens plats hör inte till Justera. Den lämnas orörd; flytta den eller välj en annan mapp.',
    );
  const version = header.readUInt32BE(60);
  if (version > NEWEST) throw newerDatabase(version);
  return version;
}
