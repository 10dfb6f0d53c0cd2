import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, testCore } from '../builders/core.ts';

/** reliability.md A15: of several programs on one database exactly one may edit. */
const PAIRS = 10;
const OPENER = `
  import { openStorage } from '${join(import.meta.dirname, '../../electron/core/storage/storage.ts')}';
  try {
    const storage = openStorage(process.argv[1]);
    await storage.write((db) => db.updateTable('identity').set({ created_at: String(process.pid) }).execute());
    console.log('editor');
    process.stdin.once('data', async () => { await storage.close(); process.exit(0); });
  } catch (error) {
    console.log(error.code);
    process.exit(0);
  }
`;

function opener(folder: string): { outcome: Promise<string>; leave(): Promise<void> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', OPENER, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    outcome: new Promise((resolve) => child.stdout.setEncoding('utf8').once('data', (text) => resolve(text.trim()))),
    async leave() {
      if (child.exitCode === null) child.stdin.write('leave\n');
      await gone;
    },
  };
}

test(`of two programs started at once exactly one becomes the editor, ${PAIRS} times`, async () => {
  const folder = temporaryFolder();
  await (await testCore({ dataDir: folder })).close();
  let right = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const openers = [opener(folder), opener(folder)];
    const outcomes = await Promise.all(openers.map(({ outcome }) => outcome));
    if (outcomes.toSorted().join() === 'database-locked,editor') right++;
    await Promise.all(openers.map(({ leave }) => leave()));
  }
  console.log(`two openers: exactly one editor in ${right} of ${PAIRS}`);
  expect(right).toBe(PAIRS);
});
