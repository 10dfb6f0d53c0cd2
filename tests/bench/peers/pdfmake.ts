import pdfmake from 'pdfmake';
import { fontFiles } from '../../../electron/core/documents/fonts.ts';
import { DECISION, PAGE, SIGNATURES, TABLE, TEXT } from '../../../electron/core/documents/measures.ts';
import type {
  DocumentNode,
  FurnitureRow,
  MinutesDocument,
  ParagraphNode,
  ParagraphRole,
  Runs,
} from '../../../shared/minutes/document-tree.ts';

const FAMILY = 'SourceSans3';
const { regular, bold, italic, boldItalic } = fontFiles('source-sans-3');
pdfmake.fonts = { [FAMILY]: { normal: regular, bold, italics: italic, bolditalics: boldItalic } };
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);

/** The same text and measures through pdfmake, which writes no structure tree. */
export function pdfmakePdf(document: MinutesDocument): Promise<Uint8Array> {
  const { margin } = PAGE;
  const { first, other } = document.furniture;
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
      language: document.lang,
      info: { title: document.title, author: document.author, subject: document.subject },
      defaultStyle: { font: FAMILY, fontSize: TEXT.body.size, lineHeight: TEXT.body.leading / (TEXT.body.size * 1.26) },
      header: (page: number, pages: number) => furniture((page === 1 ? first : other).header, page, pages),
      footer: (page: number, pages: number) => furniture((page === 1 ? first : other).footer, page, pages),
      content: document.children.map(node),
    })
    .getBuffer();
}

function furniture(rows: readonly FurnitureRow[], page: number, pages: number): object[] {
  return rows.map((row) => ({
    margin: [PAGE.margin.left, 20, PAGE.margin.right, 0],
    fontSize: TEXT.furniture.size,
    columns: (['left', 'center', 'right'] as const).map((alignment) => ({
      alignment,
      text: (row[alignment] ?? [])
        .map((piece) => ('field' in piece ? String(piece.field === 'page' ? page : pages) : piece.text))
        .join(''),
    })),
  }));
}

const words = (runs: Runs): object[] =>
  runs.map((run) => ({ text: run.text, bold: run.bold === true, italics: run.italic === true }));

function node(given: DocumentNode): object {
  switch (given.kind) {
    case 'heading': {
      const { size, before, after } = [TEXT.h1, TEXT.h2, TEXT.h3, TEXT.h4][given.level - 1] ?? TEXT.h4;
      const number = given.number === undefined ? [] : [{ text: `${given.number} ` }];
      return { text: [...number, ...words(given.runs)], fontSize: size, bold: true, margin: [0, before, 0, after] };
    }
    case 'paragraph':
      return paragraph(given);
    case 'list':
      return { [given.ordered ? 'ol' : 'ul']: given.items.map(({ blocks }) => ({ stack: blocks.map(node) })) };
    case 'fields':
      return {
        stack: given.rows.map(({ label, values }) => ({
          text: [{ text: `${label} `, bold: true }, ...values.flatMap((value) => words(value))],
        })),
      };
    case 'table':
      return {
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingTop: () => TABLE.padY,
          paddingBottom: () => TABLE.padY,
        },
        table: {
          widths: given.columns.map((share) => share * PAGE.textWidth - 2 * TABLE.padX),
          headerRows: given.header?.length ?? 0,
          body: [...(given.header ?? []), ...given.rows].map((row) =>
            row.map(({ blocks }) => ({ stack: blocks.map(node) })),
          ),
        },
      };
    case 'signatures':
      return {
        stack: given.slots.map(({ name, role }) => ({
          unbreakable: true,
          margin: [0, given.gapLines * TEXT.body.leading, 0, 0],
          stack: [
            {
              canvas: [
                { type: 'line', x1: 0, y1: 0, x2: SIGNATURES.ruleLength, y2: 0, lineWidth: SIGNATURES.ruleWidth },
              ],
            },
            { text: name },
            { text: role },
          ],
        })),
      };
    case 'page-break':
      return { text: '', pageBreak: 'before' };
  }
}

const INDENTED: ReadonlySet<ParagraphRole> = new Set(['lead-in', 'clause']);

function paragraph({ role, runs }: ParagraphNode): object {
  return { text: words(runs), margin: [INDENTED.has(role) ? DECISION.indent : 0, 0, 0, TEXT.body.after] };
}
