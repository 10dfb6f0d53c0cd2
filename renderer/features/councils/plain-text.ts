import { emptyRichText, type RichText, richTextFrom } from '../../../shared/domain/rich-text.ts';

/** The paragraphs of a text, one per line; null when it holds more than plain paragraphs, which a plain field would lose. */
export function plainTextOf(text: RichText | null): string | null {
  const lines: string[] = [];
  for (const block of (text ?? emptyRichText()).content) {
    if (block.type !== 'paragraph') return null;
    let line = '';
    for (const inline of block.content ?? []) {
      if (inline.type !== 'text' || (inline.marks ?? []).length > 0) return null;
      line += inline.text;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** The text of a standing item from what was typed; null when nothing was. */
export function richTextOf(typed: string): RichText | null {
  return typed.trim() === '' ? null : richTextFrom(typed);
}
