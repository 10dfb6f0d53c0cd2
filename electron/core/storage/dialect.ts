/**
 * What is SQLite's own way of saying things. A shared store on PostgreSQL would change this file and the migrations; the
 * queries of the nouns stay as they are.
 */
import type Database from 'better-sqlite3';
import {
  type DatabaseConnection,
  type Dialect,
  type RawBuilder,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import type { z } from 'zod';
import { JusteraError } from '../errors.ts';

/** A JSON column: text in SQLite. */
export type Json = string;

/** SQLite rolls back by itself on a full disk; a second rollback would then hide the real error. */
class CalmDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: keepingStatements(database) });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

const MOST_STATEMENTS = 300;

/** The same few dozen queries run all day: preparing them each time is a fifth of a save. */
function keepingStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const known = kept.get(text);
      if (known) return known;
      if (kept.size >= MOST_STATEMENTS) kept.clear();
      const statement = database.prepare(text) as SqliteStatement;
      kept.set(text, statement);
      return statement;
    },
  };
}

export function sqliteDialect(database: Database.Database): Dialect {
  const dialect = new SqliteDialect({ database });
  dialect.createDriver = () => new CalmDriver(database);
  return dialect;
}

export const toJson = (value: unknown): Json => JSON.stringify(value);

const UNREADABLE =
  'En uppgift i databasen går inte att läsa. Återställ den senaste säkerhetskopian, eller kontakta den som sköter programmet.';

/** @throws JusteraError database-damaged: what was written here was JSON */
export function parseJson(text: Json): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JusteraError('database-damaged', UNREADABLE, { detail: 'json' });
  }
}

export const toFlag = (value: boolean): number => (value ? 1 : 0);
export const fromFlag = (value: number): boolean => value !== 0;

/**
 * A row read from the file, held against its schema: a value that does not fit was not written by this app.
 * @throws JusteraError database-damaged
 */
export function checkedRow<S extends z.ZodType>(table: string, schema: S, value: unknown): z.infer<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const detail = `${table}: ${read.error.issues[0]?.path.join('.') ?? ''}`;
  throw new JusteraError('database-damaged', UNREADABLE, { detail });
}

/** True for rows of `meeting` whose attendance list names `value` under `key`. */
export const attendanceNames = (key: 'personId' | 'membershipId', value: string): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select 1 from json_each(meeting.record, '$.attendance') as a
    where json_extract(a.value, ${`$.${key}`}) = ${value}
  )`;

/** Heading of the item of meeting `m` under which follow-up entry `e` was opened, or null. */
export const itemHeadingOfEntry: RawBuilder<string | null> = sql<string | null>`(
  select json_extract(i.value, '$.heading') from json_each(m.record, '$.items') as i
  where json_extract(e.entry, '$.itemId') is not null
    and json_extract(i.value, '$.id') = json_extract(e.entry, '$.itemId')
)`;
