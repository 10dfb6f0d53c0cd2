import type { ParagraphNode } from './document-tree.ts';

/** The first and the last of many lines do not stand alone on a page: each keeps with the one beside it. */
export const neverAlone = (lines: readonly ParagraphNode[]): ParagraphNode[] =>
  lines.map((line, at) =>
    lines.length > 2 && (at === 0 || at === lines.length - 2) ? { ...line, keepWithNext: true } : line,
  );
