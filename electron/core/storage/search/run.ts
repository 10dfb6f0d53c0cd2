import { CompiledQuery } from 'kysely';
import type { Reader } from '../access.ts';

/** Runs one of the index's own statements; objects and lists go in as JSON text. */
export async function run<Row = never>(db: Reader, sql: string, ...given: unknown[]): Promise<Row[]> {
  const parameters = given.map((value) =>
    value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
  );
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(sql, parameters));
  return rows;
}
