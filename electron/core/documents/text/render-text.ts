import type {
  DocumentNode,
  FieldsNode,
  ListNode,
  MinutesDocument,
  ParagraphNode,
  Runs,
  SignaturesNode,
  TableCell,
  TableNode,
} from '../../../../shared/minutes/document-tree.ts';

const plain = (runs: Runs): string => runs.map((run) => run.text).join('');
const linesOf = (runs: Runs): string[] => plain(runs).split('\n');

/** `first` before the first line, as many spaces before the others. */
const hang = (lines: readonly string[], first: string): string[] =>
  lines.map((line, index) => (index === 0 ? first : ' '.repeat(first.length)) + line);

function listLines(list: ListNode): string[] {
  return list.items.flatMap((item, index) => {
    const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : `${list.marker} `;
    const indent = ' '.repeat(mark.length);
    const below = (block: ParagraphNode | ListNode): string[] =>
      (block.kind === 'list' ? listLines(block) : linesOf(block.runs)).map((line) => indent + line);
    const [first, ...more] = item.blocks;
    return first?.kind === 'paragraph'
      ? [...hang(linesOf(first.runs), mark), ...more.flatMap(below)]
      : [mark, ...item.blocks.flatMap(below)];
  });
}

const cellLines = (cell: TableCell): string[] =>
  cell.blocks
    .flatMap((block: ParagraphNode | ListNode) => (block.kind === 'list' ? listLines(block) : linesOf(block.runs)))
    .filter((line) => line.trim() !== '');

/** A row on one line with tabs where every cell is one line; a log, and rows with more in them, cell after cell. */
function rowLines(cells: readonly TableCell[], role: TableNode['role']): string[] {
  const all = cells.map(cellLines);
  const asLine = role !== 'log' && all.every((lines) => lines.length <= 1);
  return asLine ? [all.map((lines) => lines[0] ?? '').join('\t')] : all.flat();
}

function tableLines(table: TableNode): string[] {
  const rows = [...(table.header ?? []), ...table.rows];
  const caption = table.caption === undefined ? [] : [table.caption];
  const body = rows.flatMap((row) => {
    const lines = rowLines(row, table.role);
    return table.role === 'log' ? [...lines, ''] : lines;
  });
  return [...caption, ...(body.at(-1) === '' ? body.slice(0, -1) : body)];
}

function fieldLines(fields: FieldsNode): string[] {
  const gap = fields.layout === 'lines' ? ' ' : '\t';
  return fields.rows.flatMap(({ label, values }) => {
    const [first = '', ...more] = values.flatMap(linesOf);
    return [label + gap + first, ...more];
  });
}

function signatureLines({ slots, gapLines, layout }: SignaturesNode): string[] {
  return slots.flatMap(({ name, role }) => [
    ...Array<string>(gapLines).fill(''),
    ...(layout === 'labelled' ? [`${role}\t${name}`] : [name, role]),
  ]);
}

function nodeLines(node: DocumentNode): string[] {
  switch (node.kind) {
    case 'heading':
      return linesOf([...(node.number === undefined ? [] : [{ text: `${node.number} ` }]), ...node.runs]);
    case 'paragraph':
      return linesOf(node.runs);
    case 'list':
      return listLines(node);
    case 'fields':
      return fieldLines(node);
    case 'table':
      return tableLines(node);
    case 'signatures':
      return signatureLines(node);
    case 'page-break':
      return [];
  }
}

const isListLine = (node: DocumentNode | undefined): boolean => node?.kind === 'paragraph' && node.role === 'list-line';

/**
 * The tree as readable plain text: what a colleague gets by mail, and the reference the text of the Word file and of the PDF is
 * compared with. One line per paragraph, a blank line between blocks, tabs between columns. Headers and footers are left out:
 * everything in them is in the body or is decoration.
 */
export function renderText(document: MinutesDocument): string {
  const lines = document.children.flatMap((node, index) => {
    const own = nodeLines(node);
    const tight = isListLine(node) && isListLine(document.children[index - 1]);
    return own.length === 0 || index === 0 || tight ? own : ['', ...own];
  });
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
