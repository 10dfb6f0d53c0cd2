import { matchPersons, sameName } from './match.ts';
import type { Row } from './rows.ts';
import type { Taking } from './taking.ts';

/** What a council points at: what is here already is used again, and never written over. */
export function takeRegisters(taking: Taking): void {
  const home = taking.live.prepare('select id from municipality order by seq').pluck().get() as string | undefined;
  for (const row of taking.theirs.of('municipality')) takeUnlessKnown(taking, 'municipality', row, home);
  // known by what they hold
  for (const table of ['font_file', 'snapshot_part'])
    for (const row of taking.theirs.of(table)) {
      taking.keys.note(table, row['sha256'], row['sha256'] as string);
      if (!taking.here.has(table, ['sha256'], row)) taking.here.insert(table, row);
    }
  takeLooks(taking, home === undefined);
  takeOrganisations(taking);
  takePersons(taking);
  takeTemplates(taking, 'template', 'template_version', 'template_id');
  takeTemplates(taking, 'word_template', 'word_template_version', 'word_template_id');
}

/** The municipality's look is this workstation's own, where it has one; the council's own look comes along. */
function takeLooks({ here, theirs, keys }: Taking, withMunicipality: boolean): void {
  const brands = withMunicipality ? theirs.of('brand') : [];
  const logos = new Set([...brands, ...theirs.of('council_brand')].map((look) => look['logo_asset_id']));
  for (const row of theirs.of('asset')) {
    keys.note('asset', row['id'], row['id'] as string);
    if (logos.has(row['id']) && !here.has('asset', ['id'], row)) here.insert('asset', row);
  }
  for (const row of brands) here.insert('brand', row);
}

function takeOrganisations(taking: Taking): void {
  const known = taking.live.prepare('select id, name from organisation').all() as { id: string; name: string }[];
  for (const row of taking.theirs.of('organisation')) {
    const same =
      known.find(({ id }) => id === row['id']) ?? known.find(({ name }) => sameName(name, String(row['name'])));
    takeUnlessKnown(taking, 'organisation', row, same?.id);
  }
}

function takePersons(taking: Taking): void {
  const known = matchPersons(taking.live, taking.parcel);
  for (const row of taking.theirs.of('person')) takeUnlessKnown(taking, 'person', row, known.get(row['id'] as string));
}

/** `known` is its id here, where it has one. */
function takeUnlessKnown({ here, keys }: Taking, table: string, row: Row, known: string | null | undefined): void {
  if (known == null) here.insert(table, row);
  keys.note(table, row['id'], known ?? (row['id'] as string));
}

/** A template is its versions, and a file says which it was made with: those here stay as they are. */
function takeTemplates({ here, theirs, keys }: Taking, table: string, versions: string, key: string): void {
  for (const row of theirs.of(table)) {
    keys.note(table, row['id'], row['id'] as string);
    if (here.has(table, ['id'], row)) continue;
    here.insert(table, row);
    for (const version of theirs.of(versions)) if (version[key] === row['id']) here.insert(versions, version);
  }
}
