import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { JusteraError } from '../errors.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { Reader, Writer } from './access.ts';
import { contentHash } from './content-hash.ts';
import { halfOf, type OnStep } from './copies/finish-copy.ts';
import { assertRoom } from './copies/free-space.ts';
import { type InsideMeeting, insideMeetings } from './copies/look-inside.ts';
import type { Prepared } from './copies/prepare-copy.ts';
import { acting } from './decisions.ts';
import { sqliteDialect } from './dialect.ts';
import { type Identity, identityOf, raiseSaves } from './identity.ts';
import { schemaVersion } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { emptyLog } from './pragmas.ts';
import { asideFolder, finishMove, moveBack, putInPlace } from './put-in-place.ts';
import type { Tables } from './schema.ts';
import { fillIndexIfOld, forgetFilling } from './search/fill-index.ts';
import { compareWithSeen, readSideRecord, type SideNotice, writeSideRecord } from './side-record.ts';
import { endsTrust, translateSqliteError } from './sqlite-errors.ts';

export interface Storage {
  readonly folder: string;
  readonly file: string;
  readonly databaseVersion: number;
  readonly sqliteVersion: string;
  read<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  /** One transaction, one after the other, on disk before the promise settles. */
  write<T>(work: (db: Writer) => Promise<T>): Promise<T>;
  /** Moves the log into the file now: what was deleted is then in neither of them. */
  emptyLog(): Promise<void>;
  /** For what the tables' types do not know: work on the whole schema, in one transaction that counts as one save. */
  writeRaw<T>(work: (db: Database.Database) => T): Promise<T>;
  readRaw<T>(work: (db: Database.Database) => T): Promise<T>;
  /** Which database this is and how often it has been saved to, as of the last commit. */
  identity(): Identity;
  /** What was noticed when it was opened, until dismissed. */
  notices(): readonly SideNotice[];
  dismissNotice(id: string): void;
  /** Takes all pages, as they are when the last one is taken, into a file in `folder`; typing goes on between them. Answers the file. */
  copyPages(folder: string): Promise<string>;
  /** Every meeting that is not put away, to hold a copy against. */
  meetingsInside(): Promise<InsideMeeting[]>;
  /**
   * Puts the prepared database in place of this one and goes on with it. What was here is moved away with its journal; answers
   * where to, or null when a copy of it makes that needless.
   * @throws what openDatabase throws, and the system's own error: this database is then the old one again
   */
  replaceWith(prepared: Prepared, given: { copied: boolean }): Promise<string | null>;
  /** Waits for what is under way, moves the log into the file and lets go of it. */
  close(): Promise<void>;
}

export type StorageOptions = {
  clock?: () => Date;
  /** Begin with an empty database although there has been one here. */
  begin?: boolean;
  /** Told after every commit. */
  committed?: () => void;
  /** Told of each step of moving databases about, so that a test can end the process there. */
  onStep?: OnStep;
};

/** A copy made by somebody else's backup tool holds only the file without its log: it must never be older than this. */
const CHECKPOINT_MS = 20_000;
/** How far what is known outside the database may be behind it. */
const SEEN_MS = 2000;

export const backupFolder = (folder: string): string => join(folder, 'backups');

/**
 * Opens `<folder>/justera.db` and keeps it.
 * @throws JusteraError what openDatabase throws; database-missing when a database has been here and is gone
 */
export function openStorage(folder: string, options: StorageOptions | (() => Date) = {}): Storage {
  const {
    clock = () => new Date(),
    begin = false,
    onStep,
    committed,
  } = typeof options === 'function' ? { clock: options } : options;
  const file = join(folder, 'justera.db');
  finishMove(file);
  const lastSeen = readSideRecord(folder);
  if (!begin) assertNotLost(file, folder, lastSeen !== null && lastSeen.saves > 0);
  const inTurn = oneAtATime();
  let connection = connect(file, clock());
  let seen = identityOf(connection.raw);
  let notices = [...(lastSeen?.notices ?? []), ...(begin ? [] : compareWithSeen(seen, lastSeen, randomUUID))];
  if (lastSeen !== null && seen.saves < lastSeen.saves) {
    // copies are ordered by the counter: it goes on above everything this folder has seen
    raiseSaves(connection.raw, lastSeen.saves + 1);
    seen = identityOf(connection.raw);
  }
  noteSeen();
  clearMovedAway(folder);
  let trusted = true;
  let searchable = false;
  let closing = false;
  let timer: NodeJS.Timeout | undefined;
  let noteTimer: NodeJS.Timeout | undefined;

  function noteSeen(): void {
    writeSideRecord(folder, { ...seen, seenAt: clock().toISOString(), notices });
  }

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
        if (!searchable && (await now.db.transaction().execute(fillIndexIfOld))) forgetFilling(now.raw);
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

  function afterCommit(): void {
    noteTimer ??= setTimeout(() => {
      noteTimer = undefined;
      if (!closing) noteSeen();
    }, SEEN_MS).unref();
    timer ??= setTimeout(() => {
      timer = undefined;
      // one that cannot be made now is made after the next commit; nothing is lost
      guarded(checkpoint).catch(() => undefined);
    }, CHECKPOINT_MS).unref();
  }

  async function commit<T>(work: (connection: Connection) => Promise<{ result: T; identity: Identity }>): Promise<T> {
    const { result, identity } = await guarded(work);
    seen = identity;
    afterCommit();
    committed?.();
    return result;
  }

  return {
    folder,
    file,
    databaseVersion: schemaVersion(connection.raw),
    sqliteVersion: (connection.raw.prepare('select sqlite_version()').pluck().get() as string) ?? '',
    read: (work) => guarded(({ db }) => work(db)),
    write: (work) => commit(({ db }) => db.transaction().execute((trx) => counted(trx, work))),
    emptyLog: () => guarded(checkpoint),
    readRaw: (work) => guarded(async ({ raw }) => work(raw)),
    writeRaw: (work) =>
      commit(async ({ raw }) =>
        raw
          .transaction(() => {
            const result = work(raw);
            // what was done past the verbs is not in the index
            raw.prepare('update search_state set version = 0').run();
            raw.prepare('update identity set saves = saves + 1').run();
            searchable = false;
            return { result, identity: identityOf(raw) };
          })
          .immediate(),
      ),
    identity: () => seen,
    notices: () => notices,
    dismissNotice(id) {
      notices = notices.filter((notice) => notice.id !== id);
      noteSeen();
    },
    async copyPages(into) {
      const raw = halfOf(into);
      mkdirSync(into, { recursive: true, mode: 0o700 });
      assertRoom(into, statSync(file).size);
      const { raw: source } = await guarded(async (open) => open);
      try {
        rmSync(raw, { force: true });
        await source.backup(raw, { progress: () => PAGES_A_SLICE });
      } catch (error) {
        if (endsTrust(error)) trusted = false;
        rmSync(raw, { force: true });
        throw translateSqliteError(error);
      }
      return raw;
    },
    meetingsInside: () => guarded(async ({ raw }) => insideMeetings(raw)),
    replaceWith: (prepared, { copied }) =>
      inTurn(async () => {
        // nothing more is written through a connection that saw damage
        const healthy =
          trusted &&
          (await checkpoint(connection).then(
            () => true,
            () => false,
          ));
        connection.raw.close();
        const aside = asideFolder(folder, healthy && copied ? 'undanlagd' : 'skadad', clock());
        try {
          putInPlace(file, aside, onStep);
          connection = connect(file, clock());
          if (contentHash(connection.raw) !== prepared.content) throw new Error('the database in place is another one');
        } catch (error) {
          connection.raw.close();
          moveBack(file, aside);
          trusted = false;
          throw translateSqliteError(error);
        }
        trusted = true;
        searchable = false;
        seen = identityOf(connection.raw);
        notices = [];
        noteSeen();
        if (!(healthy && copied)) return aside;
        rmSync(aside, { recursive: true, force: true });
        return null;
      }),
    async close() {
      if (closing) return;
      closing = true;
      clearTimeout(timer);
      clearTimeout(noteTimer);
      await inTurn(async () => {
        // one that may no longer be trusted is let go of as it is: its log is read anew, and checked, at the next start
        if (trusted) await checkpoint(connection).catch(() => undefined);
        await connection.db.destroy().catch(() => undefined);
        // Kysely closes only what it has used
        connection.raw.close();
        if (trusted) noteSeen();
      });
    },
  };
}

/** 800 kB: less than a millisecond between two keys. */
const PAGES_A_SLICE = 200;

type Connection = { raw: Database.Database; db: Kysely<Tables> };

function connect(file: string, now: Date): Connection {
  const raw = openDatabase(file, now);
  raw.function('acting', { deterministic: true }, acting);
  return { raw, db: new Kysely<Tables>({ dialect: sqliteDialect(raw) }) };
}

async function checkpoint({ raw }: Connection): Promise<void> {
  emptyLog(raw);
}

/** Every commit raises the save counter, by which copies are told apart without trusting a clock. */
async function counted<T>(trx: Writer, work: (db: Writer) => Promise<T>): Promise<{ result: T; identity: Identity }> {
  const result = await work(trx);
  const identity = await trx
    .updateTable('identity')
    .set((e) => ({ saves: e('saves', '+', 1) }))
    .returning(['uuid', 'saves'])
    .executeTakeFirstOrThrow();
  return { result, identity };
}

/** A new, empty database in place of one that has gone would look as if everything had been deleted. */
function assertNotLost(file: string, folder: string, hasBeen: boolean): void {
  if (existsSync(file)) return;
  const journal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (journal && journal.size > 0) return; // told by createDatabase
  const copies = existsSync(backupFolder(folder)) ? readdirSync(backupFolder(folder)) : [];
  if (!hasBeen && !copies.some((name) => name.endsWith('.db'))) return;
  throw new JusteraError(
    'database-missing',
    'Databasen som har legat här är borta. Lägg tillbaka filen justera.db, eller återställ en säkerhetskopia.',
  );
}

/** What a restore moved away and was killed before it could clear: a verified copy of it lies among the others. */
function clearMovedAway(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^undanlagd-\d{4}-/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
