import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where the app keeps its database: a folder on a local disk. Never one that roams or is synchronised, for SQLite's
 * journal does not survive a network share or a copy made while it is open. JUSTERA_DATA names another one.
 */
export function dataFolder(
  env: Env = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env['JUSTERA_DATA']) return (platform === 'win32' ? win32 : posix).resolve(env['JUSTERA_DATA']);
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Justera');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Justera');
  // an XDG folder that is not absolute is to be ignored (XDG Base Directory Specification)
  const xdg = env['XDG_DATA_HOME'];
  return posix.join(xdg?.startsWith('/') ? xdg : posix.join(home, '.local', 'share'), 'justera');
}
