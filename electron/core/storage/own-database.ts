import Database from 'better-sqlite3';
import { guardConnection } from './pragmas.ts';

/** How long an opener asks for a file that another has, and how long at most it rests between. Milliseconds. */
const PATIENCE_MS = 1000;
const REST_MS = 60;

/**
 * Opens the database's file so that nobody else has it and nobody else gets it.
 *
 * SQLite's own waiting will not do. With an exclusive lock as its mode it keeps its reader's lock while it waits for the
 * writer's, so of two that begin in the same instant each waits for the other to let go, and both are refused. Here whoever
 * is refused lets go of everything and comes again at a time of its own.
 * @throws SQLite's own error; SQLITE_BUSY when it was taken all the time
 */
export function ownDatabase(file: string): Database.Database {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const db = new Database(file, { fileMustExist: true, timeout: 0 });
    try {
      guardConnection(db);
      // of a file without a log the first read alone would leave room for other readers
      db.exec('begin exclusive; rollback');
      return db;
    } catch (error) {
      db.close();
      if (!isTaken(error) || performance.now() > until) throw error;
      rest(Math.random() * REST_MS);
    }
  }
}

const isTaken = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

function rest(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
