import { type MinutesTemplate, TemplateBlock } from '../../../shared/domain/template.ts';
import { sv } from '../../text/sv.ts';
import { boxAt, type Mark, marksPerPage } from '../../ui/pdf/marks.ts';
import type { TemplatePreview } from './use-template-preview.ts';

const words = sv.templates;

/** What tells one block from another of its kind: "Datum, Tid, Plats". */
export function summaryOf(block: TemplateBlock): string {
  const labels = (of: readonly { label: string }[]) =>
    of
      .map(({ label }) => label.replace(/:$/, ''))
      .filter((label) => label !== '')
      .join(', ');
  if (block.type === 'fields') return block.heading || labels(block.rows);
  return block.type === 'attendance' ? labels(block.sections) : '';
}

/** "Uppgifter: Datum, Tid, Plats", for who hears it. */
export function nameOf(block: TemplateBlock): string {
  return [words.blocks[block.type], summaryOf(block)].filter((part) => part !== '').join(': ');
}

const SEVERAL: readonly TemplateBlock['type'][] = ['fields', 'attendance', 'page-break'];

/** The kinds of blocks that can be added: those that are not there, and those there may be several of. */
export function blocksToAdd({ blocks }: MinutesTemplate): TemplateBlock['type'][] {
  const kinds = Object.keys(words.blocks) as TemplateBlock['type'][];
  return kinds.filter((kind) => SEVERAL.includes(kind) || !blocks.some(({ type }) => type === kind));
}

/** A new block with something in it that shows on the page at once. */
export function newBlock(type: TemplateBlock['type']): TemplateBlock {
  const start = {
    title: { pattern: '{dokument} {organ}' },
    fields: { rows: [{ label: 'Plats', value: '{plats}', anchor: 'place' }] },
    attendance: { sections: [{ label: 'Närvarande', presence: ['present'], layout: 'lines', entry: '{namn}' }] },
  };
  return TemplateBlock.parse({ type, ...start[type as keyof typeof start] });
}

function standsFor(block: TemplateBlock, anchor: string): boolean {
  switch (block.type) {
    case 'fields':
      return block.rows.some((row) => row.anchor === anchor);
    case 'items':
      return anchor.startsWith('item');
    case 'signatures':
      return anchor === 'signatures' || anchor.startsWith('signer');
    case 'follow-up-log':
      return anchor.startsWith('follow-up');
    case 'place-date':
    case 'page-break':
      return false;
    default:
      return anchor === block.type || anchor.startsWith(`${block.type}:`);
  }
}

/** Where on the pages a block stands. */
export function marksOf(block: TemplateBlock, anchors: TemplatePreview['anchors']): Mark[] {
  return marksPerPage(anchors.filter(({ anchor }) => standsFor(block, anchor)));
}

/** Which block a click on a page means. */
export function blockAt(
  { blocks }: MinutesTemplate,
  anchors: TemplatePreview['anchors'],
  page: number,
  y: number,
): TemplateBlock | undefined {
  const box = boxAt(anchors, page, y);
  return box === null ? undefined : blocks.find((block) => standsFor(block, box.anchor));
}
