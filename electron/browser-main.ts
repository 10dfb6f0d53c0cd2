/** The app in the window of an installed browser. `node electron/browser-main.ts` starts it. */
import { join } from 'node:path';
import { compose } from './compose.ts';
import { BUILT_FOLDER } from './core/app-root.ts';
import { dataFolder } from './core/data-folder.ts';
import type { AppShell } from './shell/app-shell.ts';
import { findBrowser } from './shell/browser-shell/find-browser.ts';
import {
  type BrowserStartOptions,
  type StartedBrowserShell,
  startBrowserShell,
} from './shell/browser-shell/start-browser-shell.ts';
import { takeInstance } from './shell/instance-lock.ts';

type WindowChoices = Omit<Partial<BrowserStartOptions>, 'dispatch' | 'builtFolder'>;

export type BrowserApp = {
  /** The window as it stands; another one after a lost one was opened again. */
  window(): StartedBrowserShell;
  /** Settles when the window is closed and everything is put away. */
  ended: Promise<'user' | 'lost'>;
};

/** Undefined when the app is already open in this data folder; that window has then been asked to come forward. */
export async function startBrowserApp(folder: string, choices: WindowChoices = {}): Promise<BrowserApp | undefined> {
  const executable = choices.executable ?? findBrowser();
  if (!executable)
    throw new Error('Ingen webbläsare hittades. Installera Chromium, Google Chrome eller Microsoft Edge.');
  let shell: AppShell | undefined;
  const instance = takeInstance(folder, () => void shell?.focus().catch(() => undefined));
  if (!instance) return undefined;
  const log = choices.log ?? (() => undefined);

  const app = await compose({ dataFolder: folder, shell: () => shell }).catch((error: unknown) => {
    instance.release();
    throw error;
  });
  const putAway = async (): Promise<void> => {
    await app.close();
    instance.release();
  };
  const open = async (): Promise<StartedBrowserShell> => {
    const window = await startBrowserShell({
      profileFolder: join(folder, 'window'),
      noSandbox: process.getuid?.() === 0,
      ...choices,
      executable,
      builtFolder: BUILT_FOLDER,
      dispatch: app.dispatch,
      log,
    });
    shell = window.shell;
    return window;
  };

  let window = await open().catch(async (error: unknown) => {
    await putAway();
    throw error;
  });

  async function untilClosed(): Promise<'user' | 'lost'> {
    const first = await window.gone;
    if (first === 'user') return first;
    log('the window was lost and is opened again');
    window = await open();
    return await window.gone;
  }
  return { window: () => window, ended: untilClosed().finally(putAway) };
}

if (import.meta.main) {
  try {
    const app = await startBrowserApp(dataFolder(), { log: (line) => console.error(line) });
    if (!app) console.log('Justera är redan öppet. Det fönstret visas nu.');
    else if ((await app.ended) === 'lost') {
      console.error('Fönstret försvann två gånger. Allt som sparats finns kvar. Starta Justera igen.');
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
