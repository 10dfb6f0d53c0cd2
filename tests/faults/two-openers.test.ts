import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder, testCore } from '../builders/core.ts';
import { sized, told } from './size.ts';
import { startWitness } from './witness.ts';

/** reliability.md A15: of several programs on one database exactly one may edit. */
const PAIRS = sized(6, 50);
/** The same with the worst of luck: the other reads the lock already when this one begins. */
const MEETINGS = sized(2, 50);
const OPENER = `
  import { openStorage } from '${join(import.meta.dirname, '../../electron/core/storage/storage.ts')}';
  console.log('coming');
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
  console.log('coming');
  const db = new Database(process.argv[1] + '/justera.db');
  db.prepare('update identity set created_at = ?').run(String(process.pid));
  console.log('editor');
  process.stdin.once('data', () => { db.close(); process.exit(0); });
`;

/** The control: SQLite with an exclusive lock, left to wait by itself. */
const WAITING = `
  import Database from 'better-sqlite3';
  const db = new Database(process.argv[1] + '/justera.db', { timeout: 1000 });
  db.pragma('locking_mode = EXCLUSIVE');
  console.log('coming');
  try {
    db.pragma('quick_check');
    console.log('editor');
  } catch (error) {
    console.log(error.code);
  }
  process.exit(0);
`;

type Opener = {
  /** It is about to open the database. */
  coming: Promise<void>;
  outcome: Promise<string>;
  leave(): Promise<void>;
};

function opener(folder: string, program: string): Opener {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const coming = lines.next();
  return {
    coming: coming.then(() => undefined),
    outcome: coming.then(() => lines.next()).then(({ value }) => String(value)),
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

/**
 * Another program has the reader's lock when the program begins, and asks for the writer's until the program has gone. Answers
 * in how many of the meetings one of them, and only one, became the editor: the other got the lock and the program was refused.
 */
async function meetings(count: number, program: string): Promise<number> {
  const folder = temporaryFolder();
  await (await testCore({ dataDir: folder })).close();
  const other = startWitness('hold_and_take');
  let right = 0;
  for (let meeting = 0; meeting < count; meeting++) {
    await other.ask(`hold ${join(folder, 'justera.db')}`);
    const { coming, outcome, leave } = opener(folder, program);
    let answered = false;
    void outcome.then(() => {
      answered = true;
    });
    await coming;
    // time to come to the lock, and far less than it waits there
    await setTimeout(200);
    let taken = false;
    while (!answered && !taken) {
      taken = await other.ask<boolean>('take');
      await setTimeout(5);
    }
    if ((await outcome) !== 'editor' && taken) right++;
    await other.ask('leave');
    await leave();
  }
  other.stop();
  return right;
}

test(`of two that hold one another up one becomes the editor, ${MEETINGS} times`, async () => {
  const right = await meetings(MEETINGS, OPENER);
  told('two that hold one another up', MEETINGS - right, MEETINGS, 'meetings with none or two editors');
  expect(right).toBe(MEETINGS);
});

test('control: left to SQLite’s own waiting neither becomes the editor', async () => {
  const right = await meetings(2, WAITING);
  told('two that hold one another up, control', 2 - right, 2, 'meetings with none or two editors');
  expect(right).toBe(0);
});
