import type { Inline, List, Paragraph, RichBlock } from '../../../../../../shared/domain/rich-text.ts';

/** A text as lines that can be read in a test: "# heading", "- item", "3. item", "| cell | cell |", *italic*, **bold**. */
export const sketch = (blocks: readonly RichBlock[]): string[] => blocks.flatMap((block) => lines(block));

function inline(parts: readonly Inline[] | undefined): string {
  return (parts ?? [])
    .map((part) => {
      let text = part.type === 'hardBreak' ? '↵' : part.text;
      for (const mark of part.marks ?? []) {
        if (mark.type === 'bold') text = `**${text}**`;
        if (mark.type === 'italic') text = `*${text}*`;
        if (mark.type === 'link') text = `[${text}](${mark.attrs.href})`;
      }
      return text;
    })
    .join('');
}

function lines(block: RichBlock | Paragraph | List): string[] {
  if (block.type === 'paragraph') return [inline(block.content)];
  if (block.type === 'heading') return [`${'#'.repeat(block.attrs.level)} ${inline(block.content)}`];
  if (block.type === 'table') {
    return block.content.map(
      (row) =>
        `|${row.content
          .map((cell) => {
            const span = `${cell.attrs?.colspan ? `‹${cell.attrs.colspan}›` : ''}${cell.attrs?.rowspan ? `˅${cell.attrs.rowspan}` : ''}`;
            return ` ${cell.type === 'tableHeader' ? '!' : ''}${span}${cell.content.flatMap(lines).join(' / ')} `;
          })
          .join('|')}|`,
    );
  }
  const first = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : null;
  return block.content.flatMap((item, i) =>
    item.content.flatMap((inside, n) =>
      lines(inside).map((line) => (n === 0 ? `${first === null ? '-' : `${first + i}.`} ${line}` : `  ${line}`)),
    ),
  );
}
