import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { contentHash } from '../content-hash.ts';
import { asOneFile, readThrough } from '../copies/finish-copy.ts';
import { migrate } from '../migrate.ts';
import { belongsToCouncil, type ParcelTable, parcelTables, quoted } from './parcel-tables.ts';

/** "Jusp": a packed council is not a database to open, nor a backup to restore. */
export const PARCEL_ID = 0x4a757370;
export const PARCEL_FORMAT = 1;

export const ParcelNote = z.object({
  format: z.int(),
  packedAt: z.string(),
  councilId: z.string(),
  /** Over every value in the parcel but this note. */
  content: z.string(),
});
export type ParcelNote = z.infer<typeof ParcelNote>;

export type PackRequest = { raw: string; into: string; councilId: string; packedAt: string };

/** Which rows of what a council points at go with it; the rest follow their foreign keys. `?` is the council. */
const TEMPLATES = `select template_id from source.council where id = :council
  union select json_extract(record, '$.templateId') from source.meeting where council_id = :council
  union select f.template_id from source.made_file f join source.meeting m on m.id = f.meeting_id where m.council_id = :council
  union select f.word_template_id from source.made_file f join source.meeting m on m.id = f.meeting_id where m.council_id = :council
  union select v.word_template_id from source.meeting_version v join source.meeting m on m.id = v.meeting_id where m.council_id = :council`;
/** Facts, brand and template of every version kept of the council's minutes. */
const SNAPSHOTS = ['facts', 'brand', 'template']
  .map(
    (part) =>
      `select v.${part}_sha256 from source.meeting_version v join source.meeting m on m.id = v.meeting_id where m.council_id = :council and m.removed_at is null`,
  )
  .join(' union ');
const ALL_TEMPLATES = `${TEMPLATES} union select minutes_template_id from source.word_template where id in (${TEMPLATES})`;
const MUNICIPALITY = 'select municipality_id from source.council where id = :council';
const ATTENDING = (column: string) => `select json_extract(a.value, '$.${column}')
  from source.meeting m, json_each(m.record, '$.attendance') a where m.council_id = :council`;
const WHICH: Readonly<Record<string, string>> = {
  municipality: `id in (${MUNICIPALITY})`,
  brand: `municipality_id in (${MUNICIPALITY})`,
  asset: `id in (
    select logo_asset_id from source.brand where municipality_id in (${MUNICIPALITY})
    union select logo_asset_id from source.council_brand where council_id = :council)`,
  font_file: `exists (
    select 1 from (
      select own_font as text from source.brand where municipality_id in (${MUNICIPALITY})
      union all select own_font from source.council_brand where council_id = :council
      union all select record from source.meeting where council_id = :council
      union all select body from source.snapshot_part where sha256 in (${SNAPSHOTS})
    ) where instr(text, font_file.sha256) > 0)`,
  council: 'id = :council',
  meeting: 'council_id = :council and removed_at is null',
  organisation: 'id in (select organisation_id from source.membership where council_id = :council)',
  person: `id in (
    select person_id from source.membership where council_id = :council
    union select substitute_for_person_id from source.membership where council_id = :council
    union ${ATTENDING('personId')})`,
  template: `id in (${ALL_TEMPLATES})`,
  template_version: `template_id in (${ALL_TEMPLATES})`,
  snapshot_part: `sha256 in (${SNAPSHOTS})`,
  word_template: `id in (${ALL_TEMPLATES})`,
  word_template_version: `word_template_id in (${ALL_TEMPLATES})`,
};

const hides = ({ name }: ParcelTable, column: string): boolean => name === 'made_file' && column === 'path';

/** A row goes along when everything it points at does, and it points at something of the council's. */
function byKeys({ keys }: ParcelTable, owned: ReadonlySet<string>): string {
  const there = keys.map(
    ({ table, from, to }) =>
      `(${quoted(from)} is null or ${quoted(from)} in (select ${quoted(to)} from main.${quoted(table)}))`,
  );
  const own = keys.filter(({ table }) => owned.has(table)).map(({ from }) => `${quoted(from)} is not null`);
  return [...there, `(${own.join(' or ')})`].join(' and ');
}

/**
 * Builds a parcel of one council from the pages of a database: a fresh file with the app's tables, and in them only what belongs
 * to the council. Nothing of anybody else's has ever been in it.
 * @throws Error when the council is not there
 */
export function packCouncil({ raw, into, councilId, packedAt }: PackRequest): null {
  rmSync(into, { force: true });
  try {
    asOneFile(raw);
    const db = new Database(into);
    try {
      migrate(db);
      const tables = parcelTables(db);
      const owned = new Set(['council', ...tables.filter(belongsToCouncil).map(({ name }) => name)]);
      db.pragma('foreign_keys = OFF');
      db.prepare('attach ? as source').run(raw);
      db.transaction(() => {
        for (const table of tables) {
          const columns = table.columns.map(quoted).join(', ');
          // where the files lie on the one who packs is nobody else's business
          const values = table.columns.map((column) => quoted(hides(table, column) ? 'name' : column)).join(', ');
          const which = WHICH[table.name];
          const statement = db.prepare(
            `insert into main.${quoted(table.name)} (${columns}) select ${values} from source.${quoted(table.name)} where ${which ?? byKeys(table, owned)}${table.numbered === null ? '' : ` order by ${quoted(table.numbered)}`}`,
          );
          if (which === undefined) statement.run();
          else if (which.includes(':council')) statement.run({ council: councilId });
        }
      })();
      db.exec('detach source');
      if (db.prepare('select count(*) from council').pluck().get() !== 1) throw new Error('no such council');
      const note: ParcelNote = { format: PARCEL_FORMAT, packedAt, councilId, content: contentHash(db) };
      db.prepare("insert into setting (key, value) values ('parcel', ?)").run(JSON.stringify(note));
      db.pragma(`application_id = ${PARCEL_ID}`);
    } finally {
      db.close();
    }
    readThrough(into, () => undefined);
    return null;
  } catch (error) {
    rmSync(into, { force: true });
    throw error;
  } finally {
    for (const file of [raw, `${raw}-wal`, `${raw}-shm`, `${raw}-journal`]) rmSync(file, { force: true });
  }
}
