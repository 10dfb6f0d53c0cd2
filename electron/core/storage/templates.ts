import { TemplateVersion } from '../../../shared/calls/templates.ts';
import { MinutesTemplate } from '../../../shared/domain/template.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, parseJson, toJson } from './dialect.ts';

/** An own template in one of its versions. */
export type StoredTemplate = { template: MinutesTemplate; version: number; sitting: string; removed: boolean };

type Row = { version: number; sitting: string; body: string; removed_at: string | null };

const fromRow = (row: Row): StoredTemplate => ({
  template: checkedRow('template_version', MinutesTemplate, parseJson(row.body)),
  version: row.version,
  sitting: row.sitting,
  removed: row.removed_at !== null,
});

const versions = (db: Reader) =>
  db
    .selectFrom('template_version as v')
    .innerJoin('template as t', 't.id', 'v.template_id')
    .select(['v.template_id', 'v.version', 'v.sitting', 'v.body', 'v.saved_at', 't.removed_at']);

/** The own templates as they are now, without those put away. */
export async function listOwnTemplates(db: Reader): Promise<StoredTemplate[]> {
  const rows = await versions(db)
    .where('t.removed_at', 'is', null)
    .where((e) =>
      e(
        'v.version',
        '=',
        e
          .selectFrom('template_version as n')
          .select((m) => m.fn.max('n.version').as('newest'))
          .whereRef('n.template_id', '=', 'v.template_id'),
      ),
    )
    .execute();
  return rows.map(fromRow);
}

/** An own template, put away or not; without `version` as it is now. */
export async function ownTemplate(
  db: Reader,
  id: string,
  version: number | null = null,
): Promise<StoredTemplate | null> {
  let query = versions(db).where('v.template_id', '=', id);
  if (version !== null) query = query.where('v.version', '=', version);
  const row = await query.orderBy('v.version', 'desc').limit(1).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function insertTemplate(
  db: Writer,
  given: { id: string; basedOn: string; template: MinutesTemplate; sitting: string; at: string },
): Promise<void> {
  const { id, basedOn, at } = given;
  await db.insertInto('template').values({ id, based_on: basedOn, created_at: at, removed_at: null }).execute();
  await insertVersion(db, { ...given, version: 1 });
}

export async function insertVersion(
  db: Writer,
  given: { template: MinutesTemplate; version: number; sitting: string; at: string },
): Promise<void> {
  await db
    .insertInto('template_version')
    .values({
      template_id: given.template.id,
      version: given.version,
      sitting: given.sitting,
      body: toJson(given.template),
      saved_at: given.at,
    })
    .execute();
}

/** Puts `template` in the place of a version nobody has made a file with. */
export async function replaceVersion(
  db: Writer,
  given: { template: MinutesTemplate; version: number; at: string },
): Promise<void> {
  await db
    .updateTable('template_version')
    .set({ body: toJson(given.template), saved_at: given.at })
    .where('template_id', '=', given.template.id)
    .where('version', '=', given.version)
    .execute();
}

export async function setTemplateRemoved(db: Writer, id: string, at: string | null): Promise<void> {
  await db.updateTable('template').set({ removed_at: at }).where('id', '=', id).execute();
}

/** Every version, newest first, with how many files were made with it. */
export async function templateVersions(db: Reader, id: string): Promise<TemplateVersion[]> {
  const rows = await versions(db)
    .where('v.template_id', '=', id)
    .select((e) =>
      e
        .selectFrom('made_file as f')
        .select((f) => f.fn.countAll<number>().as('files'))
        .whereRef('f.template_id', '=', 'v.template_id')
        .whereRef('f.template_version', '=', 'v.version')
        .as('files'),
    )
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map((row) =>
    checkedRow('template_version', TemplateVersion, {
      version: row.version,
      name: fromRow(row).template.name,
      savedAt: row.saved_at,
      files: row.files,
    }),
  );
}

/** How many files were made with a version. */
export async function filesMadeWith(db: Reader, id: string, version: number): Promise<number> {
  const { files } = await db
    .selectFrom('made_file')
    .select((f) => f.fn.countAll<number>().as('files'))
    .where('template_id', '=', id)
    .where('template_version', '=', version)
    .executeTakeFirstOrThrow();
  return files;
}
