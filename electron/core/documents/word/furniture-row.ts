import {
  AlignmentType,
  BorderStyle,
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
import type { FurniturePiece, FurnitureRow } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { FURNITURE, TEXT } from '../measures.ts';
import { STYLE, TABLE_STYLE } from './style-ids.ts';
import { eighths, hex, twips } from './units.ts';

/** Half an em is the mean letter of our fonts; the ones a machine takes in their stead are wider. */
const WIDE_LETTER = 0.58 * TEXT.furniture.size;
const CELL_GAP = 12;

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

export type RowPlace = {
  /** How wide the row may be, in points. */
  width: number;
  /** Where the style's own stops are, in points: at the middle and the end of this. */
  textWidth: number;
  after?: number;
  /** The colour of a hairline above. */
  rule?: string;
};

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

/** Word measures text and we do not: as wide as it may get, numbers of two digits. */
const widestOf = (pieces: readonly FurniturePiece[] = []): number =>
  pieces.reduce((sum, piece) => sum + ('field' in piece ? 2 : piece.text.length), 0) * WIDE_LETTER;

/** Whether the sides stand on one line for sure. A middle leaves only half of the rest to each side. */
function fitsOneLine(row: FurnitureRow, width: number): boolean {
  const [left, center, right] = [widestOf(row.left), widestOf(row.center), widestOf(row.right)];
  if (center === 0) return left + right <= width;
  return Math.max(left, right) <= (width - center) / 2;
}

const ruleAbove = (colour: string) => ({
  style: BorderStyle.SINGLE,
  size: eighths(FURNITURE.hairline),
  space: FURNITURE.hairlineGap,
  color: hex(colour),
});

function line(row: FurnitureRow, style: string, { width, textWidth, after, rule }: RowPlace): Paragraph {
  const tab = () => new TextRun({ children: [new Tab()] });
  const sides = [row.left ?? [], ...(row.center === undefined ? [] : [row.center]), row.right ?? []];
  const used = sides.findLastIndex((pieces) => pieces.length > 0);
  const clear = (position: number) => ({ type: TabStopType.CLEAR, position: twips(position) });
  return new Paragraph({
    style,
    // the style has stops for three sides of the whole text; a stop in the middle would catch a left side beyond it
    tabStops: [
      ...(row.center === undefined || width !== textWidth ? [clear(textWidth / 2)] : []),
      ...(width === textWidth
        ? []
        : [
            clear(textWidth),
            ...(row.center === undefined ? [] : [{ type: TabStopType.CENTER, position: twips(width / 2) }]),
            { type: TabStopType.RIGHT, position: twips(width) },
          ]),
    ],
    ...(after === undefined ? {} : { spacing: { after: twips(after) } }),
    ...(rule === undefined ? {} : { border: { top: ruleAbove(rule) } }),
    children: sides
      .slice(0, used + 1)
      .flatMap((pieces, index) => (index === 0 ? pieces.map(pieceRun) : [tab(), ...pieces.map(pieceRun)])),
  });
}

/** A table without lines that only places things side by side. */
export function layoutTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    style: TABLE_STYLE.layout,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    rows: [...rows],
  });
}

type CellOptions = Pick<ConstructorParameters<typeof TableCell>[0], 'borders' | 'verticalAlign' | 'margins'>;

export const layoutCell = (width: number, children: (Paragraph | Table)[], options: CellOptions = {}): TableCell =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...options,
    children,
  });

/** Word wants a paragraph after a table; this one takes `height` points. */
export const gapParagraph = (height: number): Paragraph =>
  new Paragraph({ style: STYLE.separator, spacing: { line: twips(height) } });

/** Sides too long for one line, each in a column of its own with its share of the width. */
function columns(row: FurnitureRow, style: string, { width, after, rule }: RowPlace): (Paragraph | Table)[] {
  const filled = (['left', 'center', 'right'] as const).flatMap((side) => {
    const pieces = row[side] ?? [];
    return pieces.length === 0 ? [] : [{ side, pieces, wanted: widestOf(pieces) }];
  });
  const wanted = filled.reduce((sum, { wanted: one }) => sum + one, 0);
  // a short side is not squeezed by a long one: the page number stays on its line
  const least = width / (filled.length * 2);
  const shares = filled.map((cell) => Math.min(cell.wanted, Math.max(least, (width * cell.wanted) / wanted)));
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => (share * width) / sum);
  const top = rule === undefined ? {} : { borders: { top: ruleAbove(rule) } };
  const cells = filled.map(({ side, pieces }, at) =>
    layoutCell(widths[at]!, [new Paragraph({ style, alignment: ALIGNMENT[side], children: pieces.map(pieceRun) })], {
      verticalAlign: VerticalAlignTable.TOP,
      margins: {
        top: twips(rule === undefined ? 0 : FURNITURE.hairlineGap),
        right: twips(at < filled.length - 1 ? CELL_GAP : 0),
      },
      ...top,
    }),
  );
  return [layoutTable(widths, [new TableRow({ children: cells })]), gapParagraph(after ?? 1)];
}

/**
 * Left, middle and right of a header or footer: on one line where they are sure to have room on it, whatever font the reader's
 * machine has, else side by side in columns.
 */
export function rowBlocks(row: FurnitureRow, style: string, place: RowPlace): (Paragraph | Table)[] {
  const sides = [row.left, row.center, row.right].filter((pieces) => pieces !== undefined && pieces.length > 0);
  return sides.length < 2 || fitsOneLine(row, place.width) ? [line(row, style, place)] : columns(row, style, place);
}
