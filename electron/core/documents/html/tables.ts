import type { TableNode } from '../../../../shared/minutes/document-tree.ts';
import { type GridCell, tableGrid } from '../table-grid.ts';
import { blocksHtml } from './lists.ts';
import { escaped } from './text.ts';

/**
 * A table may be wider than a telephone, for no word of it is cut: it then scrolls in a frame of its own. Lists of names and tables
 * of one column are as wide as the text.
 */
const isFramed = ({ role }: TableNode, columns: number): boolean => role !== 'attendance' && columns > 1;
/** With more columns than this none is as narrow as its longest word. */
const FEW_COLUMNS = 2;

function cellHtml({ cell, colSpan, rowSpan }: GridCell, scope: 'col' | 'row' | null): string {
  const content = blocksHtml(cell.blocks);
  // a header without words heads nothing
  const isHeader = scope !== null && content.trim() !== '';
  const name = isHeader ? 'th' : 'td';
  const attributes = [
    isHeader ? ` scope="${scope}"` : '',
    colSpan > 1 ? ` colspan="${colSpan}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
  ];
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

function rowsHtml(grid: readonly GridCell[][], inHeader: boolean): string {
  const rows = grid.map((row) => {
    const cells = row.map((at) => cellHtml(at, inHeader ? 'col' : at.cell.header === true ? 'row' : null));
    return `<tr>${cells.join('')}</tr>`;
  });
  return rows.join('\n');
}

/** A real table, named by its caption or by the heading it stands under (`section` is that heading's id). */
export function tableHtml(node: TableNode, section: string | null): string {
  const columns = Math.max(1, node.columns.length);
  const header = tableGrid(node.header ?? [], columns);
  const body = tableGrid(node.rows, columns);
  const caption = node.caption?.trim() ?? '';
  if (header.length + body.length === 0) return caption === '' ? '' : `<p class="caption">${escaped(caption)}</p>`;
  const name = caption !== '' || section === null ? '' : ` aria-labelledby="${section}"`;
  const table = [
    `<table class="${node.role} ${node.rules}"${name}>`,
    ...(caption === '' ? [] : [`<caption>${escaped(caption)}</caption>`]),
    ...(header.length === 0 ? [] : [`<thead>\n${rowsHtml(header, true)}\n</thead>`]),
    ...(body.length === 0 ? [] : [`<tbody>\n${rowsHtml(body, false)}\n</tbody>`]),
    '</table>',
  ].join('\n');
  // it can be scrolled by keys only when it can be reached by keys
  const frame = columns > FEW_COLUMNS ? 'wide many' : 'wide';
  return isFramed(node, columns) ? `<div class="${frame}" tabindex="0" role="group"${name}>\n${table}\n</div>` : table;
}
