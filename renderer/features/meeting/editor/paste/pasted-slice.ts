import type { DOMParser, Schema } from '@tiptap/pm/model';
import { Fragment, Node, Slice } from '@tiptap/pm/model';
import type { RichBlock } from '../../../../../shared/domain/rich-text.ts';
import { fromRichText } from '../normalise.ts';
import { type Pasted, readPasted } from './read-pasted.ts';
import { cleanText } from './text-line.ts';

const nodesOf = (schema: Schema, blocks: RichBlock[]): Fragment =>
  blocks.length === 0 ? Fragment.empty : Node.fromJSON(schema, fromRichText({ type: 'doc', content: blocks })).content;

/**
 * What the editor's library asks to make nodes of pasted HTML. It has by then put the HTML into an element of a document
 * without a window; `onRead` is told what was left out.
 */
export function pastedParser(schema: () => Schema, onRead: (pasted: Pasted) => void): Pick<DOMParser, 'parseSlice'> {
  return {
    parseSlice(dom) {
      const pasted = readPasted(dom as Element);
      onRead(pasted);
      return Slice.maxOpen(nodesOf(schema(), pasted.blocks));
    },
  };
}

const BULLET = /^\s*[-–•·]\s+(?=\S)/u;

/** Plain text: a paragraph for each line, and a list where lines begin with a dash or a dot. */
export function plainSlice(text: string, schema: Schema): Slice {
  const blocks: RichBlock[] = [];
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = cleanText(raw).trim();
    if (line === '') continue;
    const content = [{ type: 'text' as const, text: line.replace(BULLET, '').replace(/\t/g, ' ') }];
    const last = blocks.at(-1);
    if (!BULLET.test(line)) blocks.push({ type: 'paragraph', content });
    else {
      const item = { type: 'listItem' as const, content: [{ type: 'paragraph' as const, content }] };
      if (last?.type === 'bulletList') last.content.push(item);
      else blocks.push({ type: 'bulletList', content: [item] });
    }
  }
  return Slice.maxOpen(nodesOf(schema, blocks));
}
