/** `npm run check`: types per room, format and lint, walls between the rooms, unused code. Stops at nothing, tells everything. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkWalls } from './walls.ts';

const root = join(import.meta.dirname, '../..');

type Result = { ok: boolean; report: string };
type Check = { name: string; run(): Promise<Result> };

function command(name: string, program: string, ...args: string[]): Check {
  const run = () =>
    new Promise<Result>((done) => {
      const child = spawn(join(root, 'node_modules/.bin', program), args, {
        cwd: root,
        shell: process.platform === 'win32',
      });
      let report = '';
      child.stdout.on('data', (chunk) => (report += chunk));
      child.stderr.on('data', (chunk) => (report += chunk));
      child.on('error', (error) => done({ ok: false, report: error.message }));
      child.on('close', (code) => done({ ok: code === 0, report }));
    });
  return { name, run };
}

const rooms = ['shared', 'electron', 'renderer', 'electron/shell/browser-shell/in-page', 'tests'];
const checks: Check[] = [
  ...rooms.map((room) => command(`types in ${room}`, 'tsc', '-p', room)),
  command('format and lint', 'biome', 'ci', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings', '.'),
  command('lint with types', 'eslint', '.'),
  { name: 'walls between rooms', run: async () => checkWalls(root) },
  command('unused code', 'knip'),
];

/** Two at a time: as many as the smallest machine has cores. */
const queue = [...checks];
const failed: string[] = [];
async function work(): Promise<void> {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    const started = performance.now();
    const { ok, report } = await check.run();
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (!ok) {
      failed.push(check.name);
      console.log(report);
    }
  }
}
await Promise.all([work(), work()]);
if (failed.length > 0) {
  console.log(`check failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
