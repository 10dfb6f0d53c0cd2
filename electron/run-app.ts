/** One life of the app, whichever shell it has: take the data folder, wire the core, open the window, put all away. */
import { compose } from './compose.ts';
import type { AppShell, Dispatch, ShellKind } from './shell/app-shell.ts';
import { takeInstance } from './shell/instance-lock.ts';

export type OpenWindow = {
  shell: AppShell;
  /** Settles when the window and all that came with it are gone. */
  gone: Promise<'user' | 'lost'>;
};

export type RunningApp<W extends OpenWindow> = {
  /** The window as it stands: another one after a lost one was opened again. */
  window(): W;
  /** Settles when the window is closed and everything is put away. */
  ended: Promise<'user' | 'lost'>;
};

export type RunOptions<W extends OpenWindow> = {
  dataFolder: string;
  kind: ShellKind;
  openWindow(dispatch: Dispatch): Promise<W>;
  log(line: string): void;
};

/** Undefined when the app is already open in this data folder; that window has then been asked to come forward. */
export async function runApp<W extends OpenWindow>(options: RunOptions<W>): Promise<RunningApp<W> | undefined> {
  const { dataFolder, kind, openWindow, log } = options;
  let current: W | undefined;
  const instance = takeInstance(dataFolder, () => void current?.shell.focus().catch(() => undefined));
  if (!instance) return undefined;

  const app = await compose({ dataFolder, kind, shell: () => current?.shell }).catch((error: unknown) => {
    instance.release();
    throw error;
  });
  async function putAway(): Promise<void> {
    await app.close();
    instance?.release();
  }

  try {
    current = await openWindow(app.dispatch);
  } catch (error) {
    await putAway();
    throw error;
  }
  let window = current;

  async function untilClosed(): Promise<'user' | 'lost'> {
    const first = await window.gone;
    if (first === 'user') return first;
    log('the window was lost and is opened again');
    window = await openWindow(app.dispatch);
    current = window;
    return await window.gone;
  }
  return { window: () => window, ended: untilClosed().finally(putAway) };
}
