import { describe, expect, it } from 'vitest';
import type { Table, TableCell } from '../../../../shared/domain/rich-text.ts';
import { composeRichText } from '../../../../shared/minutes/compose-rich-text.ts';

const cell = (text: string, type: TableCell['type'], attrs?: TableCell['attrs']): TableCell => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const th = (text: string, attrs?: TableCell['attrs']) => cell(text, 'tableHeader', attrs);
const td = (text: string) => cell(text, 'tableCell');

/** How many rows of a table of these rows are its header. */
function headerRows(...rows: TableCell[][]): number {
  const table: Table = { type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) };
  const [node] = composeRichText({ type: 'doc', content: [table] }, 2, '–', 'item:a');
  if (node?.kind !== 'table') throw new Error('no table');
  const header = node.header ?? [];
  expect([...header, ...node.rows].length).toBe(rows.length);
  return header.length;
}

describe('the header rows of a table', () => {
  it('are none, one, or all that head the columns together', () => {
    expect(headerRows([td('a'), td('b')], [td('c'), td('d')])).toBe(0);
    expect(headerRows([th('A'), td('b')], [td('c'), td('d')])).toBe(0);
    expect(headerRows([th('A'), th('B')], [td('c'), td('d')])).toBe(1);
    expect(
      headerRows(
        [th('Område', { rowspan: 2 }), th('Våren', { colspan: 2 })],
        [th('Kv 1'), th('Kv 2')],
        [th('Norr'), td('1'), td('2')],
      ),
    ).toBe(2);
  });

  it('do not reach into the rows below, and leave some of those', () => {
    expect(headerRows([th('A', { rowspan: 2 }), th('B')], [td('c')], [td('d'), td('e')])).toBe(0);
    expect(headerRows([th('A'), th('B')], [th('C', { rowspan: 2 }), th('D')], [td('e')])).toBe(1);
    expect(headerRows([th('A'), th('B')])).toBe(0);
    expect(headerRows([th('A')], [th('B')])).toBe(1);
  });
});
