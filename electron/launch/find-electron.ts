/**
 * Finds Electron's own program in node_modules, and fetches it where that can be done. Never by require('electron'):
 * its index.js would fetch without asking and without a limit.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { APP_ROOT } from '../core/app-root.ts';

const PACKAGE = join(APP_ROOT, 'node_modules/electron');
/** Remembers that it could not be fetched, so that the next start does not wait for it. */
const FAILED = join(APP_ROOT, '.justera/electron-not-fetched.json');
const TRY_AGAIN_AFTER_MS = 24 * 3600 * 1000;
const REACHED_WITHIN_MS = 4000;
const FETCHED_WITHIN_MS = 300_000;

/** The program file, or undefined. */
export function findElectron(folder: string = PACKAGE): string | undefined {
  try {
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return undefined;
  }
}

/** The program file if it could be fetched. `say` is told before anything that takes time. */
export async function fetchElectron(say: (line: string) => void): Promise<string | undefined> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  if (failedLately(version)) return undefined;
  if (await mayBeReached(version)) {
    say('Hämtar Electron (en gång, drygt 100 MB) …');
    spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: FETCHED_WITHIN_MS });
  }
  const program = findElectron();
  if (program) rmSync(FAILED, { force: true });
  else {
    mkdirSync(dirname(FAILED), { recursive: true });
    writeFileSync(FAILED, JSON.stringify({ version, at: new Date().toISOString() }));
  }
  return program;
}

function failedLately(version: string): boolean {
  try {
    const failed = JSON.parse(readFileSync(FAILED, 'utf8')) as { version: string; at: string };
    return failed.version === version && Date.now() - Date.parse(failed.at) < TRY_AGAIN_AFTER_MS;
  } catch {
    return false;
  }
}

/** A short question first: behind many a municipal firewall the answer never comes. A mirror or proxy is taken at its word. */
async function mayBeReached(version: string): Promise<boolean> {
  const asked = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy'];
  if (asked.some((name) => process.env[name])) return true;
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACHED_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}
