import type { Brand } from '../../../../shared/domain/brand.ts';
import type { Furniture, FurniturePiece, FurnitureRow, Run } from '../../../../shared/minutes/document-tree.ts';
import { FURNITURE, logoSize, TEXT } from '../measures.ts';
import type { Line } from './lines.ts';
import type { PagePlan } from './page-plan.ts';
import { baselineDrop, linesOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { type Artifact, FOOTER, HEADER, type Owner, type Rect } from './tags.ts';

/** Page number and number of pages, for the pieces only the renderer knows. */
export type Numbers = { page: number; pages: number };

type SideName = 'left' | 'center' | 'right';
/** Between which edges a side is set, from the left one of the row. */
type SetCell = { lines: Line[]; align: SideName; from: number; width: number };
type SetRow = { cells: SetCell[]; height: number };

/** Stands for numbers not yet known when the height of a header is needed. */
const WIDEST_NUMBERS: Numbers = { page: 888, pages: 888 };
/** A header or footer of more than this would leave no room for the minutes; what goes beyond is not printed. */
const TALLEST = 220;
const CELL_GAP = 12;

/** Where the logo of a header is drawn, or null where there is none. */
export function logoRect({ page }: Setter, furniture: Furniture, brand: Brand): Rect | null {
  if (!furniture.logo || brand.logo === null) return null;
  const size = logoSize(brand.logo, brand, page.textWidth);
  const free = brand.logoPlace.side === 'right' ? page.textWidth - size.width : 0;
  return { x: page.margin.left + free, top: FURNITURE.headerTop, ...size };
}

/** Where the header ends; the top of the page when it is empty. */
export function headerBottom(setter: Setter, furniture: Furniture, brand: Brand): number {
  const rect = logoRect(setter, furniture, brand);
  const rows = heightOf(setRows(setter, furniture.header, headerSide(setter, rect), WIDEST_NUMBERS));
  const height = Math.max(rect?.height ?? 0, rows);
  return height === 0 ? 0 : FURNITURE.headerTop + height;
}

/** Where the footer begins, its hairline included; the bottom of the page when it is empty. */
export function footerTop(setter: Setter, furniture: Furniture): number {
  const height = heightOf(setRows(setter, furniture.footer, wholeSide(setter), WIDEST_NUMBERS));
  return height === 0
    ? setter.page.height
    : setter.page.height - FURNITURE.footerBottom - height - FURNITURE.hairlineGap;
}

/** `logoOwner` is the logo's tag where it is shown for the first time, else an artifact. */
export function drawHeader(
  setter: Setter,
  page: PagePlan,
  furniture: Furniture,
  brand: Brand,
  logoOwner: Owner,
  numbers: Numbers,
): void {
  const rect = logoRect(setter, furniture, brand);
  if (rect !== null) page.logo(logoOwner, rect);
  const side = headerSide(setter, rect);
  const rows = setRows(setter, furniture.header, side, numbers);
  const free = Math.max((rect?.height ?? 0) - heightOf(rows), 0);
  drawRows(setter, page, rows, side, FURNITURE.headerTop + free / 2, HEADER);
}

export function drawFooter(setter: Setter, page: PagePlan, furniture: Furniture, numbers: Numbers): void {
  const side = wholeSide(setter);
  const rows = setRows(setter, furniture.footer, side, numbers);
  if (rows.length === 0) return;
  const top = footerTop(setter, furniture);
  page.rule([side.x, top], [side.x + side.width, top], setter.palette.rule, FURNITURE.hairline, FOOTER);
  drawRows(setter, page, rows, side, top + FURNITURE.hairlineGap, FOOTER);
}

type Side = { x: number; width: number };

function wholeSide({ page }: Pick<Setter, 'page'>): Side {
  return { x: page.margin.left, width: page.textWidth };
}

function headerSide({ page }: Setter, logo: Rect | null): Side {
  if (logo === null) return wholeSide({ page });
  const taken = logo.width + FURNITURE.logoGap;
  const isLeft = logo.x === page.margin.left;
  return { x: page.margin.left + (isLeft ? taken : 0), width: page.textWidth - taken };
}

function setRows(setter: Setter, rows: readonly FurnitureRow[], side: Side, numbers: Numbers): SetRow[] {
  const set: SetRow[] = [];
  let height = 0;
  for (const row of rows) {
    const next = setRow(setter, row, side.width, numbers);
    height += next.height;
    if (height > TALLEST) break;
    set.push(next);
  }
  return set;
}

/** Sides that fit beside each other stand on one line; where they do not, each gets a column with its share of the width. */
function setRow(setter: Setter, row: FurnitureRow, width: number, numbers: Numbers): SetRow {
  const filled = (['left', 'center', 'right'] as const).flatMap((align) => {
    const runs = (row[align] ?? []).map((piece) => runOf(piece, numbers));
    return runs.length === 0 ? [] : [{ align, runs, natural: naturalWidth(setter, runs) }];
  });
  const naturals = filled.map((cell) => cell.natural);
  const shares = fitOneLine(filled, width) ? null : sharesOf(naturals, width - CELL_GAP * (filled.length - 1));
  let from = 0;
  const cells = filled.map(({ align, runs, natural }, index): SetCell => {
    const share = shares?.[index] ?? natural + 1;
    const lines = linesOf(setter, runs, TEXT.furniture, { width: share }, { balanced: true });
    const cell = shares === null ? { lines, align, from: 0, width } : { lines, align, from, width: share };
    from += share + CELL_GAP;
    return cell;
  });
  const most = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return { cells, height: most * TEXT.furniture.leading };
}

/** Whether the sides stand on one line without touching. What stands in the middle leaves only half of the rest to each side. */
function fitOneLine(cells: readonly { align: SideName; natural: number }[], width: number): boolean {
  const [left, center, right] = (['left', 'center', 'right'] as const).map(
    (side) => cells.find(({ align }) => align === side)?.natural,
  );
  if (center === undefined) return (left ?? 0) + (right ?? 0) + CELL_GAP * (cells.length - 1) <= width;
  const besideCenter = Math.max(left ?? -CELL_GAP, right ?? -CELL_GAP) + CELL_GAP;
  return besideCenter <= (width - center) / 2;
}

/** The room in shares of what each wants. A short one is not squeezed by a long one: the page number stays on its line. */
function sharesOf(wanted: readonly number[], room: number): number[] {
  const least = room / (wanted.length * 2);
  const short = wanted.map((one) => (one < least ? one + 1 : 0));
  const long = wanted.map((one, at) => (short[at] === 0 ? one : 0));
  const [taken, asked] = [short, long].map((all) => all.reduce((sum, one) => sum + one, 0)) as [number, number];
  if (asked === 0) return short.map((one) => (one * room) / taken);
  return wanted.map((_, at) => short[at]! + ((room - taken) * long[at]!) / asked);
}

function runOf(piece: FurniturePiece, numbers: Numbers): Run {
  return 'field' in piece ? { text: String(numbers[piece.field]) } : piece;
}

function naturalWidth(setter: Setter, runs: readonly Run[]): number {
  const lines = linesOf(setter, runs, TEXT.furniture, { width: Number.POSITIVE_INFINITY });
  return Math.max(0, ...lines.map((line) => line.width));
}

function drawRows(setter: Setter, page: PagePlan, rows: SetRow[], side: Side, top: number, owner: Artifact): void {
  const drop = baselineDrop(setter, TEXT.furniture);
  let y = top;
  for (const row of rows) {
    for (const { lines, align, from, width } of row.cells) {
      lines.forEach((line, index) => {
        const free = width - line.width;
        const x = side.x + from + (align === 'left' ? 0 : align === 'center' ? free / 2 : free);
        page.text(owner, x, y + index * TEXT.furniture.leading + drop, line.pieces);
      });
    }
    y += row.height;
  }
}

function heightOf(rows: readonly SetRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}
