import { childOf, descendants, type XmlElement } from '../xml.ts';

const TWIP = 1 / 20;
const CELL_MARGINS = 11;
const EMU_PER_POINT = 12_700;
const NARROWEST = 60;
const A4_TEXT = 453;

const twips = (of: XmlElement | undefined, attribute: string): number =>
  Number(of?.attributes[attribute] ?? Number.NaN) * TWIP;

/** The width of the text between the margins of the last section, in points; that of an A4 page where nothing is said. */
export function bodyWidth(root: XmlElement | undefined): number {
  if (root === undefined) return A4_TEXT;
  const section = [...descendants(root)].findLast(({ name }) => name === 'w:sectPr');
  const margins = section && childOf(section, 'w:pgMar');
  const width =
    twips(section && childOf(section, 'w:pgSz'), 'w:w') - twips(margins, 'w:left') - twips(margins, 'w:right');
  const columns = Number((section && childOf(section, 'w:cols'))?.attributes['w:num'] ?? 1);
  return Number.isFinite(width) ? Math.max(NARROWEST, width / Math.max(columns, 1)) : A4_TEXT;
}

/** The width of the text in a table's cell, in points; half of what is around it where the cell says nothing. */
export function cellWidth(cell: XmlElement, around: number): number {
  const width = childOf(childOf(cell, 'w:tcPr'), 'w:tcW');
  const points = width?.attributes['w:type'] === 'dxa' ? twips(width, 'w:w') - CELL_MARGINS : Number.NaN;
  return Math.max(NARROWEST, Number.isFinite(points) ? points : around / 2);
}

/** The width of the text in a drawn box, in points; undefined where the box says nothing. */
export function drawingWidth(drawing: XmlElement): number | undefined {
  const points = Number(childOf(drawing, 'wp:extent')?.attributes.cx ?? Number.NaN) / EMU_PER_POINT - 2 * CELL_MARGINS;
  return Number.isFinite(points) ? Math.max(NARROWEST, points) : undefined;
}
