/** Hands a file the app has just written to the program the user has for it. Without a shell, so that no name is ever a command. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the app writes. A name is never trusted to be harmless: Windows would run an .exe or a .lnk. */
const OPENABLE = new Set(['.docx', '.pdf', '.txt', '.html', '.csv', '.json', '.zip', '.sqlite']);

/** Throws unless it is an existing file of a kind the app writes. */
export async function assertOpenable(file: string): Promise<void> {
  const controls = [...file].some((character) => character < ' ');
  const otherStream = file.replace(/^[A-Za-z]:/, '').includes(':');
  const plain = isAbsolute(file) && !controls && !otherStream;
  const kind = extname(file).toLowerCase();
  if (!plain || !OPENABLE.has(kind)) throw new Error(`not a file to open: ${kind || 'no kind'}`);
  if (!(await stat(file)).isFile()) throw new Error('not a file');
}

export async function openInSystem(file: string): Promise<void> {
  await assertOpenable(file);
  const [program, ...args] = openCommand(process.platform, file);
  await start(program, args);
}

export async function showInFileManager(file: string): Promise<void> {
  await assertOpenable(file);
  const [program, ...args] = showCommand(process.platform, file);
  try {
    await start(program, args);
  } catch (error) {
    if (process.platform !== 'linux') throw error;
    await start('xdg-open', [dirname(file)]); // a desktop without that service
  }
}

type Command = [program: string, ...args: string[]];

export function openCommand(platform: NodeJS.Platform, file: string): Command {
  if (platform === 'win32') return ['explorer.exe', file];
  return platform === 'darwin' ? ['open', file] : ['xdg-open', file];
}

export function showCommand(platform: NodeJS.Platform, file: string): Command {
  if (platform === 'win32') return ['explorer.exe', `/select,${file}`];
  if (platform === 'darwin') return ['open', '-R', file];
  const service = 'org.freedesktop.FileManager1';
  return [
    'dbus-send',
    '--session',
    '--print-reply',
    `--dest=${service}`,
    '/org/freedesktop/FileManager1',
    `${service}.ShowItems`,
    `array:string:${pathToFileURL(file).href.replaceAll(',', '%2C')}`,
    'string:',
  ];
}

/** Explorer answers 1 even when it opens the window, so there only a program that can't be started is a failure. */
function start(program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 || process.platform === 'win32' ? resolve() : reject(new Error(`${program} answered ${code}`)),
    );
    child.unref();
  });
}
