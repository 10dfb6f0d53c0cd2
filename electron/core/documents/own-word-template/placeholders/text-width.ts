import { childOf, descendants, elementsOf, type XmlElement } from '../xml.ts';

const TWIP = 1 / 20;
const CELL_MARGINS = 11;
const EMU_PER_POINT = 12_700;
const NARROWEST = 60;
const A4_TEXT = 453;
/** Between columns where nothing is said. */
const COLUMN_GAP = 36;

const twips = (of: XmlElement | undefined, attribute: string): number =>
  Number(of?.attributes[attribute] ?? Number.NaN) * TWIP;

/** The narrowest column of a section. */
function columnWidth(columns: XmlElement | undefined, width: number): number {
  const own = columns === undefined ? [] : elementsOf(columns).map((column) => twips(column, 'w:w'));
  if (own.length > 0 && own.every(Number.isFinite)) return Math.min(...own);
  const count = Math.max(1, Number(columns?.attributes['w:num'] ?? 1) || 1);
  const told = twips(columns, 'w:space');
  return (width - (count - 1) * (Number.isFinite(told) ? told : COLUMN_GAP)) / count;
}

/** The width of the text of a section in points: of a line, and between the margins. */
function sectionWidth(section: XmlElement | undefined): { line: number; page: number } {
  const margins = section && childOf(section, 'w:pgMar');
  const width =
    twips(section && childOf(section, 'w:pgSz'), 'w:w') - twips(margins, 'w:left') - twips(margins, 'w:right');
  const page = Number.isFinite(width) ? Math.max(NARROWEST, width) : A4_TEXT;
  return { page, line: Math.max(NARROWEST, columnWidth(section && childOf(section, 'w:cols'), page)) };
}

const sectionIn = (element: XmlElement): XmlElement | undefined =>
  [...descendants(element)].findLast(({ name }) => name === 'w:sectPr');

/** The width of the text for each child of a body, in points. A section is told of by what ends it. */
export function bodyWidths(body: XmlElement): Map<XmlElement, number> {
  const widths = new Map<XmlElement, number>();
  let { line } = sectionWidth(undefined);
  for (const child of elementsOf(body).reverse()) {
    const section = sectionIn(child);
    if (section !== undefined) ({ line } = sectionWidth(section));
    widths.set(child, line);
  }
  return widths;
}

/** The width of the text that stands on every page, in points: that of the narrowest, for one header serves several sections. */
export function pageWidth(document: XmlElement | undefined): number {
  const sections = document ? [...descendants(document)].filter(({ name }) => name === 'w:sectPr') : [];
  return sections.length === 0 ? A4_TEXT : Math.min(...sections.map((section) => sectionWidth(section).page));
}

/** Of a width in fiftieths of a percent, or in percent. */
function share(told: string | undefined): number {
  const number = Number.parseFloat(told ?? '');
  return told?.endsWith('%') ? number / 100 : number / 5000;
}

/** The width of the text in a table's cell, in points; half of what is around it where the cell says nothing. */
export function cellWidth(cell: XmlElement, around: number): number {
  const width = childOf(childOf(cell, 'w:tcPr'), 'w:tcW');
  const type = width?.attributes['w:type'];
  const points =
    type === 'dxa' ? twips(width, 'w:w') : type === 'pct' ? around * share(width?.attributes['w:w']) : Number.NaN;
  return Math.max(NARROWEST, Number.isFinite(points) ? points - CELL_MARGINS : around / 2);
}

const VML_WIDTH = /(?:^|;)\s*width:\s*([\d.]+)pt/;

/** The width of the text in a drawn box, also one of older versions of Word, in points; undefined where it says nothing. */
export function drawingWidth({ name, attributes, children }: XmlElement): number | undefined {
  const extent = childOf({ name, attributes, children }, 'wp:extent')?.attributes.cx;
  const whole = name.startsWith('v:')
    ? Number(VML_WIDTH.exec(attributes.style ?? '')?.[1] ?? Number.NaN)
    : Number(extent ?? Number.NaN) / EMU_PER_POINT;
  const points = whole - 2 * CELL_MARGINS;
  return Number.isFinite(points) ? Math.max(NARROWEST, points) : undefined;
}
