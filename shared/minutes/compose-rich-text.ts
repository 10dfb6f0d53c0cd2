import type { Inline, List, RichBlock, TableCell as RichCell, RichText, Table } from '../domain/rich-text.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { columnShares } from './column-shares.ts';
import type {
  Anchor,
  DocumentNode,
  HeadingLevel,
  ListNode,
  ParagraphNode,
  Run,
  Runs,
  TableCell,
  TableNode,
} from './document-tree.ts';

function runsOf(content: readonly Inline[] | undefined): Runs {
  const runs: Run[] = [];
  for (const node of content ?? []) {
    if (node.type === 'hardBreak') {
      runs.push({ text: '\n' });
      continue;
    }
    const text = cleanText(node.text);
    if (text === '') continue;
    const run: Run = { text };
    for (const mark of node.marks ?? []) {
      if (mark.type === 'bold') run.bold = true;
      else if (mark.type === 'italic') run.italic = true;
      else run.link = mark.attrs.href;
    }
    runs.push(run);
  }
  return runs;
}

function listOf(list: List, marker: string): ListNode {
  const ordered = list.type === 'orderedList';
  return {
    kind: 'list',
    ordered,
    ...(ordered && list.attrs !== undefined ? { start: list.attrs.start } : {}),
    marker,
    items: list.content.map((item) => ({ blocks: cellBlocks(item.content, marker) })),
  };
}

function cellBlocks(content: RichCell['content'], marker: string): (ParagraphNode | ListNode)[] {
  return content.map((block) =>
    block.type === 'paragraph'
      ? { kind: 'paragraph', role: 'body', runs: runsOf(block.content) }
      : listOf(block, marker),
  );
}

function cellOf(cell: RichCell, marker: string, header: boolean): TableCell {
  return {
    blocks: cellBlocks(cell.content, marker),
    ...(cell.attrs?.colspan ? { colSpan: cell.attrs.colspan } : {}),
    ...(cell.attrs?.rowspan ? { rowSpan: cell.attrs.rowspan } : {}),
    ...(header ? { header: true as const } : {}),
  };
}

/** More rows of header cells than this are a table of row headers. */
const MOST_HEADER_ROWS = 3;

/**
 * How many rows at the top hold nothing but header cells: one, or more where a first heads several columns. Rows with a cell that
 * reaches below them cannot be repeated without what it reaches into, so they stay among the rows; and a table is never all header.
 */
function countHeaderRows(rows: Table['content']): number {
  let count = 0;
  let reach = 0;
  for (const [at, { content }] of rows.entries()) {
    if (at >= MOST_HEADER_ROWS || !content.every((cell) => cell.type === 'tableHeader')) break;
    reach = Math.max(reach, ...content.map((cell) => at + (cell.attrs?.rowspan ?? 1)));
    if (reach === at + 1 && reach < rows.length) count = reach;
  }
  return count;
}

function tableOf(table: Table, marker: string): TableNode {
  const rows = table.content.filter((row) => row.content.length > 0);
  const columns = Math.max(1, ...rows.map((row) => row.content.reduce((n, cell) => n + (cell.attrs?.colspan ?? 1), 0)));
  const cellsOf = (row: Table['content'][number]): TableCell[] =>
    row.content.map((cell) => cellOf(cell, marker, cell.type === 'tableHeader'));
  const headerRows = countHeaderRows(rows);
  const header = rows.slice(0, headerRows).map(cellsOf);
  const body = rows.slice(headerRows).map(cellsOf);
  return {
    kind: 'table',
    role: 'body',
    columns: columnShares([...header, ...body], columns),
    ...(headerRows === 0 ? {} : { header }),
    rows: body,
    rules: 'grid',
  };
}

/**
 * The text of an item as nodes below a heading of level `under`. Sub-headings never skip a level, whatever was typed, and empty
 * paragraphs, which people use for space, are left to the paper's own spacing.
 */
export function composeRichText(text: RichText, under: HeadingLevel, marker: string, anchor: Anchor): DocumentNode[] {
  let deepest: number = under;
  const nodeOf = (block: RichBlock): DocumentNode | null => {
    switch (block.type) {
      case 'paragraph': {
        const runs = runsOf(block.content);
        return runs.every((run) => run.text.trim() === '') ? null : { kind: 'paragraph', role: 'body', runs, anchor };
      }
      case 'heading': {
        const runs = runsOf(block.content);
        if (runs.every((run) => run.text.trim() === '')) return null;
        const level = Math.min(under + block.attrs.level, deepest + 1, 4) as HeadingLevel;
        deepest = level;
        return { kind: 'heading', level, role: 'subheading', runs, anchor };
      }
      case 'table':
        return { ...tableOf(block, marker), anchor };
      default:
        return { ...listOf(block, marker), anchor };
    }
  };
  return text.content.map(nodeOf).filter((node) => node !== null);
}
