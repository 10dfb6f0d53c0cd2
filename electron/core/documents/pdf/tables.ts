import type { TableCell, TableNode } from '../../../../shared/minutes/document-tree.ts';
import { TABLE, type TextMeasure } from '../measures.ts';
import { type GridCell, tableGrid } from '../table-grid.ts';
import { addSpan, type Box, FREE, Galley, RELUCTANT, WHOLE } from './galley.ts';
import { listBlock } from './lists.ts';
import { type Block, paragraphBlock } from './paragraphs.ts';
import { type GroupCell, type RowGroup, rowGroupBox } from './row-group.ts';
import { setText } from './set-text.ts';
import type { Column, Setter } from './setter.ts';
import { drawCells, repeatedOnNextPage } from './table-look.ts';

/** A header taller than this would leave too little room for rows: it is printed once only. */
const TALLEST_REPEATED_HEADER = 150;
/** From so many rows on, the first and the last do not stand alone on a page. */
const LONG_TABLE = 4;

/** A real table: header rows repeated on every page, broken between rows, and inside those that are taller than fits. */
export function tableBlock(setter: Setter, node: TableNode, column: Column): Block {
  const widths = columnWidths(node, column.width);
  const header = tableGrid(node.header ?? [], widths.length);
  const body = tableGrid(node.rows, widths.length);
  const isEmpty = header.length + body.length === 0;
  const tag = isEmpty ? column.tag : column.tag.add('Table');
  const inside = { ...column, tag, anchor: node.anchor ?? column.anchor };
  const galley = new Galley();
  if (node.caption !== undefined) {
    const caption = { ...inside, tag: tag.add(isEmpty ? 'P' : 'Caption') };
    galley.add(setText(setter, [{ text: node.caption }], setter.text.caption, caption), 0, setter.text.caption.after);
    galley.keepWithNext();
  }
  // a table may not have a head without a body (ISO 32000-1, 14.8.4.3.4)
  const head = { ...inside, tag: header.length === 0 ? tag : tag.add(body.length === 0 ? 'TBody' : 'THead') };
  const headerBoxes = rowBoxes(setter, node, header, widths, head, true);
  for (const box of headerBoxes) box.joint = WHOLE;
  galley.add(headerBoxes, 0, 0);
  const repeated = repeatedOnNextPage(headerBoxes, TALLEST_REPEATED_HEADER);
  const rest = { ...inside, tag: body.length === 0 ? tag : tag.add('TBody') };
  galley.add(rowBoxes(setter, node, body, widths, rest, false, repeated), 0, 0);
  if (node.anchor !== undefined) addSpan(galley.boxes, { anchor: node.anchor });
  const before = node.caption === undefined ? TABLE.before : setter.text.caption.before;
  return { boxes: galley.boxes, before, after: TABLE.after, keepWithNext: false };
}

function columnWidths(node: TableNode, width: number): number[] {
  const count = Math.max(1, ...[...(node.header ?? []), ...node.rows].map((row) => row.length));
  const shares = node.columns.length > 0 ? node.columns : Array.from({ length: count }, () => 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (width * share) / whole);
}

function rowBoxes(
  setter: Setter,
  node: TableNode,
  grid: readonly GridCell[][],
  widths: readonly number[],
  column: Column,
  inHeader: boolean,
  repeated?: Box,
): Box[] {
  const rowTags = grid.map(() => column.tag.add('TR'));
  return groupsOf(grid).map(([start, end], index, groups) => {
    const cells = grid.slice(start, end).flatMap((row, offset) =>
      row.map((cell): GroupCell => {
        const place = { ...column, tag: rowTags[start + offset]!, ...spanOf(cell, widths, column.x) };
        const boxes = setCell(setter, node, cell, place, inHeader);
        return { row: offset, rowSpan: cell.rowSpan, x: place.x, width: place.width, boxes };
      }),
    );
    const plain = node.rules === 'none';
    const group: RowGroup = {
      rows: end - start,
      cells,
      padTop: plain ? 0 : TABLE.padY,
      padBottom: plain ? setter.text.cell.after : TABLE.padY,
      decorate: (page, placed) => {
        const ground = inHeader ? setter.palette.tableHead : undefined;
        drawCells(page, placed, node.rules, setter.palette.rule, ground);
      },
    };
    const alone = groups.length >= LONG_TABLE && (index === 0 || index === groups.length - 2);
    return rowGroupBox(group, alone ? RELUCTANT : FREE, repeated);
  });
}

/** Where rows hang together because a cell reaches over them: pairs of first row and the row after the last. */
function groupsOf(grid: readonly GridCell[][]): [number, number][] {
  const groups: [number, number][] = [];
  for (let start = 0; start < grid.length; ) {
    let end = start + 1;
    for (let row = start; row < end; row++) {
      for (const cell of grid[row] ?? []) end = Math.min(grid.length, Math.max(end, row + cell.rowSpan));
    }
    groups.push([start, end]);
    start = end;
  }
  return groups;
}

function spanOf(cell: GridCell, widths: readonly number[], left: number): { x: number; width: number } {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, width) => total + width, 0);
  return {
    x: left + sum(widths.slice(0, cell.column)),
    width: sum(widths.slice(cell.column, cell.column + cell.colSpan)),
  };
}

function setCell(setter: Setter, node: TableNode, at: GridCell, column: Column, inHeader: boolean): Box[] {
  const isHeader = inHeader || at.cell.header === true;
  const tag = column.tag.add(isHeader ? 'TH' : 'TD', {
    ...(isHeader ? { scope: inHeader ? 'Column' : 'Row' } : {}),
    ...(at.colSpan > 1 ? { colSpan: at.colSpan } : {}),
    ...(at.rowSpan > 1 ? { rowSpan: at.rowSpan } : {}),
  });
  const hasEdge = node.rules === 'grid' || node.header !== undefined;
  const [left, right] = hasEdge ? [TABLE.padX, TABLE.padX] : [0, TABLE.padX * 2];
  const width = Math.max(column.width - left - right, 1);
  // the names of an attendance list head their rows without shouting
  const bold = inHeader || (isHeader && node.rules !== 'none');
  return cellBoxes(setter, at.cell, { ...column, tag, x: column.x + left, width }, bold);
}

/** The blocks of a cell. A single paragraph is the cell itself; more are paragraphs and lists of their own inside it. */
function cellBoxes(setter: Setter, cell: TableCell, column: Column, bold: boolean): Box[] {
  const measure: TextMeasure = { ...setter.text.cell, bold };
  const [only, other] = cell.blocks;
  if (only?.kind === 'paragraph' && other === undefined) {
    const boxes = setText(setter, only.runs, measure, { ...column, anchor: only.anchor ?? column.anchor });
    if (only.anchor !== undefined) addSpan(boxes, { anchor: only.anchor });
    return boxes;
  }
  const galley = new Galley();
  for (const block of cell.blocks) {
    const { boxes } =
      block.kind === 'list'
        ? listBlock(setter, block, column, measure)
        : paragraphBlock(setter, block, column, measure);
    galley.add(boxes, 0, setter.text.cell.after);
  }
  return galley.boxes;
}
