import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The app's folder, with `resources` in it: the checkout, or the packed app. The same from a source file and from a bundle. */
export const APP_ROOT: string = findRoot(import.meta.dirname);

/** What electron/build.ts makes: the page, its bridge, and Electron's main and preload. */
export const BUILT_FOLDER: string = join(APP_ROOT, 'dist');

function findRoot(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'justera')
    return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the app folder was not found');
  return findRoot(parent);
}
