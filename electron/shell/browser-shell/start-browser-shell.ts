import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppShell, Dispatch } from '../app-shell.ts';
import { openAssets } from '../assets.ts';
import { openBrowserShell } from './browser-shell.ts';
import type { CdpChannel } from './cdp-pipe.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { FAILURE_TEXTS, recogniseFailure, type StartFailure, usesProfile } from './start-failure.ts';

export type BrowserStartOptions = {
  executable: string;
  /** A folder of the window's own; emptied before and after. */
  profileFolder: string;
  /** The built page, and the built page bridge beside it. */
  builtFolder: string;
  dispatch: Dispatch;
  log(line: string): void;
  /** Where "save as" opens. */
  documents?: string;
  headless?: boolean;
  noSandbox?: boolean;
  size?: { width: number; height: number };
  extraFlags?: readonly string[];
  saveInto?: string;
  timeoutMs?: number;
};

export type StartedBrowserShell = {
  shell: AppShell;
  cdp: CdpChannel;
  browser: LaunchedBrowser['child'];
  /** Settles when the window, its process and its profile folder are gone. */
  gone: Promise<'user' | 'lost'>;
};

/** The window did not open; `message` is for the user. */
export class BrowserStartError extends Error {
  readonly failure: StartFailure;
  constructor(failure: StartFailure, cause: unknown) {
    super(FAILURE_TEXTS[failure], { cause });
    this.name = 'BrowserStartError';
    this.failure = failure;
  }
}

/** How often a window that does not come is looked for the reason of. */
const LOOK_AGAIN_MS = 2500;

const SPLASH =
  '<!doctype html><meta charset="utf-8"><title>Justera</title><meta name="color-scheme" content="light dark">' +
  '<style>html{font:15px "Segoe UI",sans-serif;background:#fafaf8;color:#3c4a4d}@media(prefers-color-scheme:dark){html{background:#16191a;color:#b9c4c6}}' +
  'body{margin:0;display:grid;place-items:center;height:100vh}</style><p>Justera öppnas …</p>';

export async function startBrowserShell(options: BrowserStartOptions): Promise<StartedBrowserShell> {
  const { profileFolder } = options;
  // New each time: nothing typed stays behind in it, and none can be broken.
  dropProfile(profileFolder);
  const browser = launchBrowser(options.executable, {
    profileFolder,
    splash: SPLASH,
    size: options.size ?? { width: 1360, height: 880 },
    ...(options.documents ? { documents: options.documents } : {}),
    headless: options.headless ?? false,
    noSandbox: options.noSandbox ?? false,
    extraFlags: options.extraFlags ?? [],
  });
  try {
    const opening = openBrowserShell({
      cdp: browser.cdp,
      assets: openAssets(join(options.builtFolder, 'renderer')),
      bridgeScript: readFileSync(join(options.builtFolder, 'page-bridge.js'), 'utf8'),
      dispatch: options.dispatch,
      log: options.log,
      headless: options.headless ?? false,
      ...(options.saveInto ? { saveInto: options.saveInto } : {}),
    });
    const shell = await Promise.race([opening, tooLate(options.timeoutMs ?? 20_000), forbidden(browser, opening)]);
    if (!usesProfile(profileFolder, (file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined))
      throw new Error('profile-forced');
    const gone = shell.closed.then(async (why) => {
      await Promise.race([browser.exited, delay(3000)]);
      await end(browser, profileFolder);
      return why;
    });
    return { shell, cdp: browser.cdp, browser: browser.child, gone };
  } catch (error) {
    const failure = await recognise(browser, error);
    await end(browser, profileFolder);
    throw new BrowserStartError(failure, error);
  }
}

async function recognise({ cdp, stderr }: LaunchedBrowser, error: unknown): Promise<StartFailure> {
  const asked = cdp.send('Target.getTargets').then((result) => result.targetInfos);
  const targets = await within(1000, asked, []);
  const page = targets.find(({ type }) => type === 'page');
  const attached = page && cdp.send('Target.attachToTarget', { targetId: page.targetId, flatten: true });
  const attachError = await within(
    1000,
    attached?.then(
      () => undefined,
      (refused: Error) => refused.message,
    ) ?? Promise.resolve(undefined),
    undefined,
  );
  return recogniseFailure({ stderr: stderr(), error: String(error), targets, attachError });
}

async function end(browser: LaunchedBrowser, profileFolder: string): Promise<void> {
  browser.child.kill('SIGKILL');
  await browser.exited;
  dropProfile(profileFolder);
}

function dropProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Rejects as soon as it can be told that no window will come, instead of by the time-out. */
async function forbidden(browser: LaunchedBrowser, opening: Promise<AppShell>): Promise<never> {
  for (;;) {
    const settled = opening.then(
      () => true,
      () => true,
    );
    if (await within(LOOK_AGAIN_MS, settled, false)) return await new Promise<never>(() => undefined);
    const failure = await recognise(browser, undefined);
    if (failure !== 'unknown') throw new Error(failure);
  }
}

async function tooLate(ms: number): Promise<never> {
  await delay(ms);
  throw new Error('the browser did not answer in time');
}

function within<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([work.catch(() => otherwise), delay(ms).then(() => otherwise)]);
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
