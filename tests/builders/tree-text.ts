import type {
  DocumentNode,
  ListNode,
  MinutesDocument,
  ParagraphNode,
  Runs,
  TableCell,
} from '../../shared/minutes/document-tree.ts';

const text = (runs: Runs): string => runs.map((run) => run.text).join('');

function blockLines(block: ParagraphNode | ListNode): string[] {
  if (block.kind === 'paragraph') return [text(block.runs)];
  return block.items.flatMap((item, i) => {
    const [first = '', ...rest] = item.blocks.flatMap(blockLines);
    return [`${block.ordered ? `${(block.start ?? 1) + i}.` : block.marker} ${first}`, ...rest];
  });
}

const cellText = (cell: TableCell): string => cell.blocks.flatMap(blockLines).join(' ');

function nodeLines(node: DocumentNode): string[] {
  switch (node.kind) {
    case 'heading':
      return [node.number === undefined ? text(node.runs) : `${node.number} ${text(node.runs)}`];
    case 'paragraph':
    case 'list':
      return blockLines(node);
    case 'fields':
      return node.rows.map((row) => `${row.label} ${row.values.map(text).join(' ')}`.trim());
    case 'table':
      return [...(node.header ?? []), ...node.rows]
        .filter((row) => row.length > 0)
        .map((row) => row.map(cellText).join(' ').trim());
    case 'signatures':
      return node.slots.flatMap(({ name, role }) => (node.layout === 'labelled' ? [role, name] : [name, role]));
    default:
      return [];
  }
}

/** The lines of a tree without any renderer, for tests of what is said rather than how it looks. */
export function treeLines(document: MinutesDocument): string[] {
  return document.children.flatMap(nodeLines).filter((line) => line !== '');
}
