/** The composition root: wires the core to the door. A shell's entry (main.ts, browser-main.ts) adds only its window. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFaultLog } from './api/fault-log.ts';
import { createDispatch } from './api/register.ts';
import { APP_ROOT } from './core/app-root.ts';
import { JusteraError } from './core/errors.ts';
import { openOrRecover } from './core/open-or-recover.ts';
import type { AppShell, Dispatch, ShellKind } from './shell/app-shell.ts';

export type App = {
  dispatch: Dispatch;
  close(): Promise<void>;
};

export type ComposeOptions = {
  dataFolder: string;
  kind: ShellKind;
  /** The window; undefined until it has opened. */
  shell(): AppShell | undefined;
};

function version(): string {
  return (JSON.parse(readFileSync(join(APP_ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** What a window needs to have happened: dialogs and programs are asked for only by somebody who looks at it. */
function open(shell: AppShell | undefined): AppShell {
  if (shell === undefined) throw new JusteraError('cancelled', 'Fönstret är stängt.');
  return shell;
}

/**
 * A database that cannot be opened (newer, damaged, in use, on a share) does not keep the window from opening: the few calls that
 * lead on work, every other one answers why, and the window shows it instead of its screens.
 */
export async function compose({ dataFolder, kind, shell }: ComposeOptions): Promise<App> {
  const faults = openFaultLog();
  const { handlers, close } = openOrRecover({
    dataDir: dataFolder,
    shell: kind,
    version: version(),
    resources: join(APP_ROOT, 'resources'),
    emit: (event, payload) => shell()?.emit(event, payload),
    saveFile: (name, bytes) => open(shell()).saveFile(name, bytes),
    openPath: (file) => open(shell()).openPath(file),
    showInFolder: (file) => open(shell()).showInFolder(file),
    recentFaults: faults.recent,
  });
  return { dispatch: createDispatch(handlers, faults.log), close };
}
