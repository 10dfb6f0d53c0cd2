import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, screen, session, shell } from 'electron';
import type { AppShell, Dispatch, WriteFile } from '../app-shell.ts';
import type { Assets } from '../assets.ts';
import { assertOpenable } from '../open-in-system.ts';
import { ELECTRON_ORIGIN } from '../page-policy.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import { guardContents, guardSession, isTrustedSender, PARTITION, windowOptions } from './guards.ts';

export type ElectronShellOptions = {
  preload: string;
  icon: string;
  assets: Assets;
  dispatch: Dispatch;
  writeFile: WriteFile;
  log(line: string): void;
};

/** A page that crashes more often than this is given up. */
const MOST_RELOADS = 5;
/** How long a closing window may go on saving. */
const LONGEST_GOODBYE_MS = 2000;
/** No call for this long: the page has sent all it had. */
const QUIET_MS = 120;

/** Call after app.whenReady(). */
export async function openElectronShell(options: ElectronShellOptions): Promise<AppShell> {
  const { log } = options;
  Menu.setApplicationMenu(null);
  guardSession(session.fromPartition(PARTITION), options.assets);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));

  const window = new BrowserWindow(windowOptions(options.preload, options.icon));
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const [wide = 0, high = 0] = window.getSize();
  if (wide > width || high > height) window.maximize(); // a laptop's screen at 150 %
  const { webContents } = window;
  let running = 0;
  let lastCall = 0;
  let reloads = 0;
  let leaving = false;

  ipcMain.removeHandler(CALL_CHANNEL); // a window lost before this one may have left its own
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, request: unknown) => {
    if (!isTrustedSender(event, webContents)) {
      log('refused a call that did not come from the page');
      return { ok: false, error: { code: 'unexpected', message: 'Anropet kom inte från fönstret.' } };
    }
    running++;
    try {
      return await options.dispatch(name, request);
    } finally {
      running--;
      lastCall = Date.now();
    }
  });

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log(`the page is loaded again: ${reason}`);
    if (++reloads <= MOST_RELOADS) webContents.reload();
    else window.destroy();
  });

  /** The page is told, sends what is not yet saved, and the window closes when that is done. */
  async function sayGoodbye(): Promise<void> {
    leaving = true;
    webContents.send(EVENT_CHANNEL, 'window.closing', null);
    const start = Date.now();
    lastCall = start;
    const busy = (): boolean => running > 0 || Date.now() - lastCall < QUIET_MS;
    while (busy() && Date.now() - start < LONGEST_GOODBYE_MS) await new Promise((done) => setTimeout(done, 20));
    if (!window.isDestroyed()) window.destroy();
  }
  window.on('close', (event) => {
    event.preventDefault();
    if (!leaving) void sayGoodbye();
  });
  const closed = new Promise<'user' | 'lost'>((resolve) => {
    window.once('closed', () => resolve(reloads > MOST_RELOADS ? 'lost' : 'user'));
  });

  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${ELECTRON_ORIGIN}/`);

  return {
    kind: 'electron',
    closed,
    emit(event, payload) {
      if (!window.isDestroyed()) webContents.send(EVENT_CHANNEL, event, payload);
    },
    async saveFile(suggestedName, bytes) {
      const defaultPath = join(app.getPath('documents'), suggestedName);
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
      if (canceled || !filePath) return null;
      await options.writeFile(filePath, bytes);
      return filePath;
    },
    async openPath(file) {
      await assertOpenable(file);
      const problem = await shell.openPath(file);
      if (problem) throw new Error(problem);
    },
    async showInFolder(file) {
      await assertOpenable(file);
      shell.showItemInFolder(file);
    },
    async focus() {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    async close() {
      if (!window.isDestroyed()) window.close();
      await closed;
    },
  };
}
