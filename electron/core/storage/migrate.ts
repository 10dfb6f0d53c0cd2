import type Database from 'better-sqlite3';
import { APPLICATION_ID, newerDatabase } from './file-header.ts';
import { MIGRATIONS, type Migration, NEWEST } from './migrations/index.ts';

export const schemaVersion = (db: Database.Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Brings the schema up to `migrations`' last number in one transaction with the version itself: after a crash it is either
 * the old or the new one. Does nothing to a schema that is already there.
 * @throws JusteraError database-newer for a schema this app does not know; nothing is written
 */
export function migrate(db: Database.Database, migrations: readonly Migration[] = MIGRATIONS): void {
  const from = schemaVersion(db);
  const to = migrations.at(-1)?.number ?? 0;
  if (from > to) throw newerDatabase(from);
  if (from === to) return;
  db.transaction(() => {
    let reached = from;
    for (const { number, sql } of migrations) {
      if (number <= from) continue;
      if (number <= reached) throw new Error(`migration ${number} does not rise`);
      db.exec(sql);
      reached = number;
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${reached}`);
  }).exclusive();
}

export { NEWEST };
