import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GridCell, tableGrid } from '../../../../../electron/core/documents/table-grid.ts';
import type { TableCell } from '../../../../../shared/minutes/document-tree.ts';
import { cell } from '../../../../builders/word-tree.ts';

const name = ({ cell: { blocks } }: GridCell): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.runs[0]!.text : '')).join('');
const names = (grid: GridCell[][]) => grid.map((row) => row.map(name));

test('a plain table is left as it is', () => {
  const grid = tableGrid(
    [
      [cell('a'), cell('b')],
      [cell('c'), cell('d')],
    ],
    2,
  );
  expect(names(grid)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('short rows are filled, cells without room get a row of their own', () => {
  expect(names(tableGrid([[cell('a')], [cell('b'), cell('c'), cell('d')]], 2))).toEqual([
    ['a', ''],
    ['b', 'c'],
    ['d', ''],
  ]);
});

test('a cell over several rows takes its place in each of them', () => {
  const rows = [[cell('a', { rowSpan: 2 }), cell('b')], [cell('c')], [cell('d'), cell('e')]];
  expect(tableGrid(rows, 2).map((row) => row.map(({ column, rowSpan }) => [column, rowSpan]))).toEqual([
    [
      [0, 2],
      [1, 1],
    ],
    [[1, 1]],
    [
      [0, 1],
      [1, 1],
    ],
  ]);
});

const anyRows = fc.array(
  fc.array(fc.record({ colSpan: fc.integer({ min: 1, max: 6 }), rowSpan: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 6,
  }),
  { maxLength: 8 },
);

test('every field of the grid belongs to exactly one cell, and no cell is lost, whatever the spans say', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 1, max: 5 }), (spans, columns) => {
      const rows = spans.map((row, r) => row.map((span, c): TableCell => cell(`${r}.${c}`, span)));
      const grid = tableGrid(rows, columns);
      const fields = grid.map(() => Array.from({ length: columns }, () => 0));
      for (const [r, row] of grid.entries()) {
        for (const { column, colSpan, rowSpan } of row) {
          for (let y = r; y < r + rowSpan; y += 1) {
            for (let x = column; x < column + colSpan; x += 1) fields[y]![x]! += 1;
          }
        }
      }
      expect(fields.flat().every((count) => count === 1)).toBe(true);
      expect(
        names(grid)
          .flat()
          .filter((text) => text !== ''),
      ).toEqual(rows.flat().map((one) => name({ cell: one, column: 0, colSpan: 1, rowSpan: 1 })));
    }),
    { numRuns: 2000 },
  );
});
