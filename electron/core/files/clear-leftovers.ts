import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPORARY } from './write-atomically.ts';

const ONE_HOUR_MS = 60 * 60 * 1000;

/**
 * Removes half-written files that a killed process left in the folder. Files younger than an hour may belong to somebody who is
 * writing right now and stay. Answers how many were removed; never throws, since a leftover does no harm.
 */
export async function clearLeftovers(folder: string, now: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let removed = 0;
  for (const name of names.filter((one) => TEMPORARY.test(one))) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts === undefined || now.getTime() - facts.mtimeMs < ONE_HOUR_MS) continue;
    await unlink(path).then(
      () => {
        removed += 1;
      },
      () => undefined,
    );
  }
  return removed;
}
