import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { renderWord } from '../../../electron/core/documents/word/render-word.ts';
import type { Brand } from '../../../shared/domain/brand.ts';
import type {
  DocumentNode,
  MinutesDocument,
  ParagraphNode,
  ParagraphRole,
  Runs,
  TableCell,
} from '../../../shared/minutes/document-tree.ts';

const ROLES = ['body', 'lead-in', 'clause', 'label', 'list-line', 'place-date', 'initials', 'notice'] as const;

/**
 * Word files from a template with placeholders. The template is made once, by our own renderer, from a tree that holds each
 * kind of block with placeholders for text: so styles, header and footer are the same.
 */
export class DocxtemplaterPeer {
  private readonly template: Uint8Array;

  private constructor(template: Uint8Array) {
    this.template = template;
  }

  static async create(like: MinutesDocument, brand: Brand): Promise<DocxtemplaterPeer> {
    const document: MinutesDocument = { ...like, children: templateNodes() };
    return new DocxtemplaterPeer(await renderWord({ document, brand, createdAt: new Date(0) }));
  }

  make(document: MinutesDocument): Uint8Array {
    const filled = new Docxtemplater(new PizZip(this.template), { paragraphLoop: true, linebreaks: true });
    filled.render({ blocks: document.children.map(block) });
    return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  }
}

const paragraphOf = (text: string, role: ParagraphRole = 'body'): ParagraphNode => ({
  kind: 'paragraph',
  role,
  runs: [{ text }],
});

/** `nodes`, kept where `name` is true and repeated where it is a list. Tags alone in a paragraph leave none behind. */
const loop = (name: string, ...nodes: DocumentNode[]): DocumentNode[] => [
  paragraphOf(`{#${name}}`),
  ...nodes,
  paragraphOf(`{/${name}}`),
];

function templateNodes(): DocumentNode[] {
  const headings = ([1, 2, 3, 4] as const).flatMap((level) =>
    loop(`h${level}`, { kind: 'heading', level, role: 'subheading', runs: [{ text: '{text}' }] }),
  );
  const item = { blocks: [paragraphOf('{text}')] };
  const cell = (text: string): TableCell => ({ blocks: [paragraphOf(text, 'list-line')] });
  return loop(
    'blocks',
    ...headings,
    ...ROLES.flatMap((role) => loop(role, paragraphOf('{text}', role))),
    ...loop('items', { kind: 'list', ordered: false, marker: '-', items: [item] }),
    ...loop('fields', {
      kind: 'fields',
      layout: 'lines',
      rows: [{ label: '{label}', values: [[{ text: '{text}' }]] }],
    }),
    ...loop('table', {
      kind: 'table',
      role: 'attendance',
      columns: [0.42, 0.58],
      rows: [[cell('{#rows}{first}'), cell('{second}{/rows}')]],
      rules: 'none',
    }),
    ...loop('slots', {
      kind: 'signatures',
      slots: [{ name: '{name}', role: '{role}' }],
      gapLines: 2,
      rule: true,
      layout: 'stacked',
    }),
  );
}

const words = (runs: Runs): string => runs.map(({ text }) => text).join('');

const cellWords = (cell: TableCell | undefined): string =>
  (cell?.blocks ?? []).map((inner) => (inner.kind === 'paragraph' ? words(inner.runs) : '')).join('\n');

/** A node as the template's data. Only what the sample holds. */
function block(node: DocumentNode): object {
  switch (node.kind) {
    case 'heading': {
      const number = node.number === undefined ? '' : `${node.number} `;
      return { [`h${node.level}`]: true, text: number + words(node.runs) };
    }
    case 'paragraph':
      return { [node.role]: true, text: words(node.runs) };
    case 'list':
      return {
        items: node.items.map((item) => ({
          text: item.blocks.map((inner) => (inner.kind === 'paragraph' ? words(inner.runs) : '')).join('\n'),
        })),
      };
    case 'fields':
      return { fields: node.rows.map(({ label, values }) => ({ label, text: values.map(words).join('\n') })) };
    case 'table':
      return {
        table: true,
        rows: node.rows.map(([first, second]) => ({ first: cellWords(first), second: cellWords(second) })),
      };
    case 'signatures':
      return { slots: node.slots };
    case 'page-break':
      return {};
  }
}
