import { Organisation } from '../../../shared/domain/municipality.ts';
import { compareSwedish } from '../../../shared/swedish/lists.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow } from './dialect.ts';
import type { Tables } from './schema.ts';

const fromRow = (row: Tables['organisation']): Organisation =>
  checkedRow('organisation', Organisation, {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    endedOn: row.ended_on,
  });

/** All of them. Sorted here, for SQLite puts Ä before Å. */
export async function listOrganisations(db: Reader): Promise<Organisation[]> {
  const rows = await db.selectFrom('organisation').selectAll().execute();
  return rows.map(fromRow).sort((a, b) => compareSwedish(a.name, b.name));
}

export async function saveOrganisation(db: Writer, o: Organisation): Promise<void> {
  const values = { name: o.name, short_name: o.shortName, kind: o.kind, ended_on: o.endedOn };
  await db
    .insertInto('organisation')
    .values({ id: o.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** True when a seat, past or present, refers to it. */
export async function organisationIsUsed(db: Reader, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('membership').select('id').where('organisation_id', '=', id).limit(1).executeTakeFirst()) !==
    undefined
  );
}

/** @returns false when there was none */
export async function deleteOrganisation(db: Writer, id: string): Promise<boolean> {
  const result = await db.deleteFrom('organisation').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
