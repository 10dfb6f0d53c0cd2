import { execFileSync } from 'node:child_process';
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openStorage } from '../../../../../electron/core/storage/storage.ts';
import { temporaryFolder } from '../../../../builders/core.ts';

const values = (key: string, value = '1') => ({ key, value });

test('what fails half-way leaves nothing behind', async () => {
  const storage = openStorage(temporaryFolder());
  const failing = storage.write(async (db) => {
    await db.insertInto('setting').values(values('half')).execute();
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(await storage.read((db) => db.selectFrom('setting').selectAll().execute())).toEqual([]);
  await storage.close();
});

test('a read never sees the middle of a write', async () => {
  const storage = openStorage(temporaryFolder());
  const write = storage.write(async (db) => {
    for (const key of ['a', 'b', 'c']) {
      await db.insertInto('setting').values(values(key)).execute();
      await new Promise((later) => setImmediate(later));
    }
  });
  const seen = await storage.read((db) => db.selectFrom('setting').select('key').execute());
  await write;
  expect(seen).toHaveLength(3);
  await storage.close();
});

test('every commit raises the save counter by one, also over a restart', async () => {
  const folder = temporaryFolder();
  const saves = async () => {
    const storage = openStorage(folder);
    await storage.write((db) =>
      db
        .insertInto('setting')
        .values(values(String(Math.random())))
        .execute(),
    );
    const row = await storage.read((db) => db.selectFrom('identity').selectAll().executeTakeFirstOrThrow());
    await storage.close();
    return row;
  };
  const first = await saves();
  const second = await saves();
  expect([first.saves, second.saves]).toEqual([1, 2]);
  expect(second.uuid).toBe(first.uuid);
});

test('closing waits for what is under way, and takes nothing new', async () => {
  const folder = temporaryFolder();
  const storage = openStorage(folder);
  const write = storage.write(async (db) => {
    await new Promise((later) => setTimeout(later, 20));
    await db.insertInto('setting').values(values('last')).execute();
  });
  const closed = storage.close();
  await expect(storage.read((db) => db.selectFrom('setting').selectAll().execute())).rejects.toMatchObject({
    code: 'database-failed',
  });
  await Promise.all([write, closed]);
  const again = openStorage(folder);
  expect(await again.read((db) => db.selectFrom('setting').selectAll().execute())).toEqual([values('last')]);
  await again.close();
});

/** What another program finds that copies the file alone, past the app: Python's SQLite reads it. */
function keysInFileAlone(file: string): string[] {
  const alone = join(temporaryFolder(), 'kopia.db');
  copyFileSync(file, alone);
  const script = `import sqlite3,json,sys
print(json.dumps([k for (k,) in sqlite3.connect(sys.argv[1]).execute("select key from setting order by key")]))`;
  return JSON.parse(execFileSync('python3', ['-c', script, alone], { encoding: 'utf8' })) as string[];
}

test('thirty seconds after the last commit the file alone holds everything, however long the typing went on', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const storage = openStorage(temporaryFolder());
    const save = (key: string) => storage.write((db) => db.insertInto('setting').values(values(key)).execute());
    await storage.emptyLog();
    const keys = [...Array(70)].map((_, n) => `k${String(n).padStart(2, '0')}`);
    // a save a second: what is behind never grows past thirty
    let most = 0;
    for (const [n, key] of keys.entries()) {
      await save(key);
      if (n % 10 === 9) most = Math.max(most, n + 1 - keysInFileAlone(storage.file).length);
      await vi.advanceTimersByTimeAsync(1000);
      await storage.read((db) => db.selectFrom('identity').select('saves').execute());
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(30);
    await vi.advanceTimersByTimeAsync(30_000);
    await storage.read((db) => db.selectFrom('identity').select('saves').execute());
    expect(keysInFileAlone(storage.file)).toEqual(keys);
    expect(statSync(`${storage.file}-wal`).size).toBe(0);
    vi.useRealTimers();
    await storage.close();
  } finally {
    vi.useRealTimers();
  }
});
