import type { MinutesTemplate } from '../../../shared/domain/template.ts';

/** The ways to write a page number, as patterns. */
const STYLES = {
  page: 'Sida {sida}',
  of: 'Sida {sida} av {sidor}',
  slash: '{sida} ({sidor})',
  brackets: '{sida}\\[{sidor}\\]',
} as const;

/** `none`: no number in the footers; `other`: one of another kind, or not the same on all pages. */
export type PageNumberStyle = keyof typeof STYLES | 'none' | 'other';

/** A footer has no room for more. */
export const MOST_ROWS = 4;

type Furniture = MinutesTemplate['furniture'];
type Row = Furniture['first']['footer'][number];

const asksForNumber = (text: string): boolean => /\{sid(a|or)\}/.test(text);
const cells = ({ left, center, right }: Row): string[] => [left, center, right];

function styleOf(rows: readonly Row[]): PageNumberStyle {
  const numbers = rows.flatMap(cells).filter(asksForNumber);
  if (numbers.length === 0) return 'none';
  const known = Object.entries(STYLES).find(([, pattern]) => pattern === numbers[0]);
  return numbers.length === 1 && known ? (known[0] as keyof typeof STYLES) : 'other';
}

/** How pages are numbered in the footers. */
export function pageNumberStyle({ first, other }: Furniture): PageNumberStyle {
  const style = styleOf(first.footer);
  return style === styleOf(other.footer) ? style : 'other';
}

function numbered(rows: readonly Row[], pattern: string): Row[] {
  const put = (text: string) => (asksForNumber(text) ? pattern : text);
  if (rows.some((row) => cells(row).some(asksForNumber)))
    return rows.map((row) => ({ left: put(row.left), center: put(row.center), right: put(row.right) }));
  if (pattern === '') return [...rows];
  for (const side of ['right', 'center', 'left'] as const) {
    const free = rows.findIndex((row) => row[side] === '');
    if (free >= 0) return rows.map((row, i) => (i === free ? { ...row, [side]: pattern } : row));
    if (rows.length < MOST_ROWS) return [...rows, { left: '', center: '', right: pattern }];
  }
  return [...rows];
}

/** The same pages numbered in another way: where the number stands, else to the right in the first free row. A full footer stays. */
export function withPageNumbers(furniture: Furniture, style: Exclude<PageNumberStyle, 'other'>): Furniture {
  const pattern = style === 'none' ? '' : STYLES[style];
  const on = (page: Furniture['first']) => ({ ...page, footer: numbered(page.footer, pattern) });
  return { first: on(furniture.first), other: on(furniture.other) };
}
