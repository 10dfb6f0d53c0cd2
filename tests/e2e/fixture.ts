/**
 * One fixture, two shells: a test gets the app with a fresh data folder and knows no more.
 * JUSTERA_SHOW=1 shows the windows (needs a display; otherwise they are headless).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { test as base, type Page } from '@playwright/test';
import { findElectron } from '../../electron/launch/find-electron.ts';
import { startApp } from './start-app.ts';
import { startElectronApp } from './start-electron-app.ts';

export type ShellOptions = { shell: 'browser' | 'electron' };

export type AppUnderTest = {
  /** The window as it stands; another object after restart(). */
  readonly page: Page;
  readonly shell: 'browser' | 'electron';
  readonly dataFolder: string;
  /** Where "save as" puts files without asking. */
  readonly savedFolder: string;
  /** The process that owns the window: the browser's, or Electron's. */
  readonly browserPid: number;
  /** What the shell has logged since the last start. */
  readonly log: readonly string[];
  /** As the user closing the window; settles when the program has ended. */
  closeWindow(): Promise<void>;
  /** Closes the window and starts again on the same data. */
  restart(): Promise<void>;
  /** kill -9 of the app or its browser. */
  kill(what: 'app' | 'browser'): Promise<void>;
  /** The page of the window that is opened when this one is lost. Ask for it before. */
  nextPage(): Promise<Page>;
  /** Starts again after closeWindow() or kill(). */
  start(): Promise<void>;
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The browser lives a moment longer than the app, and writes into its profile while it is being removed. */
async function ended(pid: number): Promise<void> {
  for (let tries = 0; tries < 100 && isRunning(pid); tries += 1) await delay(50);
}

export const test = base.extend<{ app: AppUnderTest; page: Page }, ShellOptions>({
  shell: ['browser', { option: true, scope: 'worker' }],

  app: async ({ shell }, use, info) => {
    const program = findElectron();
    info.skip(shell === 'electron' && !program, 'the Electron binary is not on this machine');
    const dataFolder = mkdtempSync(join(tmpdir(), 'justera-data-'));
    const savedFolder = mkdtempSync(join(tmpdir(), 'justera-saved-'));
    const start = () =>
      shell === 'electron'
        ? startElectronApp({ program: program ?? '', dataFolder, saveInto: savedFolder })
        : startApp({
            dataFolder,
            saveInto: savedFolder,
            headless: process.env.JUSTERA_SHOW !== '1',
            size: { width: 1366, height: 900 },
            extraFlags: [],
          });
    const open = async () => {
      const started = await start();
      if (!started) throw new Error('the app was already open');
      return started;
    };
    let running = await open();
    const app: AppUnderTest = {
      shell,
      dataFolder,
      savedFolder,
      get page() {
        return running.page;
      },
      get browserPid() {
        return running.browserPid;
      },
      get log() {
        return running.log;
      },
      closeWindow: () => running.closeWindow(),
      nextPage: () => running.nextPage(),
      async start() {
        running = await open();
      },
      async restart() {
        await running.closeWindow();
        running = await open();
      },
      async kill(what) {
        process.kill(what === 'app' ? (running.process.pid ?? 0) : running.browserPid, 'SIGKILL');
        if (what === 'app') await running.exited;
      },
    };
    try {
      await use(app);
    } finally {
      running.process.kill('SIGTERM');
      await running.exited;
      await ended(running.browserPid);
      for (const folder of [dataFolder, savedFolder])
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  },

  page: async ({ app }, use) => use(app.page),
});

export { expect } from '@playwright/test';
