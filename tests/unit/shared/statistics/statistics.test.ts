import { expect, test } from 'vitest';
import { attendanceCsv, attendanceStatistics, type Listed } from '../../../../shared/statistics/attendance.ts';
import { roleStretches } from '../../../../shared/statistics/roles.ts';

const listed = (name: string, presence: Listed['presence'], more: Partial<Listed> = {}): Listed => ({
  personId: name,
  name,
  kind: 'ledamot',
  presence,
  remote: false,
  serves: false,
  ...more,
});

test('attendance is counted by person; what is not filled in is in no share', () => {
  const rows = attendanceStatistics([
    listed('Öberg', 'present', { remote: true }),
    listed('Ek', 'present', { kind: 'ersattare', serves: true }),
    listed('Öberg', 'excused'),
    listed('Ek', 'absent', { kind: 'ersattare', serves: true }),
    listed('Ek', 'unknown', { kind: 'ersattare' }),
    listed('Gäst', 'present', { kind: 'gast' }),
  ]);
  expect(rows).toEqual(
    [
      {
        personId: 'Ek',
        name: 'Ek',
        kind: 'ersattare',
        listed: 3,
        present: 1,
        absent: 1,
        excused: 0,
        unknown: 1,
        served: 1,
        remote: 0,
        share: 0.5,
      },
      {
        personId: 'Öberg',
        name: 'Öberg',
        kind: 'ledamot',
        listed: 2,
        present: 1,
        absent: 0,
        excused: 1,
        unknown: 0,
        served: 0,
        remote: 1,
        share: 0.5,
      },
    ].map((row) => expect.objectContaining(row)),
  );
});

test('somebody in no register is one person by name, and a new name of a registered one stands', () => {
  const rows = attendanceStatistics([
    listed('Bo Ek', 'present', { personId: null }),
    listed('bo ek', 'absent', { personId: null }),
    listed('Åsa Ask', 'present', { personId: 'p' }),
    listed('Åsa Örn', 'present', { personId: 'p' }),
  ]);
  expect(rows.map(({ name, listed: meetings }) => [name, meetings])).toEqual([
    ['bo ek', 2],
    ['Åsa Örn', 2],
  ]);
});

test('the spreadsheet file is for a Swedish Excel, and no name in it is a formula', () => {
  const csv = attendanceCsv(attendanceStatistics([listed('=SUM(A1);x', 'present')]));
  expect(csv.startsWith('\ufeffNamn;Möten;')).toBe(true);
  expect(csv.split('\r\n')[1]).toBe(`"'=SUM(A1);x";1;1;0;0;0;0;0;100`);
});

test('a role is held from the first to the last meeting; another in between ends it', () => {
  const held = (date: string, name: string) =>
    ({ councilId: 'c', councilName: 'Rådet', role: 'ordforande', date, name }) as const;
  const stretches = roleStretches([
    held('2025-01-10', 'Åsa'),
    held('2025-02-10', 'Åsa'),
    held('2025-03-10', 'Bo'),
    held('2025-04-10', 'Åsa'),
  ]);
  expect(stretches.map(({ name, from, to, meetings }) => [name, from, to, meetings])).toEqual([
    ['Åsa', '2025-04-10', '2025-04-10', 1],
    ['Bo', '2025-03-10', '2025-03-10', 1],
    ['Åsa', '2025-01-10', '2025-02-10', 2],
  ]);
});

test('justerare are told per year', () => {
  const held = (date: string, name: string) =>
    ({ councilId: 'c', councilName: 'Rådet', role: 'justerare', date, name }) as const;
  const stretches = roleStretches([
    held('2025-01-10', 'Åsa'),
    held('2025-02-10', 'Bo'),
    held('2025-03-10', 'Åsa'),
    held('2026-01-10', 'Åsa'),
  ]);
  expect(stretches.map(({ name, from, meetings }) => [name, from, meetings])).toEqual([
    ['Åsa', '2026-01-10', 1],
    ['Bo', '2025-02-10', 1],
    ['Åsa', '2025-01-10', 2],
  ]);
});
