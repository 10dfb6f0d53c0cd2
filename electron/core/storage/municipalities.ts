import { Municipality } from '../../../shared/domain/municipality.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow } from './dialect.ts';
import type { Tables } from './schema.ts';

type Row = Omit<Tables['municipality'], 'seq'>;

const fromRow = (row: Row): Municipality =>
  checkedRow('municipality', Municipality, {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    signPlace: row.sign_place,
  });

/** The municipality registered last, for there may be an example before the user's own. */
export async function currentMunicipality(db: Reader): Promise<Municipality | null> {
  const row = await db.selectFrom('municipality').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function municipalityById(db: Reader, id: string): Promise<Municipality | null> {
  const row = await db.selectFrom('municipality').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function saveMunicipality(db: Writer, m: Municipality): Promise<void> {
  const values = { name: m.name, short_name: m.shortName, kind: m.kind, sign_place: m.signPlace };
  await db
    .insertInto('municipality')
    .values({ id: m.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}
