import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const REPLAY = join(import.meta.dirname, 'programs', 'power_cut.py');
const CALLS = 'trace=pwrite64,write,ftruncate,fsync,fdatasync';

export const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** What a program did to its disk, and the file with what it said. */
export type Recorded = { trace: string; said: string };

/** Runs a program and records all it writes and syncs; with some of it refused when `inject` says so (as strace takes it). */
export function record(command: readonly string[], trace: string, inject?: string): Recorded {
  const asked = ['-f', '-xx', '-s', '2000000', '-y', '-e', CALLS, ...(inject === undefined ? [] : ['-e', inject])];
  const ran = spawnSync('strace', [...asked, '-o', trace, ...command], { maxBuffer: 64 * 1024 * 1024 });
  expect(ran.stderr.toString()).toBe('');
  const said = `${trace}.said`;
  writeFileSync(said, ran.stdout);
  return { trace, said };
}

/** `failed`: calls that were refused. `moved`: pages written from the log into the database itself, the most delicate moment. */
export type AfterCuts = {
  saves: number;
  failed: number;
  moved: number;
  trials: number;
  lost: number;
  most: number;
  corrupt: number;
};

/** Lets the power go at random moments of what was recorded; Python's own SQLite says what is left. */
export function cutPower(of: { trace: Recorded; before: string; trials: number; seed: number }): AfterCuts {
  const { stdout, stderr } = spawnSync('python3', [
    REPLAY,
    of.trace.trace,
    of.before,
    String(of.trials),
    String(of.seed),
  ]);
  if (stderr.length > 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()) as AfterCuts;
}
