import type Database from 'better-sqlite3';
import { type ParcelTable, quoted } from './parcel-tables.ts';

export type Row = Record<string, unknown>;

const valuesOf = (columns: readonly string[], row: Row): unknown[] => columns.map((column) => row[column]);
const each = (columns: readonly string[], between: string): string =>
  columns.map((column) => `${quoted(column)} = ?`).join(between);

/** Whole rows of a database, whatever columns its tables have. */
export class Rows {
  private readonly db: Database.Database;
  readonly tables: readonly ParcelTable[];

  constructor(db: Database.Database, tables: readonly ParcelTable[]) {
    this.db = db;
    this.tables = tables;
  }

  table(name: string): ParcelTable {
    const found = this.tables.find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  }

  /** Those with numbers in the order they were given out. */
  of(name: string): Row[] {
    const { numbered } = this.table(name);
    const order = numbered === null ? '' : ` order by ${quoted(numbered)}`;
    return this.db.prepare(`select * from ${quoted(name)}${order}`).all() as Row[];
  }

  has(name: string, columns: readonly string[], row: Row): boolean {
    const known = this.db.prepare(`select 1 from ${quoted(name)} where ${each(columns, ' and ')}`);
    return known.get(valuesOf(columns, row)) !== undefined;
  }

  /** @returns the number the row was given, where its table gives out numbers */
  insert(name: string, row: Row): number {
    const { columns, numbered } = this.table(name);
    const written = columns.filter((column) => column !== numbered);
    const into = `insert into ${quoted(name)} (${written.map(quoted).join(', ')})`;
    const { lastInsertRowid } = this.db
      .prepare(`${into} values (${written.map(() => '?').join(', ')})`)
      .run(valuesOf(written, row));
    return Number(lastInsertRowid);
  }

  /** Gives the row with the same key the other's values, except in the columns named. */
  update(name: string, row: Row, except: readonly string[] = []): void {
    const { columns, primary } = this.table(name);
    const written = columns.filter((column) => !primary.includes(column) && !except.includes(column));
    if (written.length === 0) return;
    this.db
      .prepare(`update ${quoted(name)} set ${each(written, ', ')} where ${each(primary, ' and ')}`)
      .run([...valuesOf(written, row), ...valuesOf(primary, row)]);
  }
}
