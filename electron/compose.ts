/** The composition root: wires the core to the door. A shell's entry (main.ts, browser-main.ts) adds only its window. */
import { CALLS } from '../shared/api.ts';
import type { AppShell, Dispatch } from './shell/app-shell.ts';

export type App = {
  dispatch: Dispatch;
  close(): Promise<void>;
};

export type ComposeOptions = {
  dataFolder: string;
  /** The window; undefined until it has opened. */
  shell(): AppShell | undefined;
};

export async function compose(options: ComposeOptions): Promise<App> {
  return {
    async dispatch(name) {
      const known = typeof name === 'string' && Object.hasOwn(CALLS, name);
      const message = known ? 'Det här går inte ännu.' : `Okänt anrop till ${options.shell()?.kind}.`;
      return { ok: false, error: { code: 'unexpected', message } };
    },
    async close() {},
  };
}
