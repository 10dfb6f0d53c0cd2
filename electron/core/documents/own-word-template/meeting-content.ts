import type { MeetingRecord } from '../../../../shared/domain/record.ts';
import { type MinutesTemplate, TemplateBlock } from '../../../../shared/domain/template.ts';
import { composeMinutes } from '../../../../shared/minutes/compose-minutes.ts';
import { makeContext } from '../../../../shared/minutes/context.ts';
import type { DocumentNode, FieldsNode, MinutesDocument, Runs } from '../../../../shared/minutes/document-tree.ts';
import type { PartName, Placeholder } from './placeholders/placeholder-names.ts';

/** What a meeting has to put into a municipality's own file, said as the minutes' template says it. */
export type MeetingContent = {
  document: MinutesDocument;
  words(placeholder: Placeholder & { kind: 'value' | 'lines' }, bookmark: boolean): Runs;
  nodes(placeholder: Placeholder & { kind: 'part' }): readonly DocumentNode[];
};

type Block = MinutesTemplate['blocks'][number];

/** Used when the template of the minutes has no such part of its own. */
const PLAIN: Record<PartName, unknown> = {
  närvaro: {
    type: 'attendance',
    sections: [
      {
        label: 'Närvarande',
        presence: ['present'],
        layout: 'columns',
        entry: '{namn}[ ({parti})]',
        description: '[{roll}][, {titel}][, {organisation}]',
      },
    ],
  },
  frånvaro: {
    type: 'attendance',
    sections: [{ label: 'Frånvarande', presence: ['absent', 'excused'], layout: 'lines', entry: '{namn}[ ({parti})]' }],
  },
  ärenden: { type: 'items' },
  logg: { type: 'follow-up-log', place: 'here' },
  'nästa möte': { type: 'next-meeting' },
  underskrifter: { type: 'signatures' },
};

/** The template's blocks for one part, in its order. */
function blocksOf(template: MinutesTemplate, part: PartName): Block[] {
  const found = template.blocks.flatMap((block): Block[] => {
    if (block.type === 'attendance' && (part === 'närvaro' || part === 'frånvaro')) {
      const sections = block.sections.filter(({ presence }) => presence.includes('present') === (part === 'närvaro'));
      return sections.length === 0 ? [] : [{ ...block, sections }];
    }
    if (part === 'ärenden') return block.type === 'items' ? [block] : [];
    if (part === 'logg') return block.type === 'follow-up-log' ? [{ ...block, place: 'here' }] : [];
    if (part === 'nästa möte') return block.type === 'next-meeting' ? [block] : [];
    return part === 'underskrifter' && (block.type === 'place-date' || block.type === 'signatures') ? [block] : [];
  });
  const isWhole = found.some(({ type }) => type !== 'place-date');
  return isWhole ? found : [...found, TemplateBlock.parse(PLAIN[part])];
}

const isSection = (node: DocumentNode): boolean => node.kind === 'heading' && node.role === 'section';

/** The municipality's file has its own heading, so a part's only heading goes; several tell its sections apart and stay. */
function withoutHeading(nodes: readonly DocumentNode[]): DocumentNode[] {
  const fields = nodes.filter((node): node is FieldsNode => node.kind === 'fields');
  const labels = nodes.filter(isSection).length + fields.reduce((sum, { rows }) => sum + rows.length, 0);
  if (labels !== 1) return [...nodes];
  return nodes.flatMap((node): DocumentNode[] => {
    if (isSection(node)) return [];
    if (node.kind !== 'fields') return [node];
    return node.rows.flatMap(({ values }) =>
      values.map((runs) => ({ kind: 'paragraph', role: 'list-line', runs }) as const),
    );
  });
}

const text = (runs: Runs): string => runs.map((run) => run.text).join('');

/** One line for each person or sentence of a part. */
function linesOf(nodes: readonly DocumentNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.kind === 'paragraph') return [text(node.runs)];
    if (node.kind === 'heading') return [];
    if (node.kind === 'fields') return node.rows.flatMap(({ values }) => values.map(text));
    if (node.kind !== 'table') return [];
    return node.rows.map((cells) =>
      cells
        .map(({ blocks }) => blocks.map((block) => (block.kind === 'paragraph' ? text(block.runs) : '')).join(' '))
        .filter((words) => words !== '')
        .join(', '),
    );
  });
}

/** Which row of the minutes a bookmark of this name holds: "Tid" may print both day and time. */
function fieldValue(document: MinutesDocument, name: string): Runs | undefined {
  const bare = (label: string) => label.replace(/:\s*$/, '').trim().toLowerCase();
  for (const node of document.children) {
    const row = node.kind === 'fields' ? node.rows.find(({ label }) => bare(label) === name) : undefined;
    if (row?.values[0] !== undefined) return row.values[0];
  }
  return undefined;
}

/**
 * The meeting's words and parts for a municipality's own file, composed with the template of the minutes.
 * @throws PatternError when that template asks for something that does not exist.
 */
export function meetingContent(record: MeetingRecord, template: MinutesTemplate): MeetingContent {
  const context = makeContext(record, template, 'signing');
  const document = composeMinutes(record, template);
  const nodesOf = (part: PartName, labelled: boolean) => {
    const blocks = blocksOf(template, part).map((block) =>
      block.type === 'items' && !labelled ? { ...block, label: '' } : block,
    );
    return composeMinutes(record, { ...template, blocks }).children;
  };
  const title = document.children.find((node) => node.kind === 'heading' && node.role === 'title');

  return {
    document,
    words(placeholder, bookmark) {
      if (placeholder.kind === 'lines')
        return [{ text: linesOf(withoutHeading(nodesOf(placeholder.name, false))).join('\n') }];
      const { name, form } = placeholder;
      if (name === 'rubrik' && title?.kind === 'heading') return title.runs;
      const printed = bookmark ? fieldValue(document, name) : undefined;
      return printed ?? [{ text: context.values(name, form) ?? '' }];
    },
    nodes({ name, heading }) {
      return heading ? nodesOf(name, true) : withoutHeading(nodesOf(name, false));
    },
  };
}
