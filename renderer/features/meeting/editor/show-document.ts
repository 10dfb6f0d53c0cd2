import type { Editor } from '@tiptap/core';
import type { RichText } from '../../../../shared/domain/rich-text.ts';
import { fromRichText } from './normalise.ts';

/** Puts another text into the editor by replacing only what differs, so that the cursor stays where it was. */
export function showDocument(editor: Editor, text: RichText): void {
  const { state, schema, view } = editor;
  const next = schema.nodeFromJSON(fromRichText(text));
  const start = state.doc.content.findDiffStart(next.content);
  if (start === null) return;
  const end = state.doc.content.findDiffEnd(next.content);
  if (end === null) return;
  // where the same letter is typed twice the two searches overlap
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const replaced = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  const whole = replaced.doc.eq(next) ? replaced : state.tr.replaceWith(0, state.doc.content.size, next.content);
  view.dispatch(whole.setMeta('preventUpdate', true).setMeta('addToHistory', false));
}
