import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Kysely, type Transaction } from 'kysely';
import { JusteraError } from '../errors.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { backUpChanges, lastBackup } from './backup.ts';
import { acting } from './decisions.ts';
import { sqliteDialect } from './dialect.ts';
import { schemaVersion } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import type { Tables } from './schema.ts';
import { fillIndexIfOld } from './search/fill-index.ts';
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
  const inTurn = oneAtATime();
  let connection = connect(file, clock());
  let trusted = true;
  let searchable = false;
  let closing = false;
  let timer: NodeJS.Timeout | undefined;

  /** After a failed sync the pages in memory prove nothing: everything is read from the disk again before the next promise. */
  function trustworthy(): Connection {
    if (!trusted) {
      connection.raw.close();
      connection = connect(file, clock());
      trusted = true;
    }
    return connection;
  }

  /** A job sees the database alone: what it reads in several queries belongs together. It must not start another job and wait for it. */
  function job<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      try {
        const now = trustworthy();
        // before anything else, for every save takes out of the index what it believes to be there
        if (!searchable) await now.db.transaction().execute(fillIndexIfOld);
        searchable = true;
        return await work(now);
      } catch (error) {
        if (endsTrust(error)) trusted = false;
        throw translateSqliteError(error);
      }
    });
  }

  function guarded<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    if (closing) return Promise.reject(new JusteraError('database-failed', 'Justera håller på att stängas.'));
    return job(work);
  }

  function checkpointSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      // one that cannot be made now is made after the next commit; nothing is lost
      guarded(checkpoint).catch(() => undefined);
    }, CHECKPOINT_MS).unref();
  }

  return {
    file,
    databaseVersion: schemaVersion(connection.raw),
    sqliteVersion: (connection.raw.prepare('select sqlite_version()').pluck().get() as string) ?? '',
    lastBackup: () => lastBackup(backups),
    read: (work) => guarded(({ db }) => work(db)),
    write: async (work) => {
      const result = await guarded(({ db }) => db.transaction().execute((trx) => counted(trx, work)));
      checkpointSoon();
      return result;
    },
    backUpChanges: () => guarded(async ({ raw }) => backUpChanges(raw, backups, clock())),
    async close() {
      if (closing) return;
      closing = true;
      clearTimeout(timer);
      await job(async (last) => {
        await checkpoint(last).catch(() => undefined);
        await last.db.destroy();
        // Kysely closes only what it has used
        last.raw.close();
      });
    },
  };
}

type Connection = { raw: Database.Database; db: Kysely<Tables> };

function connect(file: string, now: Date): Connection {
  const raw = openDatabase(file, now);
  raw.function('acting', { deterministic: true }, acting);
  return { raw, db: new Kysely<Tables>({ dialect: sqliteDialect(raw) }) };
}

async function checkpoint({ raw }: Connection): Promise<void> {
  raw.pragma('wal_checkpoint(TRUNCATE)');
}

/** Every commit raises the save counter, by which copies are told apart without trusting a clock. */
async function counted<T>(trx: Writer, work: (db: Writer) => Promise<T>): Promise<T> {
  const result = await work(trx);
  await trx
    .updateTable('identity')
    .set((e) => ({ saves: e('saves', '+', 1) }))
    .execute();
  return result;
}
