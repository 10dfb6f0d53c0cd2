import type Database from 'better-sqlite3';

export type ForeignKey = { table: string; from: string; to: string };
export type ParcelTable = {
  name: string;
  columns: string[];
  /** A single whole-number key that SQLite gives out: a row gets another one where it is taken in. */
  numbered: string | null;
  /** The text a row is known by, when it has one of its own. */
  id: string | null;
  primary: string[];
  /** What a numbered row is known again by: all that is never empty. */
  firm: string[];
  keys: ForeignKey[];
};

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What belongs to a workstation or to all councils, and is never packed. */
const NEVER = new Set(['identity', 'setting', 'snippet']);
/** What a council points at, or is dressed in: packed as far as it is needed. */
const POINTED_AT = [
  'municipality',
  'asset',
  'font_file',
  'brand',
  'organisation',
  'person',
  'template',
  'template_version',
  'word_template',
  'word_template_version',
  'snapshot_part',
] as const;

type Column = { name: string; pk: number; type: string; hidden: number; notnull: number };

function shapeOf(db: Database.Database, name: string): ParcelTable {
  const columns = db
    .prepare('select name, pk, type, hidden, "notnull" from pragma_table_xinfo(?)')
    .all(name) as Column[];
  const keys = db.prepare('select "table", "from", "to" from pragma_foreign_key_list(?)').all(name) as {
    table: string;
    from: string;
    to: string | null;
  }[];
  const [key, ...more] = columns.filter(({ pk }) => pk > 0);
  const alone = key !== undefined && more.length === 0;
  return {
    name,
    // generated columns make themselves
    columns: columns.filter(({ hidden }) => hidden === 0).map((column) => column.name),
    numbered: alone && key.type.toUpperCase() === 'INTEGER' ? key.name : null,
    id: columns.some((column) => column.name === 'id' && column.type.toUpperCase() === 'TEXT') ? 'id' : null,
    firm: columns
      .filter((column) => column.notnull === 1 && column.hidden === 0 && column.pk === 0)
      .map(({ name: one }) => one),
    primary: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => column.name),
    keys: keys.map(({ table, from, to }) => ({ table, from, to: to ?? 'id' })),
  };
}

/** Tables that triggers fill: they fill themselves where the rest is taken in. */
function derivedTables(db: Database.Database): Set<string> {
  const triggers = db.prepare("select sql from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  const written = triggers.flatMap((sql) =>
    [...sql.matchAll(/\binsert\s+(?:or\s+\w+\s+)?into\s+"?(\w+)"?/gi)].map(([, name = '']) => name),
  );
  return new Set(written);
}

/**
 * The tables a packed council is made of, what is pointed at before what points. Read from the schema: a table that belongs to a
 * council or a meeting by a foreign key is packed with it, whoever adds it.
 */
export function parcelTables(db: Database.Database): ParcelTable[] {
  const derived = derivedTables(db);
  const all = (
    db.prepare("select name from pragma_table_list where schema = 'main' and type = 'table'").pluck().all() as string[]
  )
    .filter((name) => !name.startsWith('sqlite_') && !NEVER.has(name) && !derived.has(name))
    .map((name) => shapeOf(db, name));
  const packed = new Set<string>([...POINTED_AT, 'council']);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { name, keys } of all) {
      if (packed.has(name)) continue;
      if (!keys.some(({ table }) => packed.has(table) && !(POINTED_AT as readonly string[]).includes(table))) continue;
      packed.add(name);
      grown = true;
    }
  }
  return inOrder(all.filter(({ name }) => packed.has(name)));
}

function inOrder(tables: readonly ParcelTable[]): ParcelTable[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const sorted: ParcelTable[] = [];
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ name, keys }) =>
      keys.every(({ table }) => table === name || !left.has(table)),
    );
    // a circle of keys is broken anywhere: keys are checked when all rows are there
    const next = ready.length > 0 ? ready : [...left.values()].slice(0, 1);
    for (const table of next) {
      sorted.push(table);
      left.delete(table.name);
    }
  }
  return sorted;
}

/** Tables whose rows belong to a council or a meeting, and go with it. */
export const belongsToCouncil = ({ name }: ParcelTable): boolean =>
  name !== 'council' && !(POINTED_AT as readonly string[]).includes(name);
