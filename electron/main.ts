/** Electron's main process: sets up what must be set up before "ready", then opens the app in an Electron window. */
import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { APP_ROOT, BUILT_FOLDER } from './core/app-root.ts';
import { dataFolder } from './core/data-folder.ts';
import { writeAtomically } from './core/files/write-atomically.ts';
import { runApp } from './run-app.ts';
import { openAssets } from './shell/assets.ts';
import { openElectronShell } from './shell/electron-shell/electron-shell.ts';
import { SCHEME } from './shell/electron-shell/guards.ts';

/** Work of the engine's own that would look for a network. */
const QUIET_ENGINE = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-quic',
  'no-pings',
];

const folder = dataFolder();
// Electron would keep its own files in the roaming profile, which is copied at every log-off.
for (const name of ['userData', 'sessionData', 'crashDumps'] as const) app.setPath(name, join(folder, 'window'));
app.setAppUserModelId('se.justera.app');
app.enableSandbox(); // every page, whatever its options say
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
for (const flag of QUIET_ENGINE) app.commandLine.appendSwitch(flag);
app.on('window-all-closed', () => undefined); // decided below

const log = (line: string): void => console.error(line);

export async function start(): Promise<void> {
  await app.whenReady();
  const running = await runApp({
    dataFolder: folder,
    kind: 'electron',
    log,
    async openWindow(dispatch) {
      const shell = await openElectronShell({
        preload: join(BUILT_FOLDER, 'electron/preload.cjs'),
        icon: join(APP_ROOT, 'resources/icons/icon-512.png'),
        assets: openAssets(join(BUILT_FOLDER, 'renderer')),
        dispatch,
        writeFile: writeAtomically,
        log,
      });
      log('window opened'); // looked for by tests/tools/packaged-app.ts
      return { shell, gone: shell.closed };
    },
  });
  const why = await running?.ended;
  if (why === 'lost') dialog.showErrorBox('Justera', 'Fönstret försvann två gånger. Allt som sparats finns kvar.');
}

// Not awaited: "ready" waits for this module to end.
void start()
  .catch((error: unknown) => {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    dialog.showErrorBox('Justera kunde inte starta', error instanceof Error ? error.message : String(error));
  })
  .finally(() => app.quit());
