import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { copyBeforeMigration } from './copies/copy-before-migration.ts';
import { createDatabase } from './create-database.ts';
import { readHeader } from './file-header.ts';
import { migrate, NEWEST, schemaVersion } from './migrate.ts';
import { assertSchemaWhole } from './our-schema.ts';
import { ownDatabase } from './own-database.ts';
import { assertKeysHold, assertSettled, assertSound, emptyLog, makeDurable } from './pragmas.ts';
import { translateSqliteError } from './sqlite-errors.ts';

/**
 * Opens the database for good: looked at before SQLite may write, owned alone, checked, migrated after a verified copy, and
 * durable from the first commit. The order matters; why stands in docs/decisions/0002 and beside each step.
 * @throws JusteraError database-newer, -foreign, -damaged, -locked, -failed, read-only-folder, disk-full
 */
export function openDatabase(file: string, now: Date): Database.Database {
  let db: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // SQLite would open it for reading and then fail on its lock, with words that say nothing of why
    accessSync(dirname(file), constants.W_OK);
    if (existsSync(file)) {
      readHeader(file);
      accessSync(file, constants.W_OK);
    } else createDatabase(file, now);
    // a log left behind tells that the last session did not end in good order
    const unclean = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    db = ownDatabase(file);
    assertSound(db, unclean ? 'integrity_check' : 'quick_check');
    if (unclean) assertKeysHold(db);
    assertSchemaWhole(db);
    // the header may be older than the log beside it, so a newer schema is refused here once more
    if (schemaVersion(db) < NEWEST) copyBeforeMigration(db, file, now);
    migrate(db);
    makeDurable(db);
    assertSettled(db);
    // what lies in the log may be there for readers only, when a sync of it failed: nothing is promised on top of it
    if (unclean) emptyLog(db);
    return db;
  } catch (error) {
    db?.close();
    throw translateSqliteError(error);
  }
}
