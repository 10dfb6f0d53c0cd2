import type { Brand } from '../../../../shared/domain/brand.ts';
import { drawnAt } from './chunks.ts';
import type { Op, PagePlan, TextOp } from './page-plan.ts';
import type { PdfDocument } from './pdf-file.ts';
import type { Artifact, Content } from './tags.ts';
import { num, rgb, TextWriter } from './text-writer.ts';

/** The marks by which a tag finds what was drawn for it. */
export type Marks = Map<Content, PDFKit.PDFStructureContent>;

const ARTIFACT: Readonly<Record<Artifact['artifact'], string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Repeated: '/Artifact <</Type /Pagination>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
};

/** Draws the pages. Everything drawn is marked, as the content of a tag or as an artifact, and no mark is left open. */
export function paintPages(doc: PdfDocument, pages: readonly PagePlan[], brand: Brand): Marks {
  const marks: Marks = new Map();
  const writer = new TextWriter(doc);
  // opened once: a buffer given to image() would be written into the file for every page
  const logo = brand.logo === null ? null : doc.openImage(Buffer.from(brand.logo.data, 'base64'));
  for (const page of pages) {
    doc.addPage();
    let owner: Op['owner'] | null = null;
    for (const op of page.ops) {
      if (op.owner !== owner) {
        if (owner !== null) endMark(doc, owner);
        beginMark(doc, op.owner, marks);
        owner = op.owner;
      }
      if (op.kind === 'logo') {
        if (logo !== null) doc.image(logo, op.rect.x, op.rect.top, { width: op.rect.width, height: op.rect.height });
      } else doc.addContent(operators(op, writer));
    }
    if (owner !== null) endMark(doc, owner);
  }
  return marks;
}

function beginMark(doc: PdfDocument, owner: Op['owner'], marks: Marks): void {
  if ('tag' in owner) marks.set(owner, doc.markStructureContent(owner.tag.type));
  else doc.addContent(ARTIFACT[owner.artifact]);
}

function endMark(doc: PdfDocument, owner: Op['owner']): void {
  if ('tag' in owner) doc.endMarkedContent();
  else doc.addContent('EMC');
}

function operators(op: Exclude<Op, { kind: 'logo' }>, writer: TextWriter): string {
  switch (op.kind) {
    case 'text':
      return `${writer.operators(op.pieces, op.x, op.baseline)}${underline(op)}`;
    case 'rule':
      return `${rgb(op.colour)} RG ${num(op.line)} w ${point(op.from)} m ${point(op.to)} l S`;
    case 'rect': {
      const { x, top, width, height } = op.rect;
      const path = `${num(x)} ${num(top)} ${num(width)} ${num(height)} re`;
      const fill = op.fill === undefined ? '' : `${rgb(op.fill)} rg ${path} f`;
      const stroke = op.stroke === undefined ? '' : `${rgb(op.stroke)} RG ${num(op.line ?? 1)} w ${path} S`;
      return `${fill}\n${stroke}`;
    }
  }
}

/** Links are underlined: colour alone would not show them on paper, nor to everybody on screen (WCAG 1.4.1). */
function underline({ pieces, x, baseline }: TextOp): string {
  const look = pieces[0]?.look;
  if (look?.link === undefined) return '';
  const printed = pieces.at(-1)?.part.text.trim() === '' ? pieces.slice(0, -1) : pieces;
  const y = baseline + look.size * 0.14;
  const lines = drawnAt(printed, x).map((at) => `${point([at.x, y])} m ${point([at.x + at.width, y])} l S`);
  return `\n${rgb(look.colour)} RG 0.5 w ${lines.join(' ')}`;
}

function point([x, y]: readonly [number, number]): string {
  return `${num(x)} ${num(y)}`;
}
