import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnShares } from '../../../../shared/minutes/column-shares.ts';
import { cell } from '../../../builders/word-tree.ts';

const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0);

test('columns that say as much are as wide', () => {
  expect(
    columnShares(
      [
        [cell('Kv 1'), cell('Kv 2')],
        [cell('100'), cell('200')],
      ],
      2,
    ),
  ).toEqual([0.5, 0.5]);
  expect(columnShares([[cell(''), cell(''), cell('')]], 3)).toEqual([1 / 3, 1 / 3, 1 / 3]);
});

test('a column of numbers is narrow, one of sentences is wide, and every longest word has room', () => {
  const [number = 0, action = 0, state = 0, who = 0] = columnShares(
    [
      [cell('Nr'), cell('Åtgärd'), cell('Läge'), cell('Ansvarig')],
      [cell('12'), cell('Belysning i gångtunneln vid stationen'), cell('Arbetet pågår. '.repeat(20)), cell('Ida L')],
    ],
    4,
  );
  expect(number).toBeLessThan(0.1);
  expect(state).toBeGreaterThan(action);
  expect(action).toBeGreaterThan(who);
  // "Ansvarig" is eight letters of about 84 on a line, and the cell has edges
  expect(who).toBeGreaterThan(10 / 84);
});

test('a cell over several columns or rows does not put the others in the wrong column', () => {
  const wide = 'Ett stycke text som är långt nog att vilja ha mycket plats i sin spalt';
  const shares = columnShares(
    [
      [cell(wide, { colSpan: 2 }), cell('Kostnad')],
      [cell('2026', { rowSpan: 2 }), cell('Kv 1'), cell('100')],
      [cell('Kv 2'), cell(wide)],
    ],
    3,
  );
  expect(shares[2]).toBeGreaterThan(shares[0]!);
  expect(shares[0]).toBeCloseTo(shares[1]!, 5);
});

test('any table has a positive width for every column, in sum the whole', () => {
  const anyCell = fc
    .record({ text: fc.lorem({ maxCount: 30 }), colSpan: fc.constantFrom(1, 2, 5), rowSpan: fc.constantFrom(1, 2) })
    .map(({ text, ...spans }) => cell(text, spans));
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 30 }),
      (rows, columns) => {
        const shares = columnShares(rows, columns);
        expect(shares).toHaveLength(columns);
        expect(Math.min(...shares)).toBeGreaterThan(0.01);
        expect(sum(shares)).toBeCloseTo(1, 9);
      },
    ),
  );
});
