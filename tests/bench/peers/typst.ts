import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from '../../../electron/core/documents/fonts.ts';
import {
  DECISION,
  FURNITURE,
  PAGE,
  SIGNATURES,
  TABLE,
  TEXT,
  type TextMeasure,
} from '../../../electron/core/documents/measures.ts';
import { FONT_STYLES } from '../../../shared/domain/own-font.ts';
import type {
  DocumentNode,
  FurniturePiece,
  FurnitureRow,
  MinutesDocument,
  ParagraphNode,
  ParagraphRole,
  Runs,
  TableCell,
} from '../../../shared/minutes/document-tree.ts';

const FAMILY = 'Source Sans 3';

/** Typst with the same fonts, measures and text. Its PDF is tagged, as it is without being asked. */
export class Typst {
  private readonly compiler: NodeCompiler;

  constructor() {
    const files = fontFiles('source-sans-3');
    const fontPaths = FONT_STYLES.map((style) => dirname(files[style]));
    this.compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  }

  pdf(document: MinutesDocument): Uint8Array {
    return this.compiler.pdf({ mainFileContent: typstSource(document) });
  }

  /** Typst remembers what it has compiled; emptied between documents it does not grow. */
  forget(): void {
    this.compiler.evictCache(0);
  }
}

const str = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const pt = (value: number): string => `${value}pt`;

function words(runs: Runs): string {
  return runs
    .map((run) => {
      const text = run.text
        .split('\n')
        .map((line) => `#${str(line)};`)
        .join('#linebreak();');
      const strong = run.bold ? `#strong[${text}]` : text;
      return run.italic ? `#emph[${strong}]` : strong;
    })
    .join('');
}

function typstSource(document: MinutesDocument): string {
  return `${setUp(document)}\n${document.children.map(node).join('\n\n')}\n`;
}

function setUp({ furniture, hyphenate, title, lang }: MinutesDocument): string {
  const { margin } = PAGE;
  const rows = (all: readonly FurnitureRow[]): string => all.map(furnitureRow).join(' #linebreak() ');
  const header = `context { if counter(page).get().first() == 1 [${rows(furniture.first.header)}] else [${rows(furniture.other.header)}] }`;
  return [
    `#set document(title: ${str(title)})`,
    `#set text(font: ${str(FAMILY)}, size: ${pt(TEXT.body.size)}, lang: ${str(lang.slice(0, 2))}, hyphenate: ${hyphenate})`,
    `#set page(paper: "a4", margin: (top: ${pt(margin.top)}, right: ${pt(margin.right)}, bottom: ${pt(margin.bottom)}, left: ${pt(margin.left)}), ` +
      `header: ${header}, footer: text(size: ${pt(TEXT.furniture.size)})[${rows(furniture.other.footer)}], footer-descent: ${pt(FURNITURE.gap)})`,
    `#set par(leading: ${pt(gap(TEXT.body))}, spacing: ${pt(gap(TEXT.body) + TEXT.body.after)})`,
    ...([TEXT.h1, TEXT.h2, TEXT.h3, TEXT.h4] as const).map(
      (measure, index) =>
        `#show heading.where(level: ${index + 1}): it => block(above: ${pt(measure.before + gap(measure))}, below: ${pt(gap(measure) + measure.after)}, text(size: ${pt(measure.size)}, it.body))`,
    ),
  ].join('\n');
}

const gap = (measure: TextMeasure): number => measure.leading - measure.size * 0.66;

const furnitureRow = ({ left, center, right }: FurnitureRow): string =>
  [left, center, right].map((pieces = []) => pieces.map(piece).join('')).join('#h(1fr)');

function piece(given: FurniturePiece): string {
  if (!('field' in given)) return words([given]);
  return given.field === 'page' ? '#context counter(page).display();' : '#context counter(page).final().first();';
}

function node(given: DocumentNode): string {
  switch (given.kind) {
    case 'heading':
      return `#heading(level: ${given.level})[${given.number === undefined ? '' : `#${str(`${given.number} `)};`}${words(given.runs)}]`;
    case 'paragraph':
      return paragraph(given);
    case 'list':
      return `#${given.ordered ? 'enum' : `list(marker: [${words([{ text: given.marker }])}])`}${given.items
        .map((item) => `[${item.blocks.map(node).join('\n\n')}]`)
        .join('')}`;
    case 'fields':
      return given.rows
        .map(({ label, values }) => `#strong[#${str(label)};] ${values.map(words).join('#linebreak();')}`)
        .join('\n\n');
    case 'table': {
      const cells = (row: readonly TableCell[]): string =>
        row.map(({ blocks }) => `[${blocks.map(node).join('\n\n')}]`).join(', ');
      const columns = given.columns.map((share) => `${share}fr`).join(', ');
      const header = given.header === undefined ? '' : `table.header(${given.header.map(cells).join(', ')}),`;
      return `#table(columns: (${columns}), stroke: none, inset: (x: ${pt(TABLE.padX)}, y: ${pt(TABLE.padY)}), ${header} ${given.rows.map(cells).join(', ')})`;
    }
    case 'signatures':
      return given.slots
        .map(
          ({ name, role }) =>
            `#block(breakable: false)[#v(${pt(given.gapLines * TEXT.body.leading)})#line(length: ${pt(SIGNATURES.ruleLength)})#${str(name)};#linebreak();#${str(role)};]`,
        )
        .join('\n');
    case 'page-break':
      return '#pagebreak()';
  }
}

const INDENTED: ReadonlySet<ParagraphRole> = new Set(['lead-in', 'clause']);

function paragraph({ role, runs }: ParagraphNode): string {
  return INDENTED.has(role) ? `#pad(left: ${pt(DECISION.indent)})[${words(runs)}]` : words(runs);
}
