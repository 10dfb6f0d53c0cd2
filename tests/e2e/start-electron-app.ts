import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { APP_ROOT } from '../../electron/core/app-root.ts';
import type { StartedApp } from './start-app.ts';

export type ElectronStartOptions = { program: string; dataFolder: string; saveInto: string };

/** The same app in Electron. Needs a build whose fuses still let Playwright in; the shipped one does not. */
export async function startElectronApp(options: ElectronStartOptions): Promise<StartedApp | undefined> {
  const home = join(options.dataFolder, 'home');
  mkdirSync(join(home, 'Documents'), { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: options.program,
    args: [APP_ROOT],
    env: { ...process.env, JUSTERA_DATA: options.dataFolder, HOME: home, USERPROFILE: home } as Record<string, string>,
    chromiumSandbox: !isRoot,
  });
  const child = electron.process();
  const log: string[] = [];
  child.stderr?.on('data', (text: Buffer) => log.push(...text.toString().trim().split('\n')));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // no native dialog in a test: answered from here
  await electron.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${folder}/${defaultPath.split(/[\\/]/).at(-1)}` };
    };
  }, options.saveInto);
  const page = await electron.firstWindow();
  return {
    page,
    nextPage: () => Promise.reject(new Error('in Electron window and program are one process')),
    process: child,
    browserPid: child.pid ?? 0,
    log,
    exited,
    async closeWindow() {
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await exited;
    },
  };
}
