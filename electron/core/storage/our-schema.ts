import Database from 'better-sqlite3';
import { JusteraError } from '../errors.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS, NEWEST } from './migrations/index.ts';
import { damagedDatabase } from './pragmas.ts';

type Part = { type: string; name: string; tbl_name: string; sql: string };

const partsOf = (db: Database.Database): string[] =>
  (
    db
      .prepare("select type, name, tbl_name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%'")
      .all() as Part[]
  ).map(({ type, name, tbl_name, sql }) => `${name}\n${type} ${tbl_name}\n${sql}`);

const known = new Map<number, ReadonlySet<string>>();

/** The parts of a schema as this app makes it, at one of its versions. */
function ourParts(version: number): ReadonlySet<string> {
  const parts = known.get(version);
  if (parts) return parts;
  const fresh = new Database(':memory:');
  try {
    migrate(
      fresh,
      MIGRATIONS.filter(({ number }) => number <= version),
    );
    const made = new Set(partsOf(fresh));
    known.set(version, made);
    return made;
  } finally {
    fresh.close();
  }
}

/** The name of a part that is not as this app made it, or is missing; null when all are there, and nothing else. */
function strangePart(db: Database.Database): string | null {
  const ours = ourParts(schemaVersion(db));
  const found = new Set(partsOf(db));
  const part = [...found].find((one) => !ours.has(one)) ?? [...ours].find((one) => !found.has(one));
  return part === undefined ? null : (part.split('\n')[0] ?? '').slice(0, 60);
}

/**
 * A file from outside may bear our mark and carry triggers or views of its own, which would run as soon as it is written to.
 * It must have the tables this app makes, and nothing else.
 * @throws JusteraError database-foreign
 */
export function assertOurSchema(db: Database.Database): void {
  const detail = strangePart(db);
  if (detail === null) return;
  throw new JusteraError(
    'database-foreign',
    'Filen ser inte ut som Justeras egna filer och används inte. Välj en annan fil.',
    { detail },
  );
}

/**
 * The schema is text in the file like any other: a letter that has changed makes another column, another trigger or another
 * check of it, and SQLite takes it as it stands. A newer schema is not ours to judge.
 * @throws JusteraError database-damaged
 */
export function assertSchemaWhole(db: Database.Database): void {
  if (schemaVersion(db) > NEWEST) return;
  const detail = strangePart(db);
  if (detail !== null) throw damagedDatabase(`schema: ${detail}`);
}
