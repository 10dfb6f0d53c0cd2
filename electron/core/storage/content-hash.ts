import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The tables that hold what somebody wrote: neither SQLite's own, nor those an index keeps, nor who the database is. */
export function contentTables(db: Database.Database): string[] {
  const rows = db
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' order by name")
    .pluck()
    .all() as string[];
  return rows.filter((name) => !/^(sqlite_|search_)/.test(name) && name !== 'identity');
}

/** Rows in an order that does not depend on where in the file they lie. */
function ordered(db: Database.Database, table: string): string {
  const columns = db.prepare('select name, pk from pragma_table_xinfo(?)').all(table) as { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return (key.length > 0 ? key : columns).map(({ name }) => quoted(name)).join(', ');
}

/**
 * SHA-256 over every value of every table, the same in a copy as in what it was made from, wherever the rows lie. SQLite's own
 * checks do not see a text that has changed; this does.
 */
export function contentHash(db: Database.Database): string {
  const hash = createHash('sha256');
  for (const table of contentTables(db)) {
    hash.update(`\n${table}\n`);
    const rows = db
      .prepare(`select * from ${quoted(table)} order by ${ordered(db, table)}`)
      .raw()
      .safeIntegers(false);
    for (const row of rows.iterate() as IterableIterator<unknown[]>) {
      hash.update(
        JSON.stringify(row, (_key, value: unknown) => (Buffer.isBuffer(value) ? value.toString('hex') : value)),
      );
      hash.update('\n');
    }
  }
  return hash.digest('hex');
}

/** Meetings whose text is not what was hashed when it was saved, or whose columns are not what the text says. */
export function damagedMeetings(db: Database.Database): string[] {
  const rows = db
    .prepare(
      "select id, sha256, record, case when json_valid(record) then date is json_extract(record, '$.date') else 0 end as dated from meeting",
    )
    .iterate() as IterableIterator<{ id: string; sha256: string; record: string; dated: number }>;
  const damaged: string[] = [];
  for (const { id, sha256, record, dated } of rows)
    if (createHash('sha256').update(record).digest('hex') !== sha256 || dated === 0) damaged.push(id);
  return damaged;
}
