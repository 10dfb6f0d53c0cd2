import { expect, test } from 'vitest';
import { type NumberedMeeting, numberingFaults } from '../../../../shared/numbering/numbering-faults.ts';

const meeting = (date: string, paragraphs: number[], more: Partial<NumberedMeeting> = {}): NumberedMeeting => ({
  id: date,
  councilId: 'n',
  councilName: 'Samhällsnämnden',
  numbering: 'paragraph-per-year',
  date,
  paragraphs,
  ...more,
});
const kinds = (meetings: NumberedMeeting[]) =>
  numberingFaults(meetings).map(({ kind, meetingId, message }) => [kind, meetingId, message]);

test('a series that runs through the year without a gap has no fault, and begins anew at New Year', () => {
  expect(kinds([meeting('2025-02-01', [58, 59]), meeting('2025-03-01', [60]), meeting('2026-01-20', [1, 2])])).toEqual(
    [],
  );
});

test('a gap is told with the two meetings it lies between', () => {
  expect(kinds([meeting('2026-02-01', [1, 2]), meeting('2026-03-01', [5])])).toEqual([
    [
      'gap',
      '2026-03-01',
      '§§ 3–4 saknas mellan mötena 1 februari 2026 och 1 mars 2026. Kontrollera att inget ärende har fallit bort.',
    ],
  ]);
});

test('a later year that does not begin with 1 has a gap; the first one there is may begin anywhere', () => {
  expect(kinds([meeting('2025-02-01', [58]), meeting('2026-02-01', [2])])).toMatchObject(
    [['gap', '2026-02-01', /^§ 1 saknas före mötet/]].map(([a, b]) => [
      a,
      b,
      expect.stringMatching(/^§ 1 saknas före mötet 1 februari 2026/),
    ]),
  );
});

test('a number two meetings have is told once, at the later', () => {
  expect(kinds([meeting('2026-02-01', [1, 2]), meeting('2026-03-01', [2, 3])])).toMatchObject([
    [
      'overlap',
      '2026-03-01',
      expect.stringContaining('§ 2 finns både i protokollet från 1 februari 2026 och i det från 1 mars 2026'),
    ],
  ]);
});

test('a number twice in one meeting, and numbers that fall', () => {
  expect(kinds([meeting('2026-02-01', [1, 1])])).toMatchObject([
    ['overlap', '2026-02-01', expect.stringContaining('två gånger')],
  ]);
  expect(kinds([meeting('2026-02-01', [1, 3]), meeting('2026-03-01', [4, 2])]).map(([kind]) => kind)).toEqual([
    'gap',
    'backwards',
  ]);
});

test('one series a meeting begins with 1 every time, and councils are apart', () => {
  const each = { numbering: 'paragraph-per-meeting' } as const;
  expect(kinds([meeting('2026-02-01', [1, 2], each), meeting('2026-03-01', [1, 2], each)])).toEqual([]);
  expect(kinds([meeting('2026-02-01', [2], each)])).toMatchObject([['gap', '2026-02-01', expect.anything()]]);
  expect(kinds([meeting('2026-02-01', [1]), meeting('2026-02-02', [1], { councilId: 'm' })])).toEqual([]);
});
