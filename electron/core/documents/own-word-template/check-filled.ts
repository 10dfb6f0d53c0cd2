import type { DocumentNode, ListNode, ParagraphNode, Runs } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { descendants, type XmlElement } from './xml.ts';

const bare = (text: string): string => cleanText(text).replace(/\s/g, '');
const words = (runs: Runs): string => bare(runs.map((run) => run.text).join(''));

function blockFacts(block: ParagraphNode | ListNode): string[] {
  return block.kind === 'paragraph'
    ? [words(block.runs)]
    : block.items.flatMap(({ blocks }) => blocks.flatMap(blockFacts));
}

function nodeFacts(node: DocumentNode): string[] {
  switch (node.kind) {
    case 'heading':
      return [bare(node.number ?? '') + words(node.runs)];
    case 'paragraph':
    case 'list':
      return blockFacts(node);
    case 'fields':
      return node.rows.flatMap(({ label, values }) => [bare(label), ...values.map(words)]);
    case 'table':
      return [
        bare(node.caption ?? ''),
        ...[node.header ?? [], ...node.rows].flat().flatMap(({ blocks }) => blocks.flatMap(blockFacts)),
      ];
    case 'signatures':
      return node.slots.flatMap(({ name, role }) => [bare(name), bare(role)]);
    default:
      return [];
  }
}

/** Everything a part of the tree says, piece by piece, without spaces. */
export const factsOf = (nodes: readonly DocumentNode[]): string[] =>
  nodes.flatMap(nodeFacts).filter((fact) => fact !== '');

/** Everything single words say, without spaces. */
export const factsOfWords = (runs: Runs): string[] => [words(runs)].filter((fact) => fact !== '');

/** What a reader sees of a part, without spaces, in its order. */
export function seenText(root: XmlElement): string {
  const texts = [...descendants(root)].filter(({ name }) => name === 'w:t').flatMap(({ children }) => children);
  return bare(texts.filter((text) => typeof text === 'string').join(''));
}

/** The facts that are not in the text. Each must stand in it as often as it was put in. */
export function missingFacts(facts: readonly string[], text: string): string[] {
  const wanted = new Map<string, number>();
  for (const fact of facts) wanted.set(fact, (wanted.get(fact) ?? 0) + 1);
  return [...wanted].flatMap(([fact, times]) => (text.split(fact).length - 1 < times ? [fact] : []));
}
