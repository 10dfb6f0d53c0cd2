import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, testCore } from '../builders/core.ts';
import { sized, told } from './size.ts';

/** reliability.md A15: of several programs on one database exactly one may edit. */
const PAIRS = sized(10, 50);
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

/** The control: nothing but SQLite, which lets two in as long as they do not write in the same instant. */
const CARELESS = `
  import Database from 'better-sqlite3';
  const db = new Database(process.argv[1] + '/justera.db');
  db.prepare('update identity set created_at = ?').run(String(process.pid));
  console.log('editor');
  process.stdin.once('data', () => { db.close(); process.exit(0); });
`;

function opener(folder: string, program: string): { outcome: Promise<string>; leave(): Promise<void> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
    cwd: join(import.meta.dirname, '../..'),
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

/** Starts pairs on one database; answers in how many exactly one became the editor. */
async function pairs(count: number, program: string): Promise<number> {
  const folder = temporaryFolder();
  await (await testCore({ dataDir: folder })).close();
  let right = 0;
  for (let pair = 0; pair < count; pair++) {
    const openers = [opener(folder, program), opener(folder, program)];
    const outcomes = await Promise.all(openers.map(({ outcome }) => outcome));
    if (outcomes.toSorted().join() === 'database-locked,editor') right++;
    await Promise.all(openers.map(({ leave }) => leave()));
  }
  return right;
}

test(`of two programs started at once exactly one becomes the editor, ${PAIRS} times`, async () => {
  const right = await pairs(PAIRS, OPENER);
  told('two openers', PAIRS - right, PAIRS, 'pairs with none or two editors');
  expect(right).toBe(PAIRS);
});

test('control: without a lock of its own two become editors', async () => {
  const right = await pairs(3, CARELESS);
  told('two openers, control', 3 - right, 3, 'pairs with none or two editors');
  expect(right).toBe(0);
});
