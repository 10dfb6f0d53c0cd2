import { Council } from '../../../shared/domain/council.ts';
import { compareSwedish } from '../../../shared/swedish/lists.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, fromFlag, parseJson, toFlag, toJson } from './dialect.ts';
import type { Tables } from './schema.ts';
import { indexed } from './search/keep-index.ts';

type ItemRow = Tables['standing_item'];

const fromRows = (row: Tables['council'], items: readonly ItemRow[]): Council =>
  checkedRow('council', Council, {
    id: row.id,
    municipalityId: row.municipality_id,
    name: row.name,
    shortName: row.short_name,
    spokenName: row.spoken_name,
    kind: row.kind,
    klApplies: fromFlag(row.kl_applies),
    documentKind: row.document_kind,
    defaultPlace: row.default_place,
    defaultStart: row.default_start,
    defaultEnd: row.default_end,
    numbering: row.numbering,
    adjusters: row.adjusters,
    signingOrder: parseJson(row.signing_order),
    templateId: row.template_id,
    standingItems: items
      .filter((item) => item.council_id === row.id)
      .map((item) => ({
        id: item.id,
        heading: item.heading,
        kind: item.kind,
        text: item.body === null ? null : parseJson(item.body),
      })),
    rules: parseJson(row.rules),
    mandatePeriods: parseJson(row.mandate_periods),
    endedOn: row.ended_on,
  });

/** All councils with their standing items; those in use first, each in Swedish order. */
export async function listCouncils(db: Reader): Promise<Council[]> {
  const rows = await db.selectFrom('council').selectAll().execute();
  const items = await db.selectFrom('standing_item').selectAll().orderBy('position').execute();
  const ended = (council: Council) => (council.endedOn === null ? 0 : 1);
  return rows.map((row) => fromRows(row, items)).sort((a, b) => ended(a) - ended(b) || compareSwedish(a.name, b.name));
}

export async function councilById(db: Reader, id: string): Promise<Council | null> {
  const row = await db.selectFrom('council').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const items = await db
    .selectFrom('standing_item')
    .selectAll()
    .where('council_id', '=', id)
    .orderBy('position')
    .execute();
  return fromRows(row, items);
}

/** The council and its standing items as given; items that are no longer there are deleted, for minutes hold their own copies. */
export async function saveCouncil(db: Writer, c: Council): Promise<void> {
  const values = {
    municipality_id: c.municipalityId,
    name: c.name,
    short_name: c.shortName,
    spoken_name: c.spokenName,
    kind: c.kind,
    kl_applies: toFlag(c.klApplies),
    document_kind: c.documentKind,
    default_place: c.defaultPlace,
    default_start: c.defaultStart,
    default_end: c.defaultEnd,
    numbering: c.numbering,
    adjusters: c.adjusters,
    signing_order: toJson(c.signingOrder),
    template_id: c.templateId,
    ended_on: c.endedOn,
    rules: toJson(c.rules),
    mandate_periods: toJson(c.mandatePeriods),
  };
  const upsert = db
    .insertInto('council')
    .values({ id: c.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values));
  await indexed(db, 'council', c.id, () => upsert.execute());
  await db.deleteFrom('standing_item').where('council_id', '=', c.id).execute();
  if (c.standingItems.length === 0) return;
  await db
    .insertInto('standing_item')
    .values(
      c.standingItems.map((item, position) => ({
        council_id: c.id,
        id: item.id,
        position,
        heading: item.heading,
        kind: item.kind,
        body: item.text && toJson(item.text),
      })),
    )
    .execute();
}

/** True when there are minutes of it, also such as were put away. */
export async function councilHasMeetings(db: Reader, id: string): Promise<boolean> {
  const found = await db.selectFrom('meeting').select('id').where('council_id', '=', id).limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Its seats and standing items go with it. @returns false when there was none */
export async function deleteCouncil(db: Writer, id: string): Promise<boolean> {
  const deletion = db.deleteFrom('council').where('id', '=', id);
  const result = await indexed(db, 'council', id, () => deletion.executeTakeFirst());
  return result.numDeletedRows > 0n;
}
