import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type Instance = { release(): void };

const WAKE = 'instance.wake';

/**
 * One running app per data folder, whichever shell it has; undefined when another has it, which is then asked to come
 * forward. The lock is SQLite's own file lock: the system drops it when the process ends, however it ends. No port and
 * no socket: a second start only touches a file that the first one watches.
 */
export function takeInstance(dataFolder: string, onSecondStart: () => void): Instance | undefined {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const wake = join(dataFolder, WAKE);
  const lock = new Database(join(dataFolder, 'instance.lock'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    writeFileSync(wake, randomUUID());
    return undefined;
  }
  writeFileSync(wake, '');
  let last = ''; // one write may be told several times
  const watcher = watch(dataFolder, (_kind, name) => {
    if (name !== WAKE) return;
    const written = readFileSync(wake, 'utf8');
    if (written === '' || written === last) return;
    last = written;
    onSecondStart();
  });
  watcher.unref();
  return {
    release() {
      watcher.close();
      lock.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
