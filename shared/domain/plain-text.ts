import type { Inline, List, RichText } from './rich-text.ts';

const inlineText = (content: readonly Inline[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');

const listText = (list: List): string[] =>
  list.content.flatMap(({ content }) =>
    content.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.content)] : listText(block))),
  );

/** The paragraphs of a text without marks: list items and table cells each one of their own, sub-headings left out on request. */
export function plainText(text: RichText, { headings = true }: { headings?: boolean } = {}): string[] {
  return text.content.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [inlineText(block.content)];
      case 'heading':
        return headings ? [inlineText(block.content)] : [];
      case 'table':
        return block.content.flatMap((row) =>
          row.content.flatMap((cell) =>
            cell.content.flatMap((part) => (part.type === 'paragraph' ? [inlineText(part.content)] : listText(part))),
          ),
        );
      default:
        return listText(block);
    }
  });
}
