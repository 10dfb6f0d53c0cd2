import { Settings } from '../../../shared/calls/app.ts';
import type { Reader, Writer } from './access.ts';
import { parseJson, toJson } from './dialect.ts';

/** The settings as stored; one that cannot be read counts as never set, for it must not stop the app from starting. */
export async function readSettings(db: Reader): Promise<Settings> {
  const rows = await db.selectFrom('setting').selectAll().execute();
  const readable = rows.filter(({ key, value }) => Settings.safeParse({ [key]: parseJson(value) }).success);
  return Settings.parse(Object.fromEntries(readable.map(({ key, value }) => [key, parseJson(value)])));
}

export async function writeSettings(db: Writer, patch: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [key, given] of Object.entries(patch)) {
    if (given === undefined) continue;
    const value = toJson(given);
    await db
      .insertInto('setting')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  }
}
