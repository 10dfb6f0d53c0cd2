import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserFlags, profilePreferences, type WindowOptions } from './browser-flags.ts';
import { type CdpChannel, openCdpPipe } from './cdp-pipe.ts';

export type LaunchedBrowser = {
  child: ChildProcess;
  cdp: CdpChannel;
  /** Settles when the process is gone, or never came. */
  exited: Promise<void>;
  /** The last the browser said; for telling why it did not open. */
  stderr(): string;
  onStderr(listener: () => void): void;
};

export function launchBrowser(executable: string, options: WindowOptions): LaunchedBrowser {
  mkdirSync(join(options.profileFolder, 'Default'), { recursive: true, mode: 0o700 });
  const preferences = JSON.stringify(profilePreferences(options.documents));
  writeFileSync(join(options.profileFolder, 'Default', 'Preferences'), preferences, { mode: 0o600 });
  // a file where its folder would be: the browser would note there what stands in the window's title
  writeFileSync(join(options.profileFolder, 'Default', 'Sessions'), '', { mode: 0o400 });

  const child = spawn(executable, browserFlags(options), { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let tail = '';
  const stderr = child.stdio[2] as Readable;
  stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-8192);
  });
  return {
    child,
    cdp: openCdpPipe(child.stdio[3] as Writable, child.stdio[4] as Readable),
    exited,
    stderr: () => tail,
    onStderr: (listener) => void stderr.on('data', listener),
  };
}
