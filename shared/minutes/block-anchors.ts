import type { DocumentNode } from './document-tree.ts';

/** The place of a part in its template, as the anchor of all that comes of it. */
export const blockAnchor = (index: number): string => `block:${index}`;

/** What a part of a template became, told of by the part and not by the facts it says. */
export function markedAsBlock(nodes: readonly DocumentNode[], index: number): DocumentNode[] {
  const anchor = blockAnchor(index);
  return nodes.map((node) => {
    if (node.kind === 'page-break') return node;
    if (node.kind !== 'fields') return { ...node, anchor };
    // rows of several parts may become one table
    const { anchor: _, rows, ...table } = node;
    return { ...table, rows: rows.map((row) => ({ ...row, anchor })) };
  });
}
