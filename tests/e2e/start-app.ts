/** Starts the app in a process of its own and gives a Playwright page of its window. For tests and for tools. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CdpChannel, CdpEvent } from '../../electron/shell/browser-shell/cdp-pipe.ts';
import type { AppProcessOptions, FromApp, ToApp } from './app-process.ts';
import { attachPlaywright } from './playwright-tap.ts';

export type StartedApp = {
  page: Page;
  /** The page of the window that is opened when this one is lost. Ask for it before. */
  nextPage(): Promise<Page>;
  /** The app's own process, and its browser's. */
  process: ChildProcess;
  browserPid: number;
  /** What the shell has logged. */
  log: string[];
  /** As the user closing the window; settles when the program has ended. */
  closeWindow(): Promise<void>;
  /** Settles when the program has ended, however. */
  exited: Promise<void>;
};

/** To look at the app from outside while it runs. */
export type Watch = {
  /** A program, and its arguments, that starts the app and sees all it does. */
  through?: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Told of all that is written to standard output and error. */
  said?(bytes: Buffer): void;
};

/**
 * Undefined when the app was already open in that data folder. The user's home is made another one, below the data
 * folder, so that no file is made in the real one.
 */
export async function startApp(options: AppProcessOptions, watch: Watch = {}): Promise<StartedApp | undefined> {
  const home = join(options.dataFolder, 'home');
  mkdirSync(join(home, 'Documents'), { recursive: true });
  const { through: [watcher, ...watcherArgs] = [], env = {}, said } = watch;
  const child = fork(join(import.meta.dirname, 'app-process.ts'), [JSON.stringify(options)], {
    env: { ...process.env, HOME: home, USERPROFILE: home, ...env },
    ...(watcher ? { execPath: watcher, execArgv: [...watcherArgs, process.execPath] } : { execArgv: [] }),
    serialization: 'json',
    stdio: said ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  if (said) for (const stream of [child.stdout, child.stderr]) stream?.on('data', said);
  const log: string[] = [];
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      log.push(`the app's process ended: ${signal ?? code}`);
      resolve();
    });
  });
  const opening = Promise.withResolvers<number | undefined>();
  child.on('message', (message: FromApp) => {
    if ('opened' in message) opening.resolve(message.browserPid);
    else if ('alreadyOpen' in message) opening.resolve(undefined);
    else if ('failed' in message) opening.reject(new Error(message.failed));
    else if ('log' in message) log.push(message.log);
  });
  void exited.then(() => opening.reject(new Error('the app ended before its window opened')));
  const browserPid = await opening.promise;
  if (browserPid === undefined) {
    await exited;
    return undefined;
  }
  const { page } = await attachPlaywright(channelOver(child, exited));
  return {
    page,
    async nextPage() {
      await new Promise<void>((opened) => {
        child.on('message', (message: FromApp) => 'opened' in message && opened());
      });
      return (await attachPlaywright(channelOver(child, exited))).page;
    },
    process: child,
    browserPid,
    log,
    exited,
    async closeWindow() {
      await page.close({ runBeforeUnload: true });
      await exited;
    },
  };
}

/** The browser's pipe, one process away. */
function channelOver(child: ChildProcess, exited: Promise<void>): CdpChannel {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Set<(event: CdpEvent) => void>();
  const queue: FromApp[] = [];
  let lastId = 0;

  // one message a task: whoever awaited an answer goes on before the next is looked at
  const next = (): void => {
    const message = queue.shift();
    if (message && 'event' in message) for (const listener of [...listeners]) listener(message.event as CdpEvent);
    if (message && 'id' in message) {
      const caller = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error !== undefined) caller?.reject(new Error(message.error));
      else caller?.resolve(message.result);
    }
    if (queue.length > 0) setImmediate(next);
  };
  child.on('message', (message: FromApp) => {
    if (queue.push(message) === 1) setImmediate(next);
  });
  void exited.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('the app is gone'));
    waiting.clear();
  });
  return {
    closed: exited,
    send(method, params, sessionId) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        const message = { id, method, params, sessionId } as ToApp;
        if (child.connected) child.send(message);
        else reject(new Error('the app is gone'));
      });
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
