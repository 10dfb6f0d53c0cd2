import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * Where an installed Chromium-family browser may lie, most wanted first. Pure, so that every platform can be tested
 * anywhere. Chrome before Edge: Edge rewrites its task bar entry with the profile folder of a window like ours.
 */
export function browserCandidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => !!root);
    const tails = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return tails.flatMap((tail) => roots.map((root) => win32.join(root ?? '', tail)));
  }
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return names.map((name) => posix.join('/Applications', `${name}.app`, 'Contents/MacOS', name));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** The browser to open the window in, or undefined. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  exists: (file: string) => boolean = isExecutable,
  registered: (program: string) => string | undefined = registeredProgram,
): string | undefined {
  // Snap's Chromium can't write outside its own folder, so the window's profile could not be where it must be.
  const found = browserCandidates(platform, env).find((file) => exists(file) && !file.startsWith('/snap/'));
  if (found || platform !== 'win32') return found;
  return ['chrome.exe', 'msedge.exe'].map(registered).find((file) => file !== undefined && exists(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Windows' own list of where programs were installed. */
function registeredProgram(program: string): string | undefined {
  for (const hive of ['HKLM', 'HKCU']) {
    try {
      const key = `${hive}\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\${program}`;
      const answer = execFileSync('reg.exe', ['query', key, '/ve'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const file = /REG_SZ\s+(.+)/.exec(answer)?.[1]?.trim();
      if (file) return file;
    } catch {
      // not registered here
    }
  }
  return undefined;
}
