import {
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  ImageRun,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Brand, Logo } from '../../../../shared/domain/brand.ts';
import type {
  Furniture,
  FurniturePiece,
  FurnitureRow,
  MinutesDocument,
} from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { FURNITURE, INITIALS_BOX, PAGE } from '../measures.ts';
import type { Palette } from '../palette.ts';
import { STYLE, TABLE_STYLE } from './style-ids.ts';
import { eighths, hex, twips } from './units.ts';

function pieceRun(piece: FurniturePiece): TextRun {
  if ('field' in piece) {
    return new TextRun({ children: [piece.field === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES] });
  }
  return new TextRun({
    text: cleanText(piece.text).replace(/[\n\t]/g, ' '),
    ...(piece.bold ? { bold: true } : {}),
    ...(piece.italic ? { italics: true } : {}),
  });
}

/** Left, middle and right on one line; the stops come from the style unless the line is narrower than the text. */
function rowParagraph(row: FurnitureRow, style: string, extra: { width?: number; after?: number; rule?: string } = {}) {
  const tab = () => new TextRun({ children: [new Tab()] });
  const stops = [row.left ?? [], row.center ?? [], row.right ?? []];
  const used = stops.findLastIndex((pieces) => pieces.length > 0);
  return new Paragraph({
    style,
    ...(extra.width === undefined
      ? {}
      : {
          tabStops: [
            { type: TabStopType.CLEAR, position: twips(PAGE.textWidth / 2) },
            { type: TabStopType.CLEAR, position: twips(PAGE.textWidth) },
            { type: TabStopType.CENTER, position: twips(extra.width / 2) },
            { type: TabStopType.RIGHT, position: twips(extra.width) },
          ],
        }),
    ...(extra.after === undefined ? {} : { spacing: { after: twips(extra.after) } }),
    ...(extra.rule === undefined
      ? {}
      : {
          border: {
            top: {
              style: BorderStyle.SINGLE,
              size: eighths(FURNITURE.hairline),
              space: FURNITURE.hairlineGap,
              color: hex(extra.rule),
            },
          },
        }),
    children: stops
      .slice(0, used + 1)
      .flatMap((pieces, index) => (index === 0 ? pieces.map(pieceRun) : [tab(), ...pieces.map(pieceRun)])),
  });
}

/** The logo's size on paper, in points: the full height, or less when it would get too wide. */
export function logoSize(logo: Pick<Logo, 'widthPx' | 'heightPx'>): { width: number; height: number } {
  const scale = Math.min(FURNITURE.logoHeight / logo.heightPx, FURNITURE.logoWidth / logo.widthPx);
  return { width: logo.widthPx * scale, height: logo.heightPx * scale };
}

const PIXELS_PER_POINT = 96 / 72;

function logoParagraph(logo: Logo, id: string): Paragraph {
  const { width, height } = logoSize(logo);
  const alt = cleanText(logo.alt);
  const image = new ImageRun({
    type: logo.mime === 'image/png' ? 'png' : 'jpg',
    data: Buffer.from(logo.data, 'base64'),
    transformation: { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT },
    altText: { id, name: 'Logotyp', description: alt, title: alt },
  });
  return new Paragraph({ style: STYLE.header, children: [image] });
}

/** A table without lines that only places things side by side. */
function layoutTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    style: TABLE_STYLE.layout,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    rows: [...rows],
  });
}

const cell = (width: number, children: Paragraph[], borders?: ConstructorParameters<typeof TableCell>[0]['borders']) =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(borders === undefined ? {} : { borders }),
    children,
  });

function header(furniture: Furniture, brand: Brand, logoId: string): Header {
  const { logo } = brand;
  if (!furniture.logo || logo === null) {
    const last = furniture.header.length - 1;
    return new Header({
      children: furniture.header.map((row, index) =>
        rowParagraph(row, STYLE.header, index === last ? { after: FURNITURE.gap } : {}),
      ),
    });
  }
  const logoWidth = logoSize(logo).width + FURNITURE.logoGap;
  const width = PAGE.textWidth - logoWidth;
  const rows = furniture.header.map((row) => rowParagraph(row, STYLE.header, { width }));
  const line = new TableRow({
    children: [
      cell(logoWidth, [logoParagraph(logo, logoId)]),
      cell(width, rows.length > 0 ? rows : [new Paragraph({ style: STYLE.header })]),
    ],
  });
  // Word wants a paragraph after a table; this one is the space between header and text.
  const gap = new Paragraph({ style: STYLE.separator, spacing: { line: twips(FURNITURE.gap) } });
  return new Header({ children: [layoutTable([logoWidth, width], [line]), gap] });
}

/** One empty box per signer, its words small above it, the common label to the left. */
function initialsTable(box: NonNullable<MinutesDocument['initialsBox']>, palette: Palette): Table {
  const { width, height, gap } = INITIALS_BOX;
  const boxes = box.slots.length * width + (box.slots.length - 1) * gap;
  // Word measures text and we do not: half an em a letter is a little more than any of the fonts needs.
  const wanted = box.label.length * INITIALS_BOX.labelSize * 0.5 + gap;
  const labelWidth = Math.max(0, Math.min(PAGE.textWidth - boxes, wanted, INITIALS_BOX.labelWidth));
  const rule = { style: BorderStyle.SINGLE, size: eighths(INITIALS_BOX.line), color: hex(palette.quiet) };
  const framed = { top: rule, bottom: rule, left: rule, right: rule };
  const small = (text: string, before = 0) =>
    new Paragraph({
      style: STYLE.initialsLabel,
      ...(before > 0 ? { spacing: { before: twips(before) } } : {}),
      text: cleanText(text),
    });
  const across = (of: (slot: string) => TableCell) =>
    box.slots.flatMap((slot, index) => (index === 0 ? [of(slot)] : [cell(gap, [small('')]), of(slot)]));
  const widths = [labelWidth, ...box.slots.flatMap((_, index) => (index === 0 ? [width] : [gap, width]))];
  return layoutTable(widths, [
    new TableRow({
      children: [cell(labelWidth, [small('')]), ...across((slot) => cell(width, [small(slot, INITIALS_BOX.before)]))],
    }),
    new TableRow({
      height: { value: twips(height), rule: HeightRule.EXACT },
      children: [cell(labelWidth, [small(box.label)]), ...across(() => cell(width, [small('')], framed))],
    }),
  ]);
}

function footer(furniture: Furniture, document: MinutesDocument, palette: Palette): Footer {
  const rows = furniture.footer.length > 0 ? furniture.footer : [{}];
  const lines = rows.map((row, index) =>
    rowParagraph(row, STYLE.footer, index === 0 && furniture.footer.length > 0 ? { rule: palette.rule } : {}),
  );
  if (document.initialsBox === undefined || document.initialsBox.slots.length === 0) {
    return new Footer({ children: lines });
  }
  const gap = new Paragraph({ style: STYLE.separator, spacing: { line: twips(INITIALS_BOX.after) } });
  return new Footer({ children: [initialsTable(document.initialsBox, palette), gap, ...lines] });
}

/** Header and footer of the first page and of all the others. */
export function pageFurniture(document: MinutesDocument, brand: Brand, palette: Palette) {
  const { first, other } = document.furniture;
  return {
    headers: { first: header(first, brand, '1'), default: header(other, brand, '2') },
    footers: { first: footer(first, document, palette), default: footer(other, document, palette) },
  };
}
