import { Paragraph, type Table } from 'docx';
import type { DocumentNode } from '../../../../shared/minutes/document-tree.ts';
import { DECISION, FIELDS, LIST, TABLE } from '../measures.ts';
import type { Block } from './blocks.ts';
import type { WordContext } from './context.ts';
import { fieldBlocks } from './fields.ts';
import { listBlocks } from './lists.ts';
import { headingBlock, paragraphBlock } from './paragraphs.ts';
import { signatureBlocks } from './signatures.ts';
import { STYLE } from './style-ids.ts';
import { tableBlocks } from './tables.ts';
import { twips } from './units.ts';

const DECISION_STYLES: ReadonlySet<string> = new Set([STYLE.decision, STYLE.leadIn, STYLE.clause]);

/** The last paragraph of a list or of field lines closes the block with more space than there is inside it. */
function withSpaceAfter(blocks: Block[], after: number): Block[] {
  const last = blocks.at(-1);
  if (last === undefined || 'table' in last) return blocks;
  return [...blocks.slice(0, -1), { paragraph: { ...last.paragraph, spacing: { after: twips(after) } } }];
}

function nodeBlocks(node: DocumentNode, context: WordContext): Block[] {
  switch (node.kind) {
    case 'heading':
      return [headingBlock(node, context)];
    case 'paragraph':
      return [paragraphBlock(node, context)];
    case 'list':
      return withSpaceAfter(listBlocks(node, context), LIST.after);
    case 'fields':
      return withSpaceAfter(fieldBlocks(node, context), FIELDS.after);
    case 'table':
      return tableBlocks(node, context);
    case 'signatures':
      return signatureBlocks(node, context);
    case 'page-break':
      return [];
  }
}

/** The space a block leaves below itself beyond what its own style says: after a table, and where a decision ends. */
function spaceBelow(block: Block | undefined, next: Block): number {
  if (block === undefined) return 0;
  if ('table' in block) return TABLE.after;
  const isDecision = (one: Block) => 'paragraph' in one && DECISION_STYLES.has(one.paragraph.style);
  return isDecision(block) && !isDecision(next) ? DECISION.after : 0;
}

/**
 * Word lays two tables without a paragraph between them together as one, gives a table no space after it, and wants a
 * paragraph last. So the paragraph after a table brings the space, and only where there is none an empty one stands in.
 */
function bodyOf(blocks: readonly Block[], { styles }: WordContext): (Paragraph | Table)[] {
  const spaceAbove = new Map(styles.map(({ id, measure }) => [id, measure.before]));
  const children = blocks.flatMap((block, index): (Paragraph | Table)[] => {
    const before = blocks[index - 1];
    if ('table' in block) {
      const separator = new Paragraph({
        style: STYLE.separator,
        ...(block.newPage ? { pageBreakBefore: true } : {}),
        ...(before !== undefined && 'table' in before && before.keepNext ? { keepNext: true } : {}),
      });
      return block.newPage || (before !== undefined && 'table' in before) ? [separator, block.table] : [block.table];
    }
    const { spacing, style } = block.paragraph;
    const wanted = spaceBelow(before, block);
    const own = spaceAbove.get(style) ?? 0;
    return [
      new Paragraph({
        ...block.paragraph,
        ...(wanted > own ? { spacing: { before: twips(wanted), ...spacing } } : {}),
        ...(block.newPage ? { pageBreakBefore: true } : {}),
        // Word keeps the space above at the top of a page it was told to begin
        ...(block.newPage || (index === 0 && style === STYLE.headings[0])
          ? { spacing: { ...spacing, before: 0 } }
          : {}),
      }),
    ];
  });
  const last = blocks.at(-1);
  return last === undefined || 'table' in last ? [...children, new Paragraph({ style: STYLE.separator })] : children;
}

/** The last text goes with the signatures below it, over the line of place and date: nobody signs a page without text. */
function keepLastText(blocks: Block[]): void {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at]!;
    if ('table' in block) return;
    blocks[at] = { ...block, paragraph: { ...block.paragraph, keepNext: true } };
    if (block.paragraph.style !== STYLE.placeDate) return;
  }
}

/** All blocks of the document, with what a node asks of its neighbours: a new page, the text that goes with signatures. */
function documentBlocks(nodes: readonly DocumentNode[], context: WordContext, begins: boolean): Block[] {
  const blocks: Block[] = [];
  let newPage = begins;
  for (const node of nodes) {
    if (node.kind === 'page-break') newPage ||= blocks.length > 0;
    const [first, ...rest] = nodeBlocks(node, context);
    if (first === undefined) continue;
    if (node.kind === 'signatures' && !newPage) keepLastText(blocks);
    blocks.push(newPage ? { ...first, newPage } : first, ...rest);
    newPage = false;
  }
  return blocks;
}

/**
 * Nodes of the tree as Word's paragraphs and tables, ready for a body, on a page of their own when asked; at least one
 * paragraph, and one last.
 */
export const bodyChildren = (
  nodes: readonly DocumentNode[],
  context: WordContext,
  newPage = false,
): (Paragraph | Table)[] => bodyOf(documentBlocks(nodes, context, newPage), context);
