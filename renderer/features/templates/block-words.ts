import { type MinutesTemplate, MOST_BLOCKS, TemplateBlock } from '../../../shared/domain/template.ts';
import { blockAnchor } from '../../../shared/minutes/block-anchors.ts';
import { sv } from '../../text/sv.ts';
import { boxAt, type Mark, marksPerPage } from '../../ui/pdf/marks.ts';
import type { TemplatePreview } from './use-template-preview.ts';

const words = sv.templates;

const SHOWN = 40;
const firstWords = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()} …` : text);

/** What tells one block from another of its kind: "Datum, Tid, Plats". */
export function summaryOf(block: TemplateBlock): string {
  const labels = (of: readonly { label: string }[]) =>
    of
      .map(({ label }) => label.replace(/:$/, ''))
      .filter((label) => label !== '')
      .join(', ');
  if (block.type === 'fields') return block.heading || labels(block.rows);
  if (block.type === 'notice') return block.heading;
  if (block.type === 'text') return block.heading || firstWords(block.text);
  return block.type === 'attendance' ? labels(block.sections) : '';
}

/** "Uppgifter: Datum, Tid, Plats", for who hears it. */
export function nameOf(block: TemplateBlock): string {
  return [words.blocks[block.type], summaryOf(block)].filter((part) => part !== '').join(': ');
}

const SEVERAL: readonly TemplateBlock['type'][] = ['fields', 'text', 'attendance', 'page-break'];

/** The kinds of blocks that can be added: those that are not there, and those there may be several of; none when it is full. */
export function blocksToAdd({ blocks }: MinutesTemplate): TemplateBlock['type'][] {
  if (blocks.length >= MOST_BLOCKS) return [];
  const kinds = Object.keys(words.blocks) as TemplateBlock['type'][];
  return kinds.filter((kind) => SEVERAL.includes(kind) || !blocks.some(({ type }) => type === kind));
}

/** The order minutes nearly always have; what is free to stand anywhere comes last. */
const USUAL: readonly TemplateBlock['type'][] = [
  'title',
  'fields',
  'attendance',
  'items',
  'follow-up-log',
  'next-meeting',
  'place-date',
  'signatures',
  'notice',
];

/** `blocks` with a new one where it usually stands: before the first that usually comes after it. */
export function withBlock(blocks: readonly TemplateBlock[], block: TemplateBlock): TemplateBlock[] {
  const rank = USUAL.indexOf(block.type);
  const at = rank < 0 ? -1 : blocks.findIndex(({ type }) => USUAL.indexOf(type) > rank);
  return at < 0 ? [...blocks, block] : blocks.toSpliced(at, 0, block);
}

/** A new block with something in it that shows on the page at once. */
export function newBlock(type: TemplateBlock['type']): TemplateBlock {
  const start = {
    title: { pattern: '{dokument} {organ}' },
    fields: { rows: [{ label: 'Plats', value: '{plats}', anchor: 'place' }] },
    text: { text: 'Skriv texten här.' },
    notice: {
      text: 'Protokollet är justerat. Justeringen har tillkännagetts på kommunens anslagstavla.',
      rows: [
        { label: 'Organ', value: '{organ}', anchor: 'council' },
        { label: 'Sammanträde', value: '{datum:lång}', anchor: 'date' },
        { label: 'Anslaget sätts upp', value: '{anslagsdag}', printWhenEmpty: true, anchor: 'signatures' },
        { label: 'Sista dag för överklagande', value: '{överklagandedag}', anchor: 'signatures' },
        { label: 'Anslaget tas ned', value: '{nedtagningsdag}', printWhenEmpty: true, anchor: 'signatures' },
        { label: 'Förvaras', value: '{förvaring}', printWhenEmpty: true, anchor: 'signatures' },
      ],
    },
    attendance: { sections: [{ label: 'Närvarande', presence: ['present'], layout: 'lines', entry: '{namn}' }] },
  };
  return TemplateBlock.parse({ type, ...start[type as keyof typeof start] });
}

/** Follow-ups are told of one by one: they may stand under one of the items. */
const isLogged = (block: TemplateBlock, anchor: string): boolean =>
  block.type === 'follow-up-log' && anchor.startsWith('follow-up');

type Anchors = TemplatePreview['anchors'];

/** Where the header of the first page stands, in points from its top. */
export const FIRST_HEADER: Mark = { page: 1, top: 30, bottom: 66 };

/** Where on the pages a block stands. */
export function marksOf({ blocks }: MinutesTemplate, block: TemplateBlock, anchors: Anchors): Mark[] {
  const own = blockAnchor(blocks.indexOf(block));
  return marksPerPage(anchors.filter(({ anchor }) => anchor === own || isLogged(block, anchor)));
}

/** Which block a click on a page means. */
export function blockAt(
  { blocks }: MinutesTemplate,
  anchors: Anchors,
  page: number,
  y: number,
): TemplateBlock | undefined {
  const { anchor } =
    boxAt(
      anchors.filter(({ anchor: of }) => /^(?:block|follow-up):/.test(of)),
      page,
      y,
    ) ?? {};
  return blocks.find(
    (block, index) => anchor === blockAnchor(index) || (anchor !== undefined && isLogged(block, anchor)),
  );
}
