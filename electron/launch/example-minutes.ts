/** What the app does where no window can be shown: the example minutes, made by the same core. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { APP_ROOT } from '../core/app-root.ts';

/** Makes Word, PDF and text of each example record and lists them; true when all were made. */
export function makeExampleMinutes(outFolder: string, say: (line: string) => void): boolean {
  mkdirSync(outFolder, { recursive: true });
  const examples = join(APP_ROOT, 'resources/examples');
  const records = readdirSync(examples).filter((name) => name.endsWith('.json'));
  const failed = records.filter((name) => {
    const args = [join(APP_ROOT, 'electron/cli.ts'), 'make', join(examples, name), '--out', outFolder];
    return spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0;
  });
  for (const name of readdirSync(outFolder).sort()) {
    const file = join(outFolder, name);
    say(`  ${relative(process.cwd(), file)}  ${statSync(file).size.toLocaleString('sv-SE')} byte`);
  }
  return records.length > 0 && failed.length === 0;
}
