import { BorderStyle, type Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TableCell as Cell, TableNode } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { TABLE } from '../measures.ts';
import { type GridCell, tableGrid } from '../table-grid.ts';
import { type Block, paragraph, paragraphsOf } from './blocks.ts';
import type { WordContext } from './context.ts';
import { listBlocks } from './lists.ts';
import { textChildren } from './runs.ts';
import { STYLE, TABLE_STYLE } from './style-ids.ts';
import { eighths, hex, twips } from './units.ts';

/** A row with more text than this may break over pages; shorter rows move whole. */
const LONGEST_WHOLE_ROW = 700;

function columnWidths(shares: readonly number[], textWidth: number): number[] {
  const whole = twips(textWidth);
  const sum = shares.reduce((total, share) => total + share, 0);
  const edges = shares.map((_, index) =>
    Math.round((whole * shares.slice(0, index + 1).reduce((total, share) => total + share, 0)) / sum),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function cellParagraphs(cell: Cell, context: WordContext, bold: boolean, keepNext: boolean): (Paragraph | Table)[] {
  const blocks = cell.blocks.flatMap((block): Block | Block[] => {
    // as large as the text of the cell, which is smaller than that of the page
    if (block.kind === 'list') return listBlocks(block, context, { depth: 0, left: 0, style: STYLE.cell });
    const runs = bold ? block.runs.map((run) => ({ ...run, bold: true as const })) : block.runs;
    return paragraph({
      style: STYLE.cell,
      ...(keepNext ? { keepNext: true } : {}),
      children: textChildren(runs, context),
    });
  });
  // Word demands a paragraph in every cell, also an empty one.
  return paragraphsOf(blocks.length > 0 ? blocks : [paragraph({ style: STYLE.cell })]);
}

const lengthOf = (blocks: Cell['blocks']): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'list'
        ? block.items.reduce((inner, item) => inner + lengthOf(item.blocks), 0)
        : block.runs.reduce((inner, run) => inner + run.text.length, 0)),
    0,
  );
const textLength = (cells: readonly Cell[]): number => Math.max(0, ...cells.map((cell) => lengthOf(cell.blocks)));

type RowKind = 'header' | 'body' | 'names';

function rowOf(cells: readonly GridCell[], widths: readonly number[], context: WordContext, kind: RowKind): TableRow {
  const isHeader = kind === 'header';
  return new TableRow({
    ...(isHeader ? { tableHeader: true } : {}),
    ...(isHeader || textLength(cells.map((at) => at.cell)) < LONGEST_WHOLE_ROW ? { cantSplit: true } : {}),
    children: cells.map(({ cell, column, colSpan, rowSpan }) => {
      const size = widths.slice(column, column + colSpan).reduce((total, width) => total + width, 0);
      return new TableCell({
        width: { size, type: WidthType.DXA },
        ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
        ...(isHeader
          ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(context.palette.tableHead) } }
          : {}),
        children: cellParagraphs(cell, context, isHeader || (kind === 'body' && cell.header === true), isHeader),
      });
    }),
  });
}

function borders(rules: TableNode['rules'], colour: string) {
  const rule = { style: BorderStyle.SINGLE, size: eighths(TABLE.hairline), color: hex(colour) };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rows = rules === 'none' ? none : rule;
  const columns = rules === 'grid' ? rule : none;
  return { top: columns, bottom: rows, left: columns, right: columns, insideHorizontal: rows, insideVertical: columns };
}

/** A real table: header rows repeated on every page, rows kept whole, the width of the text. */
export function tableBlocks(node: TableNode, context: WordContext): Block[] {
  const widths = columnWidths(node.columns, context.textWidth);
  const header = tableGrid(node.header ?? [], widths.length);
  const body = tableGrid(node.rows, widths.length);
  const caption =
    node.caption === undefined ? [] : [paragraph({ style: STYLE.caption, text: cleanText(node.caption) })];
  if (header.length + body.length === 0) return caption;
  const edge = node.rules === 'grid' || node.header !== undefined ? TABLE.padX : 0;
  const table = new Table({
    style: TABLE_STYLE[node.role],
    tableLook: { firstRow: header.length > 0, firstColumn: false, noHBand: true, noVBand: true },
    layout: TableLayoutType.FIXED,
    width: { size: twips(context.textWidth), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: twips(node.rules === 'none' ? 0 : TABLE.padY),
      // The last line's own space below counts in a cell.
      bottom: twips(node.rules === 'none' ? 0 : TABLE.padY - context.text.cell.after),
      left: twips(edge),
      right: twips(edge === 0 ? TABLE.padX * 2 : TABLE.padX),
    },
    borders: borders(node.rules, context.palette.rule),
    rows: [
      ...header.map((cells) => rowOf(cells, widths, context, 'header')),
      ...body.map((cells) => rowOf(cells, widths, context, node.rules === 'none' ? 'names' : 'body')),
    ],
  });
  return [...caption, { table }];
}
