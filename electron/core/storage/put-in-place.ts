import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { OnStep } from './copies/finish-copy.ts';
import { syncFolder } from './create-database.ts';
import { writeSynced } from './side-record.ts';

/**
 * A database is its file and its journal. Beside another file a journal is played into it and silently undoes a restore, and no
 * check sees it (https://www.sqlite.org/howtocorrupt.html, 1.4). They are therefore only ever moved together.
 */
const JOURNALS = ['-wal', '-shm', '-journal'];

const Marker = z.object({ aside: z.string() });
const markerIn = (folder: string): string => join(folder, 'justera.återställs.json');
/** The database to be, ready to take the place. */
export const nextDatabase = (folder: string): string => join(folder, 'justera.db.nästa');

const two = (n: number): string => String(n).padStart(2, '0');

/** A folder for what is moved away, named after the moment; a new one each time. */
export function asideFolder(folder: string, why: 'skadad' | 'undanlagd', now: Date): string {
  const stamp = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}`;
  for (let n = 1; ; n++) {
    const name = join(folder, `${why}-${stamp}${n === 1 ? '' : `-${n}`}`);
    if (!existsSync(name)) return name;
  }
}

const moveIfThere = (from: string, to: string): void => {
  if (existsSync(from)) renameSync(from, to);
};

/**
 * Moves the database with its journals into `aside` and the prepared one into its place. A process killed at any moment is
 * carried on by `finishMove` at the next start: the place then holds the old database with its journal, or the new one without.
 * Nobody may have the database open.
 * @throws the system's own error; the old database is then back in its place
 */
export function putInPlace(file: string, aside: string, onStep: OnStep = () => undefined): void {
  const folder = dirname(file);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  writeSynced(markerIn(folder), JSON.stringify({ aside: basename(aside) }));
  try {
    onStep('marked');
    moveIfThere(file, join(aside, basename(file)));
    onStep('moved the database');
    for (const journal of JOURNALS) moveIfThere(`${file}${journal}`, join(aside, `${basename(file)}${journal}`));
    syncFolder(aside);
    onStep('moved the journal');
    renameSync(nextDatabase(folder), file);
    syncFolder(folder);
    onStep('placed');
  } catch (error) {
    moveBack(file, aside);
    throw error;
  }
  rmSync(markerIn(folder), { force: true });
  syncFolder(folder);
  onStep('done');
}

/** The old database with its journals again where it was; what had taken its place is gone. */
export function moveBack(file: string, aside: string): void {
  const folder = dirname(file);
  if (existsSync(join(aside, basename(file)))) {
    for (const name of [file, ...JOURNALS.map((journal) => `${file}${journal}`)]) rmSync(name, { force: true });
    for (const journal of JOURNALS) moveIfThere(join(aside, `${basename(file)}${journal}`), `${file}${journal}`);
    moveIfThere(join(aside, basename(file)), file);
  }
  rmSync(nextDatabase(folder), { force: true });
  rmSync(markerIn(folder), { force: true });
  removeIfEmpty(aside);
  syncFolder(folder);
}

/** Carries on what a killed process had begun. To be called before the database is opened. */
export function finishMove(file: string): void {
  const folder = dirname(file);
  let aside: string;
  try {
    aside = join(folder, Marker.parse(JSON.parse(readFileSync(markerIn(folder), 'utf8'))).aside);
  } catch {
    return;
  }
  const next = nextDatabase(folder);
  if (existsSync(join(aside, basename(file)))) {
    // begun: the journals that are left belong to what was moved, unless the new one already stands there
    if (existsSync(next)) {
      for (const journal of JOURNALS) moveIfThere(`${file}${journal}`, join(aside, `${basename(file)}${journal}`));
      renameSync(next, file);
    }
  } else if (existsSync(file)) rmSync(next, { force: true });
  else if (existsSync(next)) {
    // there was no database to move
    for (const journal of JOURNALS) moveIfThere(`${file}${journal}`, join(aside, `${basename(file)}${journal}`));
    renameSync(next, file);
  }
  syncFolder(folder);
  rmSync(markerIn(folder), { force: true });
  removeIfEmpty(aside);
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
