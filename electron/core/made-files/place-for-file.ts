import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../files/file-error.ts';
import { freeName, roomForName } from '../files/file-name.ts';
import { sha256 } from '../files/write-atomically.ts';

/** What we wrote at a path for this meeting the last time: its hash; null when the file there is not ours. */
export type LastWritten = (path: string) => Promise<string | null>;

/** What to do with a file of ours that somebody has edited: leave it and write beside it, or write over it because she says so. */
export type OnEdited = 'keep' | 'replace';

export type Place = {
  path: string;
  /** Hash the file there must still have; null when there must still be none. */
  unchangedSince: string | null;
  /** The file that stood under the name wanted and was left alone; null when none did. */
  kept: { name: string; why: 'edited' | 'not-ours' } | null;
};

/** The hash of what stands at `path`; null when nothing does. */
export async function hashOf(path: string): Promise<string | null> {
  try {
    return sha256(await readFile(path));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Where a file may be written: under the name wanted, or the first "namn (2)" where nothing stands but our own, untouched
 * writing for the same meeting. Files of other meetings are never written over, and somebody's edits only when she says so.
 */
export async function placeForFile(
  folder: string,
  wanted: string,
  lastWritten: LastWritten,
  edited: OnEdited = 'keep',
): Promise<Place> {
  const taken = await readdir(folder);
  const tried: string[] = [];
  let kept: Place['kept'] = null;
  for (;;) {
    const name = freeName(wanted, tried, roomForName(folder));
    const path = join(folder, name);
    const there = await hashOf(path);
    if (there === null) {
      const free = freeName(wanted, taken, roomForName(folder));
      return { path: join(folder, free), unchangedSince: null, kept };
    }
    const ours = await lastWritten(path);
    if (there === ours || (ours !== null && edited === 'replace')) return { path, unchangedSince: there, kept };
    kept ??= { name, why: ours === null ? 'not-ours' : 'edited' };
    tried.push(name);
  }
}
