import type { DocumentNode, ListNode, ParagraphNode, Runs } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { descendants, type XmlElement } from './xml.ts';

const bare = (text: string): string => cleanText(text).replace(/\s/g, '');
const text = (runs: Runs): string => runs.map((run) => run.text).join('');

function blockWords(block: ParagraphNode | ListNode): string[] {
  return block.kind === 'paragraph'
    ? [text(block.runs)]
    : block.items.flatMap(({ blocks }) => blocks.flatMap(blockWords));
}

function nodeWords(node: DocumentNode): string[] {
  switch (node.kind) {
    case 'heading':
      return [`${node.number ?? ''} ${text(node.runs)}`.trim()];
    case 'paragraph':
    case 'list':
      return blockWords(node);
    case 'fields':
      return node.rows.flatMap(({ label, values }) => [label, ...values.map(text)]);
    case 'table':
      return [
        node.caption ?? '',
        ...[...(node.header ?? []), ...node.rows].flat().flatMap(({ blocks }) => blocks.flatMap(blockWords)),
      ];
    case 'signatures':
      return node.slots.flatMap(({ name, role }) => [name, role]);
    default:
      return [];
  }
}

/** Everything a part of the tree says, piece by piece. */
export const wordsOf = (nodes: readonly DocumentNode[]): string[] => nodes.flatMap(nodeWords);

const facts = (words: readonly string[]): string[] => words.map(bare).filter((fact) => fact !== '');

/** The same without spaces, to be looked for in what was made. */
export const factsOf = (nodes: readonly DocumentNode[]): string[] => facts(wordsOf(nodes));

/** Everything single words say, without spaces. */
export const factsOfWords = (runs: Runs): string[] => facts([text(runs)]);

/** What a reader sees of a part, without spaces, in its order. */
export function seenText(root: XmlElement): string {
  const texts = [...descendants(root)].filter(({ name }) => name === 'w:t').flatMap(({ children }) => children);
  return bare(texts.filter((piece) => typeof piece === 'string').join(''));
}

/** The facts that are not in the text. Each must stand in it as often as it was put in. */
export function missingFacts(wanted: readonly string[], seen: string): string[] {
  const counts = new Map<string, number>();
  for (const fact of wanted) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].flatMap(([fact, times]) => (seen.split(fact).length - 1 < times ? [fact] : []));
}
