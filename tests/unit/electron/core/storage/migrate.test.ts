import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { copyBeforeMigration } from '../../../../../electron/core/storage/copies/copy-before-migration.ts';
import { migrate, schemaVersion } from '../../../../../electron/core/storage/migrate.ts';
import { MIGRATIONS } from '../../../../../electron/core/storage/migrations/index.ts';
import { temporaryFolder } from '../../../../builders/core.ts';

const numbers = MIGRATIONS.map(({ number }) => number);

test('the numbers rise', () => {
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('a schema that is there already is left alone', () => {
  const db = new Database(':memory:');
  migrate(db);
  expect(() => migrate(db)).not.toThrow();
  db.close();
});

test('a step that fails takes the whole migration with it', () => {
  const db = new Database(':memory:');
  migrate(db);
  const before = schemaVersion(db);
  const steps = [...MIGRATIONS, { number: 9000, sql: 'create table new_one (a) strict_typo' }];
  expect(() =>
    migrate(db, [...MIGRATIONS, { number: 8000, sql: 'create table first_new (a text) strict' }, steps.at(-1)!]),
  ).toThrow();
  expect(schemaVersion(db)).toBe(before);
  expect(db.prepare("select count(*) from sqlite_schema where name = 'first_new'").pluck().get()).toBe(0);
  db.close();
});

test('a copy is verified and kept before an older database is migrated', () => {
  const folder = temporaryFolder();
  const db = new Database(join(folder, 'justera.db'));
  migrate(db);
  db.prepare('insert into identity (id, uuid, saves, created_at) values (1, ?, 7, ?)').run('u', 'now');
  copyBeforeMigration(db, join(folder, 'justera.db'), new Date('2026-11-21T12:00:00'));
  db.close();
  const copies = readdirSync(join(folder, 'backups'));
  expect(copies.find((name) => name.endsWith('.db'))).toBe('justera-2026-11-21-1200-nr-000007-före-uppdatering.db');
  const copy = new Database(join(folder, 'backups', copies.find((name) => name.endsWith('.db'))!), { readonly: true });
  expect(copy.prepare('select saves from identity').pluck().get()).toBe(7);
  copy.close();
});

test('every table is strict', () => {
  const db = new Database(':memory:');
  migrate(db);
  const loose = db
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'",
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
  db.close();
});

test('the columns that lists need are generated from the record', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = OFF');
  migrate(db);
  const record = { date: '2026-11-25', start: '09:00', place: 'Eken', documentKind: 'protokoll', items: [{}, {}] };
  db.prepare(
    "insert into meeting (id, council_id, status, revision, created_at, updated_at, sha256, record_version, record) values ('m', 'c', 'utkast', 1, '', '', '', 1, ?)",
  ).run(JSON.stringify(record));
  expect(db.prepare('select date, start, place, document_kind, item_count from meeting').get()).toEqual({
    date: '2026-11-25',
    start: '09:00',
    place: 'Eken',
    document_kind: 'protokoll',
    item_count: 2,
  });
  db.close();
});

test('the list of a council is found by its index', () => {
  const db = new Database(':memory:');
  migrate(db);
  const plan = db.prepare("explain query plan select id from meeting where council_id = 'x' and date < '2026'").all();
  expect(JSON.stringify(plan)).toContain('meeting_council');
  db.close();
});
