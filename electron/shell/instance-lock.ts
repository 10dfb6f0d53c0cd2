import { mkdirSync, watch, writeFileSync } from 'node:fs';
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
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    writeFileSync(wake, String(Date.now()));
    return undefined;
  }
  writeFileSync(wake, '');
  let last = Date.now(); // the write just made may be told too
  const watcher = watch(dataFolder, (_kind, name) => {
    if (name !== WAKE || Date.now() - last < 300) return;
    last = Date.now();
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
