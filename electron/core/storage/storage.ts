import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Kysely, sql, type Transaction } from 'kysely';
import { JusteraError } from '../errors.ts';
import { backUpChanges, lastBackup } from './backup.ts';
import { sqliteDialect } from './dialect.ts';
import { schemaVersion } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import type { Tables } from './schema.ts';
import { endsTrust, translateSqliteError } from './sqlite-errors.ts';

/** Reads. A verb that is given this cannot call one that changes something. */
export type Reader = Kysely<Tables> | Transaction<Tables>;
/** Writes: only inside `Storage.write`, so that a verb is stored whole or not at all. */
export type Writer = Transaction<Tables>;

export interface Storage {
  readonly file: string;
  readonly databaseVersion: number;
  readonly sqliteVersion: string;
  /** When the newest verified backup was made, or null. */
  lastBackup(): string | null;
  read<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  /** One transaction, one after the other, on disk before the promise settles. */
  write<T>(work: (db: Writer) => Promise<T>): Promise<T>;
  /** A verified copy of everything, unless the newest copy holds it all already. */
  backUpChanges(): Promise<void>;
  /** Waits for what is under way, moves the log into the file and lets go of it. */
  close(): Promise<void>;
}

/** A copy made by somebody else's backup tool holds only the file without its log: it must never be older than this. */
const CHECKPOINT_MS = 20_000;

/**
 * Opens `<folder>/justera.db` and keeps it.
 * @throws JusteraError what openDatabase throws
 */
export function openStorage(folder: string, clock: () => Date = () => new Date()): Storage {
  const file = join(folder, 'justera.db');
  const backups = join(folder, 'backups');
  let database = openDatabase(file, clock());
  let db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  let trusted = true;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  function ready(): Kysely<Tables> {
    if (closed) throw new JusteraError('database-failed', 'Justera håller på att stängas.');
    if (!trusted) {
      // after a failed sync the pages in memory prove nothing: read everything from the disk again before any promise
      database.close();
      database = openDatabase(file, clock());
      db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
      trusted = true;
    }
    return db;
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (endsTrust(error)) trusted = false;
      throw translateSqliteError(error);
    }
  }

  const checkpoint = () => guarded(() => sql`pragma wal_checkpoint(truncate)`.execute(ready()));

  function checkpointSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      // the next commit asks again; nothing is lost by a checkpoint that could not be made
      if (!closed) checkpoint().catch(() => {});
    }, CHECKPOINT_MS).unref();
  }

  return {
    file,
    databaseVersion: schemaVersion(database),
    sqliteVersion: String((database.prepare('select sqlite_version() as v').get() as { v: string }).v),
    lastBackup: () => lastBackup(backups),
    read: (work) => guarded(() => work(ready())),
    write: (work) =>
      guarded(async () => {
        const result = await ready()
          .transaction()
          .execute(async (trx) => {
            const done = await work(trx);
            await trx
              .updateTable('identity')
              .set((e) => ({ saves: e('saves', '+', 1) }))
              .execute();
            return done;
          });
        checkpointSoon();
        return result;
      }),
    backUpChanges: () =>
      guarded(() =>
        ready()
          .connection()
          .execute(async () => backUpChanges(database, backups, clock())),
      ),
    async close() {
      if (closed) return;
      clearTimeout(timer);
      await checkpoint().catch(() => {});
      closed = true;
      await db.destroy();
    },
  };
}

export type { Database };
