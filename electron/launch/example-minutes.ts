/** What the app does where no window can be shown: the example minutes, made by the same core. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { APP_ROOT } from '../core/app-root.ts';

/** Makes Word, PDF and text of each example record and lists them; true when all were made. */
export function makeExampleMinutes(outFolder: string, say: (line: string) => void): boolean {
  const examples = join(APP_ROOT, 'resources/examples/moten');
  const records = readdirSync(examples).filter((name) => name.endsWith('.json'));
  const args = ['electron/cli.ts', 'make', ...records.map((name) => join(examples, name)), '--out', outFolder];
  const { status } = spawnSync(process.execPath, args, { cwd: APP_ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) return false;
  for (const name of readdirSync(outFolder).sort()) {
    const file = join(outFolder, name);
    say(`  ${relative(process.cwd(), file)}  ${statSync(file).size.toLocaleString('sv-SE')} byte`);
  }
  return records.length > 0;
}
