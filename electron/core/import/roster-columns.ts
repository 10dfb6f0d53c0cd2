import { looksLikeName, looksLikeOrganisation, looksLikeTitle, readParty, readRole } from './roster-words.ts';

export type Column = 'name' | 'first' | 'last' | 'party' | 'organisation' | 'title' | 'role' | 'email' | null;

/** What people write over a column. */
const HEADERS: Readonly<Record<Exclude<Column, null>, readonly string[]>> = {
  name: [
    'namn',
    'fullständigt namn',
    'hela namnet',
    'för- och efternamn',
    'person',
    'visningsnamn',
    'deltagare',
    'name',
  ],
  first: ['förnamn', 'tilltalsnamn', 'first name', 'given name'],
  last: ['efternamn', 'last name', 'surname', 'family name'],
  party: ['parti', 'partibeteckning', 'partitillhörighet', 'partikod', 'party'],
  organisation: [
    'organisation',
    'organisationer',
    'förvaltning',
    'verksamhet',
    'enhet',
    'avdelning',
    'arbetsplats',
    'representerar',
    'företräder',
    'förening',
    'myndighet',
    'bolag',
    'företag',
    'nämnd',
    'org',
    'organization',
    'company',
  ],
  title: ['titel', 'befattning', 'yrke', 'yrkestitel', 'yrkesroll', 'funktion', 'tjänst', 'tjänstetitel', 'title'],
  role: [
    'roll',
    'uppdrag',
    'uppdragstyp',
    'roll i rådet',
    'roll i organet',
    'roll i nämnden',
    'position',
    'typ',
    'plats',
    'role',
  ],
  email: [
    'e-post',
    'epost',
    'e-postadress',
    'epostadress',
    'mail',
    'mejl',
    'mailadress',
    'mejladress',
    'email',
    'e-mail',
  ],
};

/** Columns we know and have no place for. */
const IGNORED = [
  'telefon',
  'mobil',
  'tel',
  'telefonnummer',
  'mobilnummer',
  'nr',
  'nummer',
  'adress',
  'postadress',
  'ort',
  'anteckning',
  'kommentar',
];

function headerOf(cell: string): Column | 'ignored' {
  const words = cell
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/\([^)]*\)|[:*.]/g, '')
    .trim();
  for (const word of [words, ...words.split('/').map((part) => part.trim())]) {
    if (IGNORED.includes(word)) return 'ignored';
    for (const [column, names] of Object.entries(HEADERS)) if (names.includes(word)) return column as Column;
  }
  return null;
}

/** The columns a header row names, or null when the row is no header: at least a name, or two known words. */
export function columnsFromHeader(row: readonly string[]): Column[] | null {
  const found = row.map(headerOf);
  const known = found.filter((column) => column !== null).length;
  const named = found.some((column) => column === 'name' || column === 'first' || column === 'last');
  if (!named && known < 2) return null;
  const taken = new Set<string>();
  return found.map((column) => {
    if (column === null || column === 'ignored' || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

const EMAIL = /^\S+@\S+\.\S+$/;
const isNumeric = (cell: string): boolean => /^[\d\s+()./:-]+$/.test(cell);
const hasWords = (cell: string): boolean => /\p{L}{2}/u.test(cell);
const ONE_WORD_NAME = /^\p{Lu}[\p{L}'’-]+$/u;

/** Columns by what stands in them, when nobody wrote a header. Each test must fit most of a column's filled cells. */
export function columnsFromContent(rows: readonly (readonly string[])[]): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: Column[] = Array.from({ length: width }, () => null);
  const cells = (i: number) => rows.map((row) => (row[i] ?? '').trim()).filter((cell) => cell !== '');
  const most = (i: number, test: (cell: string) => boolean) => {
    const filled = cells(i);
    return filled.length > 0 && filled.filter(test).length > filled.length / 2;
  };
  const free = () => columns.flatMap((column, i) => (column === null && !most(i, isNumeric) ? [i] : []));
  const take = (column: Column, test: (cell: string) => boolean): boolean => {
    const at = columns.includes(column) ? undefined : free().find((i) => most(i, test));
    if (at !== undefined) columns[at] = column;
    return at !== undefined;
  };
  take('email', (cell) => EMAIL.test(cell));
  take('party', (cell) => readParty(cell) !== null);
  if (!take('name', looksLikeName)) {
    const [first, next] = free().filter((i) => most(i, (cell) => ONE_WORD_NAME.test(cell) && readRole(cell) === null));
    if (first !== undefined && next === first + 1) {
      columns[first] = 'first';
      columns[next] = 'last';
    } else {
      const at = free()[0];
      if (at !== undefined) columns[at] = 'name';
    }
  }
  take('role', (cell) => readRole(cell) !== null && cell.length < 40);
  take('title', looksLikeTitle);
  take('organisation', looksLikeOrganisation);
  take('organisation', hasWords);
  take('title', hasWords);
  return columns;
}
