import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStorage, type Storage } from '../../../../../electron/core/storage/storage.ts';
import { temporaryFolder } from '../../../../builders/core.ts';

const put = (storage: Storage, key: string) =>
  storage.write(async (db) => {
    await db.insertInto('setting').values({ key, value: '1' }).execute();
  });

const databases = (folder: string) => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'));

test('a backup is one whole file with everything, and its hash beside it', async () => {
  const folder = temporaryFolder();
  const storage = openStorage(folder, () => new Date('2026-11-21T12:00:00'));
  await put(storage, 'only in the log so far');
  expect(storage.lastBackup()).toBeNull();
  await storage.backUpChanges();
  await storage.close();
  const copy = join(folder, 'backups', 'justera-2026-11-21.db');
  const db = new Database(copy, { readonly: true });
  expect(db.prepare('select key from setting').pluck().all()).toEqual(['only in the log so far']);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  const report = JSON.parse(readFileSync(`${copy}.json`, 'utf8')) as { sha256: string };
  expect(report.sha256).toBe(createHash('sha256').update(readFileSync(copy)).digest('hex'));
});

test('nothing deleted is left in a backup', async () => {
  const folder = temporaryFolder();
  const storage = openStorage(folder);
  await put(storage, 'hemligt-namn-som-togs-bort');
  await storage.write(async (db) => {
    await db.deleteFrom('setting').execute();
  });
  await storage.backUpChanges();
  await storage.close();
  for (const file of [join(folder, 'justera.db'), join(folder, 'backups', databases(folder)[0]!)])
    expect(readFileSync(file).includes('hemligt-namn-som-togs-bort')).toBe(false);
});

test('without changes no new backup is made', async () => {
  const folder = temporaryFolder();
  let now = new Date('2026-11-21T12:00:00');
  const storage = openStorage(folder, () => now);
  await storage.backUpChanges();
  now = new Date('2026-11-22T12:00:00');
  await storage.backUpChanges();
  expect(databases(folder)).toEqual(['justera-2026-11-21.db']);
  await put(storage, 'a');
  await storage.backUpChanges();
  expect(databases(folder)).toEqual(['justera-2026-11-21.db', 'justera-2026-11-22.db']);
  await storage.close();
});

test('fourteen days are kept, and the copies made before a migration', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups', 'justera-före-version-10-2025-01-01.db'), 'kept');
  let day = 1;
  const storage = openStorage(folder, () => new Date(2026, 0, day, 12));
  for (; day <= 20; day++) {
    await put(storage, `day ${day}`);
    await storage.backUpChanges();
  }
  await storage.close();
  expect(databases(folder)).toEqual([
    ...Array.from({ length: 14 }, (_, i) => `justera-2026-01-${String(i + 7).padStart(2, '0')}.db`),
    'justera-före-version-10-2025-01-01.db',
  ]);
});

test('a backup that cannot be made is not told as made, and harms nothing', async () => {
  const folder = temporaryFolder();
  const storage = openStorage(folder);
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  await put(storage, 'a');
  await expect(storage.backUpChanges()).rejects.toThrow();
  expect(storage.lastBackup()).toBeNull();
  rmSync(join(folder, 'backups'));
  await put(storage, 'b');
  await storage.backUpChanges();
  expect(storage.lastBackup()).not.toBeNull();
  expect(existsSync(join(folder, 'backups'))).toBe(true);
  await storage.close();
});
