import type { TableCell } from './document-tree.ts';

/** Characters a table as wide as the text holds on a line, and what the edges of each cell take of them. */
const LINE = 84;
const EDGES = 3;
/** More text than this gives a column no more room, and a longer word may be divided. */
const LONGEST_TEXT = 60;
const LONGEST_WORD = 32;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function textsOf(blocks: TableCell['blocks']): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap((item) => textsOf(item.blocks))
      : [block.runs.map((run) => run.text).join('')],
  );
}

/** The cells that stand in one column alone, with that column. */
function* singleCells(rows: readonly (readonly TableCell[])[], columns: number): Generator<[TableCell, number]> {
  const taken = Array<number>(columns).fill(0);
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      while (column < columns && taken[column]! > 0) column += 1;
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (colSpan === 1 && column < columns) yield [cell, column];
      taken.fill(rowSpan, column, column + colSpan);
      column += colSpan;
    }
    for (let at = 0; at < columns; at += 1) taken[at] = Math.max(0, taken[at]! - 1);
  }
}

/**
 * Shares of the text's width for the columns of a table nobody has set widths for, in sum 1. Each column has room for its longest
 * word; what is left goes to those with more to say, as a browser sets a table (CSS 2.2, 17.5.2.2).
 */
export function columnShares(rows: readonly (readonly TableCell[])[], columns: number): number[] {
  const least = Array<number>(columns).fill(1 + EDGES);
  const most = [...least];
  for (const [cell, column] of singleCells(rows, columns)) {
    for (const text of textsOf(cell.blocks)) {
      const word = Math.max(0, ...text.split(/[\s\-–/]+/).map((one) => one.length));
      least[column] = Math.max(least[column]!, Math.min(word, LONGEST_WORD) + EDGES);
      most[column] = Math.max(most[column]!, least[column]!, Math.min(text.length, LONGEST_TEXT) + EDGES);
    }
  }
  const left = Math.max(0, LINE - sum(least));
  const wanted = sum(most) - sum(least);
  const share = wanted === 0 ? 0 : Math.min(1, left / wanted);
  const widths = least.map((width, at) => width + (most[at]! - width) * share);
  return widths.map((width) => width / sum(widths));
}
