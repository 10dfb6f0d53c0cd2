/**
 * The text of an agenda item. The shape is ProseMirror's JSON, narrowed to what minutes need, so that the editor, the
 * database and the record file hold the same thing. Headings inside an item are sub-headings (level 1 or 2 below the item).
 */
import { z } from 'zod';

export const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z.string().regex(/^(https?:\/\/|mailto:)/i, 'Länkar får bara gå till webben eller e-post.'),
    }),
  }),
]);

export const TextNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(Mark).optional(),
});
export const HardBreak = z.strictObject({ type: z.literal('hardBreak'), marks: z.array(Mark).optional() });
export const Inline = z.union([TextNode, HardBreak]);
export type Inline = z.infer<typeof Inline>;

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(Inline).optional() });
export type Paragraph = z.infer<typeof Paragraph>;

export const Subheading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2)]) }),
  content: z.array(Inline).optional(),
});

export type ListItem = { type: 'listItem'; content: (Paragraph | List)[] };
export type List =
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItem[] };

const ListItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ type: z.literal('listItem'), content: z.array(z.union([Paragraph, List])).min(1) }),
);
export const List: z.ZodType<List> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('bulletList'), content: z.array(ListItem).min(1) }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ start: z.int().min(0) }).optional(),
      content: z.array(ListItem).min(1),
    }),
  ]),
);

const cellAttrs = z
  .strictObject({ colspan: z.int().min(1).max(50).optional(), rowspan: z.int().min(1).max(500).optional() })
  .optional();
export const TableCell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttrs,
  content: z.array(z.union([Paragraph, List])).min(1),
});
export type TableCell = z.infer<typeof TableCell>;
export const TableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(TableCell) });
export const Table = z.strictObject({ type: z.literal('table'), content: z.array(TableRow).min(1).max(2000) });
export type Table = z.infer<typeof Table>;

export const RichBlock = z.union([Paragraph, Subheading, List, Table]);
export type RichBlock = z.infer<typeof RichBlock>;

export const RichText = z.strictObject({ type: z.literal('doc'), content: z.array(RichBlock) });
export type RichText = z.infer<typeof RichText>;

/** An empty text; the editor shows its placeholder for it. */
export const emptyRichText = (): RichText => ({ type: 'doc', content: [] });

/** One paragraph per line of `text`, without marks. */
export function richTextFrom(text: string): RichText {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}
