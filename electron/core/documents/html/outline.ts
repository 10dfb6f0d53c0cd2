import type { DocumentNode, HeadingNode } from '../../../../shared/minutes/document-tree.ts';
import { isBlank } from './text.ts';

/** What a heading becomes: where it stands in the outline, and the id by which one can link to it. */
export type OutlineEntry = { level: 1 | 2 | 3 | 4; id: string };
export type Outline = {
  /** Headings without words are none and are not here. */
  entries: ReadonlyMap<HeadingNode, OutlineEntry>;
  /** Whether the minutes open with their title. When not, the page must give them one. */
  hasTitle: boolean;
};

/** "§ 12" → paragraf-12, "4." → punkt-4: addresses that can be told, and that stay when an item is written into. */
function nameFor(number: string | undefined): string | null {
  const [, paragraph, item] = /^§ (\d+)$|^(\d+)\.$/.exec(number ?? '') ?? [];
  if (paragraph !== undefined) return `paragraf-${paragraph}`;
  return item === undefined ? null : `punkt-${item}`;
}

/** The outline of a page: exactly one heading of level 1, none left out between a level and the next (WCAG 2.2, 1.3.1). */
export function outlineOf(nodes: readonly DocumentNode[]): Outline {
  const headings = nodes.filter(
    (node): node is HeadingNode => node.kind === 'heading' && !(isBlank(node.runs) && (node.number ?? '') === ''),
  );
  const hasTitle = headings[0]?.level === 1;
  const entries = new Map<HeadingNode, OutlineEntry>();
  const used = new Set<string>();
  let last = 1;
  headings.forEach((heading, index) => {
    const isTitle = hasTitle && index === 0;
    const level = isTitle ? 1 : Math.min(Math.max(heading.level, 2), last + 1);
    const name = nameFor(heading.number);
    const id = name === null || used.has(name) ? `rubrik-${index + 1}` : name;
    used.add(id);
    entries.set(heading, { level: level as OutlineEntry['level'], id });
    last = level;
  });
  return { entries, hasTitle };
}
