/** The app in the window of an installed browser. `node electron/browser-main.ts` starts it. */
import { join } from 'node:path';
import { BUILT_FOLDER } from './core/app-root.ts';
import { dataFolder } from './core/data-folder.ts';
import { documentsFolder } from './core/made-files/export-folder.ts';
import { type RunningApp, runApp } from './run-app.ts';
import { findBrowser } from './shell/browser-shell/find-browser.ts';
import {
  type BrowserStartOptions,
  type StartedBrowserShell,
  startBrowserShell,
} from './shell/browser-shell/start-browser-shell.ts';

export const NO_BROWSER =
  'Ingen webbläsare hittades. Installera Chromium, Google Chrome eller Microsoft Edge och starta Justera igen.';

type WindowChoices = Omit<Partial<BrowserStartOptions>, 'dispatch' | 'builtFolder'> & {
  /** Told of each window: of a second one when the first was lost. */
  opened?(window: StartedBrowserShell): void;
};

/** Undefined when the app is already open in this data folder. Rejects with a message for the user. */
export async function startBrowserApp(
  folder: string,
  choices: WindowChoices = {},
): Promise<RunningApp<StartedBrowserShell> | undefined> {
  const executable = choices.executable ?? findBrowser();
  if (!executable) throw new Error(NO_BROWSER);
  const log = choices.log ?? (() => undefined);
  return await runApp({
    dataFolder: folder,
    kind: 'browser',
    log,
    async openWindow(dispatch) {
      const window = await startBrowserShell({
        profileFolder: join(folder, 'window'),
        noSandbox: process.getuid?.() === 0,
        documents: documentsFolder(),
        ...choices,
        executable,
        builtFolder: BUILT_FOLDER,
        dispatch,
        log,
      });
      choices.opened?.(window);
      return window;
    },
  });
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
