/**
 * Between the editor's JSON and the stored text (shared/domain/rich-text.ts). The editor knows more than minutes need – widths
 * of columns, targets of links, an empty line after a table – and what it knows more is left behind here.
 */
import type { JSONContent } from '@tiptap/core';
import type {
  Inline,
  List,
  ListItem,
  Paragraph,
  RichBlock,
  RichText,
  Table,
  TableCell,
} from '../../../../shared/domain/rich-text.ts';

type Marks = NonNullable<Inline['marks']>;

const LINK = /^(https?:\/\/|mailto:)/i;
const MARK_ORDER = ['bold', 'italic', 'link'];

function marks(found: JSONContent['marks']): Marks {
  const kept: Marks = [];
  for (const mark of found ?? []) {
    if (mark.type === 'bold' || mark.type === 'italic') kept.push({ type: mark.type });
    const href = mark.type === 'link' ? String(mark.attrs?.href ?? '') : '';
    if (LINK.test(href)) kept.push({ type: 'link', attrs: { href } });
  }
  return kept.sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

function inlines(nodes: readonly JSONContent[] | undefined): Inline[] {
  return (nodes ?? []).flatMap((node): Inline[] => {
    const kept = marks(node.marks);
    const dressed = kept.length > 0 ? { marks: kept } : {};
    if (node.type === 'text' && node.text) return [{ type: 'text', text: node.text, ...dressed }];
    return node.type === 'hardBreak' ? [{ type: 'hardBreak', ...dressed }] : [];
  });
}

const content = (nodes: readonly JSONContent[] | undefined) => {
  const found = inlines(nodes);
  return found.length > 0 ? { content: found } : {};
};

const paragraph = (node: JSONContent): Paragraph => ({ type: 'paragraph', ...content(node.content) });

function list(node: JSONContent): List[] {
  const items = (node.content ?? []).map((item): ListItem => {
    const inside = paragraphsAndLists(item.content);
    return { type: 'listItem', content: inside.length > 0 ? inside : [{ type: 'paragraph' }] };
  });
  if (items.length === 0) return [];
  if (node.type === 'bulletList') return [{ type: 'bulletList', content: items }];
  const start = Number(node.attrs?.start ?? 1);
  return [{ type: 'orderedList', ...(start !== 1 && start >= 0 ? { attrs: { start } } : {}), content: items }];
}

const paragraphsAndLists = (nodes: readonly JSONContent[] | undefined): (Paragraph | List)[] =>
  (nodes ?? []).flatMap((node): (Paragraph | List)[] => {
    if (node.type === 'paragraph') return [paragraph(node)];
    return node.type === 'bulletList' || node.type === 'orderedList' ? list(node) : [];
  });

function cell(node: JSONContent): TableCell {
  const [colspan, rowspan] = [Number(node.attrs?.colspan ?? 1), Number(node.attrs?.rowspan ?? 1)];
  const attrs = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
  const inside = paragraphsAndLists(node.content);
  return {
    type: node.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    content: inside.length > 0 ? inside : [{ type: 'paragraph' }],
  };
}

function table(node: JSONContent): Table[] {
  const rows = (node.content ?? []).map((row) => ({
    type: 'tableRow' as const,
    content: (row.content ?? []).map(cell),
  }));
  return rows.length > 0 ? [{ type: 'table', content: rows }] : [];
}

function block(node: JSONContent): RichBlock[] {
  if (node.type === 'heading') {
    const level = node.attrs?.level === 2 ? 2 : 1;
    return [{ type: 'heading', attrs: { level }, ...content(node.content) }];
  }
  return node.type === 'table' ? table(node) : paragraphsAndLists([node]);
}

const isEmptyParagraph = (node: RichBlock | undefined) => node?.type === 'paragraph' && node.content === undefined;

/** What the editor holds, as it is stored. Empty lines at the end are not kept. */
export function toRichText(doc: JSONContent): RichText {
  const blocks = (doc.content ?? []).flatMap(block);
  while (isEmptyParagraph(blocks.at(-1))) blocks.pop();
  return { type: 'doc', content: blocks };
}

/** A list item begins with a paragraph in the editor; a stored one may begin with a list. */
function editorItem(item: ListItem): JSONContent {
  const inside = item.content.map(editorNode);
  return { type: 'listItem', content: inside[0]?.type === 'paragraph' ? inside : [{ type: 'paragraph' }, ...inside] };
}

function editorNode(node: RichBlock): JSONContent {
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    return { ...node, content: node.content.map(editorItem) };
  }
  if (node.type !== 'table') return node as JSONContent;
  const rows = node.content.map((row) => ({
    ...row,
    content: row.content.map((found) => ({ ...found, content: found.content.map(editorNode) })),
  }));
  return { ...node, content: rows } as JSONContent;
}

/** The stored text as the editor wants it. */
export function fromRichText(text: RichText): JSONContent {
  const blocks = text.content.map(editorNode);
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
}
