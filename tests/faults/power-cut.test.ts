import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder, testCore } from '../builders/core.ts';
import { buildProgram } from './build-program.ts';
import { SEED as seed, sized } from './size.ts';

/** reliability.md A2: a kill proves nothing about a power cut; only what was synced is still there after one. */
const TRIALS = sized(1000, 20_000);
const CONTROL_TRIALS = sized(100, 300);
const SAVES = 250;
const REPLAY = join(import.meta.dirname, 'programs', 'power_cut.py');
const hasStrace = spawnSync('strace', ['-V']).status === 0;

let program: string;
beforeAll(async () => {
  program = await buildProgram('type-until-killed');
});

/** `moved`: pages written from the log into the database itself, the most delicate moment. */
type Outcome = { saves: number; moved: number; trials: number; lost: number; most: number; corrupt: number };

test.skipIf(!hasStrace)(`no acknowledged text is missing after ${TRIALS} power cuts (needs strace)`, async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const core = await testCore({ dataDir });
  await core.call('example.install', null);
  await core.close();
  const before = join(folder, 'before.db');
  copyFileSync(join(dataDir, 'justera.db'), before);
  const trace = join(folder, 'trace');
  const calls = 'trace=pwrite64,write,ftruncate,fsync,fdatasync';
  const strace = ['-f', '-xx', '-s', '2000000', '-y', '-e', calls, '-o', trace];
  const recorded = spawnSync('strace', [...strace, process.execPath, program, dataDir, 'honest', String(SAVES)]);
  expect(recorded.stderr.toString()).toBe('');
  const replay = (trials: number, syncs: string): Outcome => {
    const { stdout, stderr } = spawnSync('python3', [REPLAY, trace, before, String(trials), String(seed), syncs]);
    if (stderr.length > 0) throw new Error(stderr.toString());
    return JSON.parse(stdout.toString()) as Outcome;
  };
  const honest = replay(TRIALS, 'kept');
  const control = replay(CONTROL_TRIALS, 'dropped');
  console.log(
    `power cut: lost ${honest.lost} and damaged ${honest.corrupt} of ${honest.trials}; control without syncs: lost ${control.lost} and damaged ${control.corrupt} of ${control.trials} (seed ${seed})`,
  );
  expect(honest.moved).toBeGreaterThan(10);
  expect(honest).toMatchObject({ saves: SAVES, trials: TRIALS, lost: 0, most: 0, corrupt: 0 });
  expect(control.lost + control.corrupt).toBeGreaterThan(0);
});
