import type { Attendance } from '../domain/attendance.ts';
import { compareSwedish } from '../swedish/lists.ts';

/** One person on the list of one meeting. */
export type Listed = Pick<Attendance, 'personId' | 'name' | 'kind' | 'presence' | 'remote'> & { serves: boolean };

/** One person's attendance over many meetings. */
export type AttendanceRow = {
  personId: string | null;
  name: string;
  kind: Attendance['kind'];
  listed: number;
  present: number;
  absent: number;
  excused: number;
  unknown: number;
  served: number;
  remote: number;
  share: number | null;
};

/**
 * Attendance per person, in Swedish order of names; the latest name and seat of each stand. `rows` come oldest meeting first.
 * Guests are no members and are left out. The share is of the meetings where something is filled in.
 */
export function attendanceStatistics(rows: readonly Listed[]): AttendanceRow[] {
  const people = new Map<string, AttendanceRow>();
  for (const { personId, name, kind, presence, remote, serves } of rows) {
    if (kind === 'gast') continue;
    const key = personId ?? `namn ${name.toLocaleLowerCase('sv')}`;
    const one = people.get(key) ?? {
      personId,
      name,
      kind,
      listed: 0,
      present: 0,
      absent: 0,
      excused: 0,
      unknown: 0,
      served: 0,
      remote: 0,
      share: null,
    };
    const here = presence === 'present';
    const next = {
      ...one,
      name,
      kind,
      listed: one.listed + 1,
      [presence]: one[presence] + 1,
      served: one.served + (here && serves ? 1 : 0),
      remote: one.remote + (here && remote ? 1 : 0),
    };
    const filledIn = next.listed - next.unknown;
    people.set(key, { ...next, share: filledIn === 0 ? null : next.present / filledIn });
  }
  return [...people.values()].sort((a, b) => compareSwedish(a.name, b.name));
}

const COLUMNS: readonly [string, (row: AttendanceRow) => string | number][] = [
  ['Namn', (row) => row.name],
  ['Möten', (row) => row.listed],
  ['Närvarande', (row) => row.present],
  ['Frånvarande', (row) => row.absent],
  ['Anmält förhinder', (row) => row.excused],
  ['Inte ifyllt', (row) => row.unknown],
  ['Tjänstgjort som ersättare', (row) => row.served],
  ['På distans', (row) => row.remote],
  ['Närvaro i procent', (row) => (row.share === null ? '' : Math.round(row.share * 100))],
];

/**
 * The table as CSV for a Swedish Excel: semicolons, CRLF, UTF-8 with a byte order mark. A name that a spreadsheet would take for
 * a formula is written as text.
 */
export function attendanceCsv(rows: readonly AttendanceRow[]): string {
  const cell = (value: string | number) => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line = (cells: readonly (string | number)[]) => `${cells.map(cell).join(';')}\r\n`;
  return `\ufeff${line(COLUMNS.map(([title]) => title))}${rows.map((row) => line(COLUMNS.map(([, of]) => of(row)))).join('')}`;
}
