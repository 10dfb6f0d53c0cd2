/**
 * Starts the packaged app as a user would and looks at it from outside: `node tests/tools/packaged-app.ts <program>`.
 * Its window opens, its database is there, its fuses are set, and it can't be made to run as Node. Exits 1 if not so.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const WANTED: readonly (readonly [FuseV1Options, boolean])[] = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];
const OPENED_WITHIN_MS = 60_000;

const program = process.argv[2];
if (!program || !existsSync(program)) throw new Error('which program?');
const checks = [await fusesAreSet(program), neverNode(program), await opens(program)];
if (checks.includes(false)) process.exitCode = 1;

function tell(ok: boolean, what: string): boolean {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}`);
  return ok;
}

async function fusesAreSet(file: string): Promise<boolean> {
  const wire = await getCurrentFuseWire(file);
  const wrong = WANTED.filter(([fuse, on]) => wire[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE));
  return tell(wrong.length === 0, `fuses ${wrong.map(([fuse]) => FuseV1Options[fuse]).join(', ')}`);
}

/** As Node it would print a number and be gone at once. */
function neverNode(file: string): boolean {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', JUSTERA_DATA: mkdtempSync(join(tmpdir(), 'justera-node-')) };
  const { stdout } = spawnSync(file, ['-e', 'console.log(40 + 2)'], { encoding: 'utf8', env, timeout: 10_000 });
  return tell(!stdout.includes('42'), 'does not run as Node');
}

async function opens(file: string): Promise<boolean> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'justera-packaged-'));
  const flags = process.platform === 'linux' ? ['--no-sandbox'] : []; // an unpacked program has no set-uid helper
  const child = spawn(file, flags, {
    env: { ...process.env, JUSTERA_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const end = Date.now() + OPENED_WITHIN_MS;
  while (!said.includes('window opened') && Date.now() < end && child.exitCode === null)
    await new Promise((later) => setTimeout(later, 200));
  const opened = tell(said.includes('window opened'), 'its window opens');
  if (!opened) console.log(said);
  child.kill();
  await exited;
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  return opened;
}
