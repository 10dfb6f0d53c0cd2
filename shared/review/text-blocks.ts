import type { Inline, RichText } from '../domain/rich-text.ts';

export type TextBlock = { kind: 'paragraph' | 'subheading' | 'cell'; index: number; text: string };

type Node = { type: string; content?: readonly Node[] | undefined; text?: string | undefined };

const isBlock = ({ type }: Node): boolean => type === 'paragraph' || type === 'heading';
const textOf = (block: Node): string =>
  (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');

/** The paragraphs and sub-headings of a text in reading order, those in lists and tables too; empty ones count but are left out. */
export function textBlocks(text: RichText): TextBlock[] {
  const found: TextBlock[] = [];
  let index = 0;
  const walk = (node: Node, inCell: boolean): void => {
    if (isBlock(node)) {
      const kind = node.type === 'heading' ? 'subheading' : inCell ? 'cell' : 'paragraph';
      const words = textOf(node);
      if (words.trim() !== '') found.push({ kind, index, text: words });
      index += 1;
      return;
    }
    const cell = inCell || node.type === 'tableCell' || node.type === 'tableHeader';
    for (const child of node.content ?? []) walk(child, cell);
  };
  walk(text as Node, false);
  return found;
}

/** `text` with `by` in the place of what stands from `from` to `to` in its text block `index`; looks (bold, links) are kept. */
export function replaceInRichText(text: RichText, index: number, from: number, to: number, by: string): RichText {
  let seen = 0;
  const walk = (node: Node): Node => {
    if (isBlock(node)) {
      const mine = seen === index;
      seen += 1;
      return mine ? { ...node, content: replaceInline((node.content ?? []) as Inline[], from, to, by) } : node;
    }
    if (node.content === undefined || seen > index) return node;
    return { ...node, content: node.content.map(walk) };
  };
  return walk(text as Node) as RichText;
}

function replaceInline(content: readonly Inline[], from: number, to: number, by: string): Inline[] {
  let at = 0;
  let placed = false;
  const result: Inline[] = [];
  for (const inline of content) {
    const length = inline.type === 'text' ? inline.text.length : 1;
    const [start, end] = [at, at + length];
    at = end;
    const touched = start < to && end > from;
    const insertsHere = from === to && !placed && start <= from && from <= end && inline.type === 'text';
    if (!touched && !insertsHere) {
      result.push(inline);
      continue;
    }
    if (inline.type !== 'text') continue;
    const words =
      inline.text.slice(0, Math.max(0, from - start)) + (placed ? '' : by) + inline.text.slice(Math.max(0, to - start));
    placed = true;
    if (words !== '') result.push({ ...inline, text: words });
  }
  if (!placed && by !== '') result.push({ type: 'text', text: by });
  return result;
}
