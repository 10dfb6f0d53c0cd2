import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../builders/core.ts';
import { startChecker } from './checker.ts';
import { sized } from './size.ts';

/** reliability.md A4, A5: after an I/O error nothing is promised until everything was read from the disk anew. */
const ROUNDS = sized(100, 500);
const PROGRAM = join(import.meta.dirname, 'programs', 'write-on-failing-disk.ts');
const canLimit = process.platform === 'linux';

test.skipIf(!canLimit)('writes that the disk refuses are told, and saving goes on when it can (Linux)', async () => {
  const folder = temporaryFolder();
  const said = execFileSync(process.execPath, [PROGRAM, folder, String(ROUNDS)], { encoding: 'utf8' });
  const outcome = JSON.parse(said) as { refusals: Record<string, number>; resumed: number; lost: number };
  const checker = startChecker();
  const { sound } = await checker.look(folder);
  checker.stop();
  const refused = Object.values(outcome.refusals).reduce((sum, n) => sum + n, 0);
  console.log(
    `failing disk: ${refused} writes refused, lost ${outcome.lost}, saving went on ${outcome.resumed} of ${ROUNDS} times`,
  );
  expect(Object.keys(outcome.refusals)).toEqual(['database-failed']);
  expect(refused).toBeGreaterThanOrEqual(ROUNDS);
  expect(outcome).toMatchObject({ resumed: ROUNDS, lost: 0 });
  expect(sound).toBe(true);
});
