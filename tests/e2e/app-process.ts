/**
 * The app as a process of its own, as a user would start it, with one thing more: what it says to its browser can be
 * listened to and added to over the process channel, so that a test can drive the very same window.
 */

import { startBrowserApp } from '../../electron/browser-main.ts';
import type { CdpMethod, CdpParams } from '../../electron/shell/browser-shell/cdp-pipe.ts';
import type { StartedBrowserShell } from '../../electron/shell/browser-shell/start-browser-shell.ts';

export type AppProcessOptions = {
  dataFolder: string;
  saveInto?: string;
  headless: boolean;
  size: { width: number; height: number };
  extraFlags: string[];
};
export type ToApp =
  | { id: number; method: CdpMethod; params?: CdpParams<CdpMethod>; sessionId?: string }
  | { close: true };
export type FromApp =
  | { opened: true; browserPid: number }
  | { alreadyOpen: true }
  | { failed: string }
  | { id: number; result?: unknown; error?: string }
  | { event: unknown }
  | { log: string };

const tell = (message: FromApp): void => void (process.connected && process.send?.(message));
const { dataFolder, ...choices } = JSON.parse(process.argv[2] ?? '{}') as AppProcessOptions;

let current: StartedBrowserShell | undefined;
process.on('message', (message: ToApp) => {
  if ('close' in message) return void current?.shell.close();
  const { id, method, params, sessionId } = message;
  current?.cdp.send(method, params, sessionId).then(
    (result) => tell({ id, result }),
    (error: Error) => tell({ id, error: error.message.replace(`${method}: `, '') }),
  );
});

try {
  const app = await startBrowserApp(dataFolder, {
    ...choices,
    log: (log) => tell({ log }),
    opened(window) {
      current = window;
      window.cdp.on((event) => tell({ event }));
      tell({ opened: true, browserPid: window.browser.pid ?? 0 });
    },
  });
  if (!app) {
    tell({ alreadyOpen: true });
    process.disconnect();
  } else {
    void app.ended.then((why) => {
      tell({ log: `ended: ${why}` });
      if (process.connected) process.disconnect();
    });
  }
} catch (error) {
  tell({ failed: error instanceof Error ? `${error.message}\n${String(error.cause ?? '')}` : String(error) });
  process.exitCode = 1;
  process.disconnect();
}
