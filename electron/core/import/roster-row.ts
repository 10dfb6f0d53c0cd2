import type { ImportRow } from '../../../shared/calls/councils.ts';
import { Membership, Person } from '../../../shared/domain/person.ts';
import type { Column } from './roster-columns.ts';
import { looksLikeTitle, namesBody, readParty, readRole } from './roster-words.ts';

export type Table = { columns: readonly Column[]; hasHeader: boolean };

/** "Öberg, Åsa" → "Åsa Öberg", when both parts read like names. */
function turned(name: string): string | null {
  const parts = /^(\p{Lu}[\p{L}'’ -]*), ?(\p{Lu}[\p{L}'’ -]*)$/u.exec(name);
  return parts ? `${parts[2]} ${parts[1]}` : null;
}

/** One row of the table as a member-to-be: what the cells say, what was guessed, and what stops it. */
export function rosterRow(table: Table, line: number, cells: readonly string[]): ImportRow {
  const cell = (column: Column) => {
    const at = table.columns.indexOf(column);
    return at < 0 ? '' : (cells[at] ?? '');
  };
  const row: ImportRow = {
    line,
    name: cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' '),
    party: readParty(cell('party')) ?? cell('party'),
    organisation: cell('organisation'),
    title: cell('title'),
    email: cell('email'),
    kind: '',
    office: '',
    errors: [],
    notes: [],
  };
  if (!table.hasHeader) sortWords(row);
  readRoleInto(row, cell('role'));
  readNameInto(row);
  readTitleInto(row);
  if (row.kind === '') row.kind = 'ledamot';
  checkRow(row);
  return row;
}

/** Lists without a header mix bodies and titles in one column: "tekniska kontoret", "säkerhetschef, Köpings kommun". */
function sortWords(row: ImportRow): void {
  if (row.title !== '' && row.organisation !== '') return;
  const unclear = row.title === '' ? 'organisation' : 'title';
  const sorted = { title: [] as string[], organisation: [] as string[] };
  for (const part of row[unclear].split(', ')) {
    if (looksLikeTitle(part)) sorted.title.push(part);
    else if (namesBody(part)) sorted.organisation.push(part);
    else sorted[unclear].push(part);
  }
  row.title = sorted.title.join(', ');
  row.organisation = sorted.organisation.join(', ');
}

/** A secretary is the council's own, not somebody who works as one, when nothing else is said of her seat. */
function readTitleInto(row: ImportRow): void {
  const role = readRole(row.title);
  if (row.kind !== '' || role?.kind !== 'sekreterare') return;
  row.kind = 'sekreterare';
  row.notes.push('Lästes som organets sekreterare.');
}

function readRoleInto(row: ImportRow, text: string): void {
  if (text === '') return;
  const role = readRole(text);
  if (role) {
    row.kind = role.kind;
    row.office = role.office;
  } else if (row.title === '') {
    row.title = text;
    row.notes.push(`”${text}” lästes som titel.`);
  } else row.notes.push(`Rollen ”${text}” känns inte igen; platsen blir ledamot.`);
}

/** Party and role are often written behind the name: "Åsa Öberg (S)", "Åsa Öberg (ordf.)", "Åsa Öberg, ordförande". */
function readNameInto(row: ImportRow): void {
  for (const [whole, inside] of row.name.matchAll(/\s*\(([^()]*)\)/g)) {
    const party = readParty(inside!);
    const role = readRole(inside!);
    if (party !== null && row.party === '') row.party = party;
    else if (role && row.kind === '') Object.assign(row, role);
    else if (party !== row.party) continue;
    row.name = row.name.replace(whole, '');
  }
  const [before, after] = row.name.split(/, ?(?=\p{Ll}[^,]*$)/u);
  const role = after === undefined ? null : readRole(after);
  if (before && role) {
    row.name = before;
    if (row.kind === '') Object.assign(row, role);
  }
  const right = turned(row.name);
  if (right !== null) {
    row.notes.push(`Namnet vändes från ”${row.name}”.`);
    row.name = right;
  }
  row.name = row.name.trim();
}

function checkRow(row: ImportRow): void {
  if (row.name === '') row.errors.push('Namn saknas på raden.');
  else if (!Person.shape.name.safeParse(row.name).success) row.errors.push('Namnet är längre än 200 tecken.');
  if (!Person.shape.party.safeParse(row.party).success)
    row.errors.push(`Partibeteckningen ”${row.party}” är längre än 12 tecken.`);
  if (!Person.shape.email.safeParse(row.email).success)
    row.errors.push(`E-postadressen ”${row.email}” ser inte riktig ut. Rätta den eller ta bort den.`);
  if (!Membership.shape.title.safeParse(row.title).success) row.errors.push('Titeln är längre än 200 tecken.');
  if (row.organisation.length > 200) row.errors.push('Organisationens namn är längre än 200 tecken.');
}
