import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder, testCore } from '../builders/core.ts';
import { buildProgram } from './build-program.ts';
import { cutPower, hasStrace, record } from './recorded-disk.ts';
import { SEED, sized, told } from './size.ts';

/** reliability.md A2 and A5: a kill proves nothing about a power cut; only what was synced is still there after one. */
const TRIALS = sized(600, 5000);
const CONTROL_TRIALS = sized(100, 300);
const SAVES = 250;

let program: string;
beforeAll(async () => {
  program = await buildProgram('type-until-killed');
});

/** An app's folder with a meeting to type in, and its database as it was before. */
async function beforeTyping(): Promise<{ dataDir: string; before: string }> {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const core = await testCore({ dataDir });
  await core.call('example.install', null);
  await core.close();
  const before = join(folder, 'before.db');
  copyFileSync(join(dataDir, 'justera.db'), before);
  return { dataDir, before };
}

test.skipIf(!hasStrace)(`no acknowledged text is missing after ${TRIALS} power cuts (needs strace)`, async () => {
  const outcomes = [];
  for (const [mode, trials] of [
    ['honest', TRIALS],
    ['normal', CONTROL_TRIALS],
  ] as const) {
    const { dataDir, before } = await beforeTyping();
    const trace = record([process.execPath, program, dataDir, mode, String(SAVES)], `${dataDir}.trace`);
    outcomes.push(cutPower({ trace, before, trials, seed: SEED }));
  }
  const [honest, control] = outcomes;
  told('power cuts', honest!.lost + honest!.corrupt, TRIALS, 'lost acknowledged text or were damaged');
  const more = `at most ${control!.most} saves`;
  told('power cuts, control with synchronous=NORMAL', control!.lost, CONTROL_TRIALS, 'lost acknowledged text', more);
  expect(honest!.moved).toBeGreaterThan(10);
  expect(honest).toMatchObject({ saves: SAVES, trials: TRIALS, lost: 0, most: 0, corrupt: 0 });
  expect(control!.lost).toBeGreaterThan(CONTROL_TRIALS / 100);
});

/** Which calls the disk refuses, as strace takes it: spread over the session, or some after one another. */
const spells = (n: number): string =>
  n % 2 === 0 ? `${20 + n}+${5 + (n % 7)}` : `${20 + n}..${21 + n + ((n >> 1) % 4)}`;
/** A save that was refused and stored all the same is told as stale when it is tried again: the window then reads anew. */
const TOLD = ['database-failed', 'stale-revision'];
const RUNS = sized(8, 100);
const CUTS_EACH = 30;

async function failing(calls: string, mode: string, runs: number) {
  const sum = { failed: 0, cuts: 0, lost: 0, corrupt: 0, saves: 0, refused: 0, odd: [] as string[] };
  for (let n = 0; n < runs; n++) {
    const { dataDir, before } = await beforeTyping();
    const command = [process.execPath, program, dataDir, mode, '60'];
    const trace = record(command, `${dataDir}.trace`, `inject=${calls}:error=EIO:when=${spells(n)}`);
    const outcome = cutPower({ trace, before, trials: CUTS_EACH, seed: SEED + n });
    const words = [...readFileSync(trace.said, 'utf8').matchAll(/^refused (.*)$/gm)].map(([, code]) => code!);
    sum.odd.push(...words.filter((code) => !TOLD.includes(code)));
    sum.refused += words.length;
    sum.failed += outcome.failed;
    sum.cuts += outcome.trials;
    sum.lost += outcome.lost;
    sum.corrupt += outcome.corrupt;
    sum.saves += outcome.saves;
  }
  return sum;
}

test.skipIf(!hasStrace).each([
  ['syncs', 'fsync,fdatasync'],
  ['writes', 'pwrite64'],
])(
  'a disk that refuses %s: what is acknowledged afterwards is still there after a power cut (needs strace)',
  async (what, calls) => {
    const sum = await failing(calls, 'honest', RUNS);
    const more = `${sum.failed} ${what} failed, ${sum.refused} saves refused, ${sum.saves} acknowledged`;
    told(
      `failing ${what}, then power cuts`,
      sum.lost + sum.corrupt,
      sum.cuts,
      'lost acknowledged text or were damaged',
      more,
    );
    expect(sum).toMatchObject({ lost: 0, corrupt: 0, odd: [] });
    expect(sum.failed).toBeGreaterThan(RUNS);
    expect(sum.refused).toBeGreaterThan(RUNS);
    expect(sum.saves).toBeGreaterThan(RUNS * 20);
  },
);

test.skipIf(!hasStrace)('control: acknowledging what a failing disk refused is caught', async () => {
  const { lost, cuts } = await failing('fsync,fdatasync', 'early', 4);
  told('failing syncs, control', lost, cuts, 'lost acknowledged text');
  expect(lost).toBeGreaterThan(0);
});
