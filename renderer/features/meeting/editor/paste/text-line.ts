import type { Inline, Paragraph } from '../../../../../shared/domain/rich-text.ts';
import type { Look } from './look.ts';

/** Control characters, marks that turn the reading direction and letters that cannot be seen have no business in minutes. */
const UNSEEN = /[[\p{Cc}\p{Bidi_Control}\u200b\u2060-\u2064\ufeff\ufffe\uffff]--[\t\n\r]]/gv;
const LONE_SURROGATE = /\p{Surrogate}/gu;

export const cleanText = (text: string): string => text.replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd');

const marksOf = (look: Look): NonNullable<Inline['marks']> => [
  ...(look.bold ? [{ type: 'bold' as const }] : []),
  ...(look.italic ? [{ type: 'italic' as const }] : []),
  ...(look.href === null ? [] : [{ type: 'link' as const, attrs: { href: look.href } }]),
];

const sameMarks = (a: Inline, b: Inline) => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);

/** Gathers the text of one line as a browser would show it: blanks run together, none at the ends. */
export function textLine() {
  let parts: Inline[] = [];
  const put = (part: Inline) => {
    const last = parts.at(-1);
    if (part.type === 'text' && last?.type === 'text' && sameMarks(part, last)) {
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    } else parts.push(part);
  };
  const endsBlank = () => {
    const last = parts.at(-1);
    return last === undefined || last.type === 'hardBreak' || /[ \u00a0]$/.test(last.text);
  };
  const dress = (look: Look) => {
    const marks = marksOf(look);
    return marks.length > 0 ? { marks } : {};
  };
  return {
    text(raw: string, look: Look, preserve: boolean): void {
      const lines = preserve ? cleanText(raw).split(/\r?\n/) : [cleanText(raw).replace(/[ \t\r\n]+/g, ' ')];
      for (const [i, line] of lines.entries()) {
        if (i > 0) put({ type: 'hardBreak' });
        const collapsed = line.replace(/\t/g, ' ').replace(/[ \u00a0]{2,}/g, ' ');
        const text = endsBlank() ? collapsed.replace(/^[ \u00a0]+/, '') : collapsed;
        if (text !== '') put({ type: 'text', text, ...dress(look) });
      }
    },
    lineBreak(): void {
      put({ type: 'hardBreak' });
    },
    /** The paragraphs gathered: an empty line inside divides them. Begins anew. */
    take(): Paragraph[] {
      const paragraphs: Inline[][] = [[]];
      for (const [i, part] of parts.entries()) {
        const doubled = part.type === 'hardBreak' && parts[i + 1]?.type === 'hardBreak';
        const afterDouble = part.type === 'hardBreak' && parts[i - 1]?.type === 'hardBreak';
        if (doubled || afterDouble) {
          if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
        } else paragraphs.at(-1)!.push(part);
      }
      parts = [];
      return paragraphs
        .map(trimEnds)
        .filter((p) => p.length > 0)
        .map((content) => ({ type: 'paragraph', content }));
    },
  };
}

function trimEnds(line: Inline[]): Inline[] {
  const parts = [...line];
  while (parts[0]?.type === 'hardBreak') parts.shift();
  for (;;) {
    const last = parts.at(-1);
    if (last?.type === 'hardBreak') parts.pop();
    else if (last?.type === 'text') {
      const text = last.text.replace(/[ \u00a0]+$/, '');
      if (text !== '') {
        parts[parts.length - 1] = { ...last, text };
        return parts;
      }
      parts.pop();
    } else return parts;
  }
}
