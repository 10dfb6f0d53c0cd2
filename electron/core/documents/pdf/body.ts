import type { DocumentNode, HeadingNode } from '../../../../shared/minutes/document-tree.ts';
import { DECISION } from '../measures.ts';
import { fieldsBlock } from './fields.ts';
import { addSpan, type Box, Galley } from './galley.ts';
import { listBlock } from './lists.ts';
import type { Span } from './page-plan.ts';
import { type Block, headingBlock, paragraphBlock } from './paragraphs.ts';
import { type Column, indented, type Setter } from './setter.ts';
import { signaturesBlock } from './signatures.ts';
import { tableBlock } from './tables.ts';

/** Sets the body of a document as one endless galley, in reading order. */
export function setBody(setter: Setter, nodes: readonly DocumentNode[], column: Column): Box[] {
  const galley = new Galley();
  const levelOf = headingLevels();
  let bar: Span | null = null;
  let startsPage = false;
  nodes.forEach((node, index) => {
    if (node.kind === 'page-break') {
      startsPage = true;
      return;
    }
    // a heading without words is none, and must not count in the order of the levels
    if (node.kind === 'heading' && isBlank(node)) return;
    const inDecision = isDecision(node);
    if (!inDecision || (node.kind === 'heading' && bar !== null)) bar = null;
    if (inDecision) bar ??= decisionBar(setter, column);
    const inside = inDecision ? indented(column, DECISION.indent) : column;
    const block =
      node.kind === 'heading' ? headingBlock(setter, node, levelOf(node), inside) : blockOf(setter, node, inside);
    if (bar !== null) addSpan(block.boxes, bar);
    if (startsPage && block.boxes[0] !== undefined) {
      block.boxes[0].startsPage = true;
      startsPage = false;
    }
    const endsDecision = inDecision && !isDecision(nodes[index + 1]);
    galley.add(block.boxes, block.before, endsDecision ? DECISION.after : block.after);
    if (block.keepWithNext || beforeSignatures(node, nodes[index + 1])) galley.keepWithNext();
  });
  return galley.boxes;
}

function blockOf(
  setter: Setter,
  node: Exclude<DocumentNode, { kind: 'heading' | 'page-break' }>,
  column: Column,
): Block {
  switch (node.kind) {
    case 'paragraph':
      return paragraphBlock(setter, node, column);
    case 'list':
      return listBlock(setter, node, column);
    case 'fields':
      return fieldsBlock(setter, node, column);
    case 'table':
      return tableBlock(setter, node, column);
    case 'signatures':
      return signaturesBlock(setter, node, column);
  }
}

function isDecision(node: DocumentNode | undefined): boolean {
  if (node?.kind === 'heading') return node.role === 'decision';
  return node?.kind === 'paragraph' && (node.role === 'lead-in' || node.role === 'clause');
}

function decisionBar(setter: Setter, column: Column): Span {
  return { bar: { x: column.x, width: DECISION.ruleWidth, colour: setter.palette.accent } };
}

/** Signatures never stand alone on a page: the end of what is signed for goes with them. */
function beforeSignatures(node: DocumentNode, next: DocumentNode | undefined): boolean {
  if (node.kind === 'page-break' || node.kind === 'signatures') return false;
  return next?.kind === 'signatures' || (next?.kind === 'paragraph' && next.role === 'place-date');
}

function isBlank({ number = '', runs }: HeadingNode): boolean {
  return `${number}${runs.map((run) => run.text).join('')}`.trim() === '';
}

/** Levels without gaps, beginning with 1, whatever the tree says. */
function headingLevels(): (node: HeadingNode) => HeadingNode['level'] {
  let last = 0;
  return (node) => {
    last = Math.min(node.level, last + 1);
    return last as HeadingNode['level'];
  };
}
