import type { ListNode, ParagraphNode } from '../../../../shared/minutes/document-tree.ts';
import { inline, isBlank } from './text.ts';

/** The marks a list of the tree may have, as classes of the style sheet. */
const MARKS: Readonly<Record<string, string>> = { '–': 'dash', '-': 'hyphen', '•': 'dot' };

export function listHtml(list: ListNode): string {
  const items = list.items.map(({ blocks }) => `<li>${blocksHtml(blocks)}</li>`).join('\n');
  if (items === '') return '';
  if (!list.ordered) return `<ul class="${MARKS[list.marker] ?? 'bare'}">\n${items}\n</ul>`;
  const start = list.start === undefined || list.start === 1 ? '' : ` start="${list.start}"`;
  return `<ol${start}>\n${items}\n</ol>`;
}

/** The blocks of a list item or a cell. A lone first paragraph needs no element of its own. */
export function blocksHtml(blocks: readonly (ParagraphNode | ListNode)[]): string {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const bare = paragraphs.length === 1 && blocks[0]?.kind === 'paragraph';
  return blocks
    .map((block) => {
      if (block.kind === 'list') return listHtml(block);
      return bare ? inline(block.runs) : paragraphHtml(block);
    })
    .join('\n');
}

export function paragraphHtml({ role, runs }: ParagraphNode): string {
  if (isBlank(runs)) return '';
  return `<p${role === 'body' ? '' : ` class="${role}"`}>${inline(runs)}</p>`;
}
