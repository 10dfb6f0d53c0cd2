import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { JusteraError } from '../errors.ts';
import { type FileStep, fileError, HELD_BY_OTHERS, systemCode } from './file-error.ts';

/** The file system as far as it is needed here; tests let each of these fail. */
export type FileSystem = {
  open: typeof open;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  sleep(milliseconds: number): Promise<unknown>;
};

const NODE: FileSystem = { open, readFile, rename, unlink, sleep };

/** How long a file held by Word, a scanner or a sync client is waited for. */
const PATIENCE_MS = 10_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;

/** The name of a file not yet whole. Told from everything else by its form, so that leftovers can be cleared away. */
export const TEMPORARY = /^\.justera-[0-9a-f-]{36}\.tmp$/;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes until the last byte is on its way: a full disk may take a part and report no error. */
async function writeAll(path: string, bytes: Uint8Array, fs: FileSystem): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
      if (bytesWritten <= 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
      at += bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function expectBytes(path: string, wanted: string, fs: FileSystem): Promise<void> {
  const found = sha256(await fs.readFile(path));
  if (found !== wanted) throw new Error('the file does not hold what was written to it');
}

/** `check` is asked before every try: who holds the file may save it meanwhile. */
async function replace(from: string, to: string, fs: FileSystem, check: () => Promise<void>): Promise<void> {
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await check();
      await fs.rename(from, to);
      return;
    } catch (error) {
      if (!HELD_BY_OTHERS.includes(systemCode(error)) || waited >= PATIENCE_MS) throw error;
      await fs.sleep(pause);
      waited += pause;
    }
  }
}

/** Makes the new name durable. Windows cannot sync a folder; there the file system's journal keeps the order. */
async function syncFolder(folder: string, fs: FileSystem): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}

/** @throws JusteraError file-changed when somebody has edited the file since it was written with that hash (null: put one there). */
async function expectUnchanged(path: string, lastWritten: string | null, fs: FileSystem): Promise<void> {
  let there: Uint8Array;
  try {
    there = await fs.readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if (sha256(there) === lastWritten) return;
  throw new JusteraError(
    'file-changed',
    lastWritten === null
      ? `Filen ”${basename(path)}” har nyss lagts dit av något annat och är kvar som den var. Försök igen, så får den nya ett annat namn.`
      : `Filen ”${basename(path)}” har ändrats utanför Justera. Spara under ett annat namn för att behålla ändringarna.`,
  );
}

export type WriteOptions = {
  /** SHA-256 of the file as it was last written, null when none stood there: refuse to replace anything else. */
  onlyIfUnchangedSince?: string | null;
  fs?: FileSystem;
};

/**
 * Puts `bytes` in the file at `path`, all of them or none: written beside it, synced, read back and compared, and only then
 * given the name. Whatever goes wrong, a file that was there before is left byte for byte as it was.
 *
 * Answers the SHA-256 of what was written.
 * @throws JusteraError disk-full, read-only-folder, folder-missing, file-in-use, file-changed, invalid-input, file-failed
 */
export async function writeAtomically(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<string> {
  const fs = options.fs ?? NODE;
  const wanted = sha256(bytes);
  const temporary = join(dirname(path), `.justera-${randomUUID()}.tmp`);
  const { onlyIfUnchangedSince: since } = options;
  let step: FileStep = 'write';
  try {
    await writeAll(temporary, bytes, fs);
    await expectBytes(temporary, wanted, fs);
    step = 'replace';
    await replace(temporary, path, fs, async () => {
      if (since !== undefined) await expectUnchanged(path, since, fs);
    });
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw fileError(error, step, path);
  }
  await syncFolder(dirname(path), fs);
  return wanted;
}
