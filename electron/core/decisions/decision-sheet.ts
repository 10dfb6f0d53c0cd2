import writeSheet from 'write-excel-file/node';
import type { DecisionRow } from '../../../shared/calls/decisions.ts';
import { withAtt } from '../../../shared/decisions/clause-words.ts';
import { STATUS_WORDS } from '../../../shared/status/statuses.ts';

const COLUMNS: readonly { title: string; width: number; of: (row: DecisionRow) => string }[] = [
  { title: 'Organ', width: 28, of: (row) => row.councilName },
  { title: 'Datum', width: 12, of: () => '' },
  { title: 'Nr', width: 8, of: (row) => row.number },
  { title: 'Ärende', width: 36, of: (row) => row.heading },
  { title: 'Diarienummer', width: 16, of: (row) => row.caseNumber },
  { title: 'Beslut', width: 70, of: (row) => row.clauses.map(withAtt).join('\n') },
  { title: 'Vem', width: 26, of: (row) => row.actors.join('\n') },
  { title: 'Status', width: 16, of: (row) => STATUS_WORDS[row.status] },
];

/**
 * The register as a spreadsheet: a real .xlsx and not CSV, for Excel guesses at CSV (a § with a dash becomes a date, a clause that
 * begins with "=" a formula) and loses clauses on several lines. Every cell is text but the date, which sorts as one.
 */
export async function decisionSheet(rows: readonly DecisionRow[]): Promise<Uint8Array> {
  const cell = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top' as const });
  const day = (date: string | null) =>
    date === null
      ? null
      : {
          value: new Date(`${date}T00:00:00Z`),
          type: Date,
          format: 'yyyy-mm-dd',
          alignVertical: 'top' as const,
          align: 'left' as const,
        };
  const head = COLUMNS.map(({ title }) => ({ value: title, fontWeight: 'bold' as const, backgroundColor: '#EEF2F1' }));
  const body = rows.map((row) => COLUMNS.map(({ title, of }) => (title === 'Datum' ? day(row.date) : cell(of(row)))));
  const sheet = writeSheet([head, ...body], {
    sheet: 'Beslut',
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  });
  return new Uint8Array(await sheet.toBuffer());
}
