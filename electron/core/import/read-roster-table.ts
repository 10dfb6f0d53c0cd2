import Papa from 'papaparse';
import type { Request } from '../../../shared/api.ts';
import type { ImportRow } from '../../../shared/calls/councils.ts';
import { cleanText } from '../../../shared/swedish/clean-text.ts';
import type { Context } from '../context.ts';
import { rosterOn } from '../councils/roster.ts';
import { JusteraError } from '../errors.ts';
import { localDay } from '../local-day.ts';
import { listOrganisations } from '../storage/organisations.ts';
import { listPersons } from '../storage/persons.ts';
import { decodeText } from './decode-text.ts';
import { columnsFromContent, columnsFromHeader } from './roster-columns.ts';
import { rosterRow, type Table } from './roster-row.ts';

const MOST_ROWS = 2000;

type Line = { line: number; cells: string[] };

/** Cells by row, with the line each row begins on. Tab (Excel's clipboard), semicolon (Swedish CSV) or comma. */
function readLines(text: string): Line[] {
  // without the empty line at the end of a file: Papa would count it when it guesses what divides the cells
  const clean = cleanText(text.replace(/^\uFEFF/, '')).replace(/\n+$/, '');
  const named = /^sep=(.)\n/.exec(clean);
  const { data } = Papa.parse<string[]>(named ? clean.slice(named[0].length) : clean, {
    delimiter: named?.[1] ?? '',
    delimitersToGuess: ['\t', ';', ','],
  });
  let line = named ? 2 : 1;
  const lines: Line[] = [];
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells: cells.map(squeezed) });
    line += 1 + cells.join('').split('\n').length - 1;
  }
  return lines;
}

/** A cell on one line, without the spaces that come along from Excel. */
const squeezed = (cell: string): string => cell.replace(/[\s\u00a0]+/g, ' ').trim();

const key = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv');

function readTable(lines: readonly Line[]): { table: Table; rows: readonly Line[] } {
  const columns = columnsFromHeader(lines[0]!.cells);
  const rows = columns ? lines.slice(1) : lines;
  const guessed = columnsFromContent(rows.map((row) => row.cells));
  if (!columns) return { table: { columns: guessed, hasHeader: false }, rows };
  if (!columns.includes('name') && !columns.includes('first') && !columns.includes('last')) {
    const at = guessed.indexOf('name');
    if (at >= 0 && columns[at] === null) columns[at] = 'name';
  }
  return { table: { columns, hasHeader: true }, rows };
}

/** What the register already knows, for errors and notes. */
async function knownFacts({ storage, clock }: Pick<Context, 'storage' | 'clock'>, councilId: string) {
  return storage.read(async (db) => ({
    members: new Set((await rosterOn(db, councilId, localDay(clock()))).map((entry) => key(entry.person.name))),
    persons: new Set((await listPersons(db)).map((person) => key(person.name))),
    organisations: new Set((await listOrganisations(db)).map((organisation) => key(organisation.name))),
  }));
}

/**
 * Reads a pasted or imported roster into rows for the user to look at; nothing is stored.
 * @throws JusteraError import-unreadable when there is no table in it
 */
export async function readRosterTable(
  context: Pick<Context, 'storage' | 'clock'>,
  { councilId, text, bytes }: Request<'roster.readTable'>,
): Promise<ImportRow[]> {
  const lines = readLines(bytes ? decodeText(bytes) : (text ?? ''));
  if (lines.length === 0)
    throw new JusteraError(
      'import-unreadable',
      'Det finns inga rader att läsa. Kopiera raderna i Excel och klistra in dem här.',
    );
  const { table, rows } = readTable(lines);
  if (rows.length > MOST_ROWS)
    throw new JusteraError(
      'import-unreadable',
      `Tabellen har fler än ${MOST_ROWS} rader. Dela upp den och läs in en del i taget.`,
    );
  const known = await knownFacts(context, councilId);
  const seen = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const row = rosterRow(table, line, cells);
    const name = key(row.name);
    if (row.name !== '') {
      const before = seen.get(name);
      if (before !== undefined) row.errors.push(`Samma namn står redan på rad ${before}.`);
      else if (known.members.has(name)) row.errors.push('Finns redan i organets register.');
      else if (known.persons.has(name)) row.notes.push('Personen är redan registrerad och används igen.');
      seen.set(name, before ?? line);
    }
    if (row.organisation !== '' && !known.organisations.has(key(row.organisation)))
      row.notes.push(`Ny organisation: ${row.organisation}.`);
    return row;
  });
}
