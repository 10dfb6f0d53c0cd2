/**
 * `npm test`: sees to it that what the tests need is there, runs every runner, and closes with the plain sum of them all. A test
 * that needs something this machine cannot have is skipped by name by its own runner, and counted here.
 *
 * `npm run faults`: the fault suites alone, and with `-- --long` in their nightly size.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installNeededPrograms } from './tools/needed-programs.ts';

const { values: asked } = parseArgs({
  options: { only: { type: 'string' }, long: { type: 'boolean', default: false } },
});

const root = join(import.meta.dirname, '..');
const out = mkdtempSync(join(tmpdir(), 'justera-tests-'));

type Sum = { passed: number; failed: number; skipped: number };

function run(program: string, args: readonly string[], env: Record<string, string> = {}): number {
  const bin = join(root, 'node_modules/.bin', program);
  const { status } = spawnSync(bin, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

/** A runner that died, or ran nothing, has failed, whatever it counted. */
function honest(name: string, status: number, sum: Sum): Sum {
  const ran = sum.passed + sum.failed;
  if (ran === 0) console.log(`${name} ran no test.`);
  const died = ran === 0 || (status !== 0 && sum.failed === 0);
  return died ? { ...sum, failed: sum.failed + 1 } : sum;
}

function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

function vitest(name: string, args: readonly string[], env: Record<string, string> = {}): Sum {
  const file = join(out, `${name}.json`);
  const status = run('vitest', ['run', ...args, '--reporter=json', `--outputFile.json=${file}`], env);
  const report = read<VitestReport>(file);
  return honest(name, status, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** The fault suites that need the window: alone, or once among all tests of the window. */
const WINDOW_FAULTS = 'tests/e2e/faults';

const units = () => vitest('vitest', ['--project=!fault', '--reporter=dot']);

const size = { FAULT_SIZE: asked.long ? 'long' : 'every-change' };
/** Each suite prints how many of how many it found. */
const faults = () => vitest('faults', ['--project=fault', '--reporter=default'], size);

function playwright(...args: readonly string[]): Sum {
  const file = join(out, 'playwright.json');
  const status = run('playwright', ['test', ...args, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...size,
  });
  const stats = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(file)?.stats;
  return honest('Playwright', status, {
    passed: stats?.expected ?? 0,
    // a test that passes only at the second try has failed
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

installNeededPrograms();
const sums = asked.only === 'faults' ? [faults(), playwright(WINDOW_FAULTS)] : [units(), playwright(), faults()];
rmSync(out, { recursive: true, force: true });
const total = (key: keyof Sum) => sums.reduce((n, sum) => n + sum[key], 0);
if (total('failed') > 0) process.exitCode = 1;
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
