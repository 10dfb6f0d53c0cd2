/**
 * `npm start`: builds what is not built, then opens the app in Electron where its program is or can be fetched, else in
 * an installed browser, and without a display makes the example minutes. Says in one line which and why.
 */
import { spawn } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { NO_BROWSER, startBrowserApp } from './browser-main.ts';
import { type BuildPart, buildIfNeeded } from './build.ts';
import { APP_ROOT } from './core/app-root.ts';
import { dataFolder } from './core/data-folder.ts';
import { installPackages, mayInstallPackages } from './launch/debian-packages.ts';
import { makeExampleMinutes } from './launch/example-minutes.ts';
import { fetchElectron, findElectron } from './launch/find-electron.ts';
import { findBrowser } from './shell/browser-shell/find-browser.ts';

/** An Electron that ends with an error sooner than this never opened. */
const NOT_OPENED_MS = 15_000;

const say = (line: string): void => console.log(line);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isRoot = process.getuid?.() === 0;

process.exitCode = await launch();

async function launch(): Promise<number> {
  if (!hasDisplay) return withoutDisplay();
  const program = findElectron() ?? (await fetchElectron(say));
  let why = 'eftersom Electrons program inte finns här och inte kunde hämtas';
  if (program) {
    await buildSaying(['page', 'electron']);
    say('Öppnar Justera i Electron.');
    if (await runElectron(program)) return 0;
    why = 'eftersom Electron inte kunde öppnas här';
  }
  return await runBrowser(why);
}

function withoutDisplay(): number {
  say('Det finns ingen skärm att visa fönstret på. Exempelprotokollen görs i stället i mappen out:');
  return makeExampleMinutes(resolve('out'), say) ? 0 : 1;
}

async function buildSaying(parts: readonly BuildPart[]): Promise<void> {
  const start = Date.now();
  const built = await buildIfNeeded(parts);
  if (built.length > 0) say(`Byggde programmet (${((Date.now() - start) / 1000).toFixed(1)} s).`);
}

/** False when it did not open. */
function runElectron(program: string): Promise<boolean> {
  const start = Date.now();
  const child = spawn(program, [...(isRoot ? ['--no-sandbox'] : []), APP_ROOT], { stdio: 'inherit' });
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0 || Date.now() - start > NOT_OPENED_MS));
  });
}

async function runBrowser(why: string): Promise<number> {
  const executable = findBrowser() ?? installBrowser();
  if (!executable) {
    console.error(NO_BROWSER);
    return 1;
  }
  await buildSaying(['page']);
  say(`Öppnar Justera i ett eget fönster i ${nameOf(executable)} (${executable}), ${why}.`);
  try {
    const app = await startBrowserApp(dataFolder(), { executable, log: (line) => console.error(line) });
    if (!app) say('Justera är redan öppet. Det fönstret visas nu.');
    else if ((await app.ended) === 'lost')
      throw new Error('Fönstret försvann två gånger. Allt som sparats finns kvar.');
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function installBrowser(): string | undefined {
  if (!mayInstallPackages()) return undefined;
  say('Ingen webbläsare hittades. Installerar Debians paket chromium …');
  return installPackages(['chromium']) ? findBrowser() : undefined;
}

function nameOf(executable: string): string {
  const program = basename(executable).toLowerCase();
  if (program.includes('edge')) return 'Microsoft Edge';
  return program.includes('chromium') ? 'Chromium' : 'Google Chrome';
}
