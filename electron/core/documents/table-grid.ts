import type { TableCell } from '../../../shared/minutes/document-tree.ts';

/** A cell with its place: Word refuses tables whose rows do not add up, so every row is laid out before it is written. */
export type GridCell = { cell: TableCell; column: number; colSpan: number; rowSpan: number };

const EMPTY: TableCell = { blocks: [] };

/**
 * Rows of exactly `columns` columns: spans are cut at the table's edge and at cells already there, gaps are filled with empty
 * cells. A cell without room is put in a row of its own below, so that no text is ever lost.
 */
export function tableGrid(rows: readonly (readonly TableCell[])[], columns: number): GridCell[][] {
  const grid: GridCell[][] = [];
  /** How many more rows each column is taken by a cell from above. */
  const taken: number[] = Array.from({ length: columns }, () => 0);
  const queue = rows.map((cells, index) => ({ cells, rowsBelow: rows.length - index - 1 }));

  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const line: GridCell[] = [];
    const waiting = [...next.cells];
    for (let column = 0; column < columns; ) {
      if (taken[column]! > 0) {
        column += 1;
        continue;
      }
      const cell = waiting.shift() ?? EMPTY;
      let room = 1;
      while (room < (cell.colSpan ?? 1) && column + room < columns && taken[column + room] === 0) room += 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, next.rowsBelow + 1);
      line.push({ cell, column, colSpan: room, rowSpan });
      taken.fill(rowSpan, column, column + room);
      column += room;
    }
    grid.push(line);
    for (let column = 0; column < columns; column += 1) taken[column] = Math.max(0, taken[column]! - 1);
    if (waiting.length > 0) queue.unshift({ cells: waiting, rowsBelow: 0 });
  }
  return grid;
}
