import Database from 'better-sqlite3';
import { JusteraError } from '../errors.ts';
import { migrate } from './migrate.ts';

type Part = { name: string; sql: string };

const partsOf = (db: Database.Database): string[] =>
  (
    db.prepare("select name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%'").all() as Part[]
  ).map(({ name, sql }) => `${name}\n${sql}`);

let ours: Set<string> | undefined;

function ourParts(): Set<string> {
  if (ours === undefined) {
    const fresh = new Database(':memory:');
    try {
      migrate(fresh);
      ours = new Set(partsOf(fresh));
    } finally {
      fresh.close();
    }
  }
  return ours;
}

/**
 * A file from outside may bear our mark and carry triggers or views of its own, which would run as soon as it is written to.
 * It must have the tables this app makes, and nothing else.
 * @throws JusteraError database-foreign
 */
export function assertOurSchema(db: Database.Database): void {
  const found = new Set(partsOf(db));
  const strange = [...found].find((part) => !ourParts().has(part));
  const missing = [...ourParts()].find((part) => !found.has(part));
  if (strange === undefined && missing === undefined) return;
  throw new JusteraError(
    'database-foreign',
    'Filen ser inte ut som Justeras egna filer och används inte. Välj en annan fil.',
    { detail: (strange ?? missing ?? '').split('\n')[0]?.slice(0, 60) ?? '' },
  );
}
