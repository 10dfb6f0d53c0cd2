import { type IPatch, PatchType, patchDocument } from 'docx';
import type { DocumentNode, Runs } from '../../../../shared/minutes/document-tree.ts';
import { PAGE, TEXT } from '../measures.ts';
import type { Palette } from '../palette.ts';
import { bodyChildren } from './body.ts';
import { wordContext } from './context.ts';
import { textChildren } from './runs.ts';

/** What goes in the place of one mark: words among other words, or parts of the tree in the place of the whole paragraph. */
export type TemplatePatch = { key: string } & (
  | { runs: Runs }
  | { nodes: readonly DocumentNode[]; textWidth: number; newPage: boolean }
);

/** Put before and after every key in the template; must stand in no text that goes in. */
export type Delimiters = { start: string; end: string };

/**
 * A Word file with its marks replaced. Every key stands in it once. Parts carry the house's style ids; the file's own styles are
 * not touched. What is put in is never searched for marks.
 */
export async function patchTemplate(
  template: Uint8Array,
  patches: readonly TemplatePatch[],
  delimiters: Delimiters,
  palette: Palette,
): Promise<Uint8Array> {
  const context = { ...wordContext(palette, TEXT, PAGE.textWidth), inOwnFile: true };
  const entries = patches.map((patch): [string, IPatch] => [
    patch.key,
    'runs' in patch
      ? { type: PatchType.PARAGRAPH, children: textChildren(patch.runs, context) }
      : {
          type: PatchType.DOCUMENT,
          children: bodyChildren(patch.nodes, { ...context, textWidth: patch.textWidth }, patch.newPage),
        },
  ]);
  return patchDocument({
    outputType: 'uint8array',
    data: template,
    patches: Object.fromEntries(entries),
    keepOriginalStyles: true,
    placeholderDelimiters: delimiters,
  });
}
