import { type IParagraphOptions, Paragraph, type Table } from 'docx';

/**
 * A block on its way to Word: paragraphs stay options until all blocks are known, because what stands before a paragraph
 * decides some of its spacing.
 */
export type Block = ({ paragraph: IParagraphOptions & { style: string } } | { table: Table; keepNext?: true }) & {
  newPage?: true;
};

export const paragraph = (options: IParagraphOptions & { style: string }): Block => ({ paragraph: options });

/** The paragraphs of a table cell, a header or a footer: nothing there depends on what stands before. */
export const paragraphsOf = (blocks: readonly Block[]): (Paragraph | Table)[] =>
  blocks.map((block) => ('table' in block ? block.table : new Paragraph(block.paragraph)));
