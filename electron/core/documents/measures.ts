/**
 * The one type scale of the paper, in points, so that the Word file and the PDF look like the same minutes.
 *
 * Rules that go with the numbers:
 * - Between two blocks the larger of `after` and `before` counts, never the sum. Word and LibreOffice do the same.
 * - `before` falls away at the top of a page.
 * - Every heading keeps with what follows; so do `lead-in` and `place-date` paragraphs and everything marked `keepWithNext`.
 * - Text is set left aligned. A heading's number is plain text followed by one space; it does not hang.
 * - Labels of fields are bold, and so is the header row of a table. A signer's name is text ink, the role below it quiet.
 * - The first column of a table without rules is a list of names: it is not bold, even where its cells are row headers.
 * - A signature slot is never split. The slots of one block stay together as long as there are at most
 *   `SIGNATURES.together` of them, and the last text before them goes with them: nobody signs a page without text.
 */

import type { Brand, Logo } from '../../../shared/domain/brand.ts';
import { PageMargins } from '../../../shared/domain/page-margins.ts';
import type { TextSize } from '../../../shared/domain/text-size.ts';

const MM = 72 / 25.4;

const A4 = { width: 210 * MM, height: 297 * MM };

/** A page of A4 in points. */
export type Page = typeof A4 & { margin: PageMargins; textWidth: number };

/** The page of a brand, whose margins are in millimetres. */
export function pageOf({ top, right, bottom, left }: PageMargins): Page {
  const margin = { top: top * MM, right: right * MM, bottom: bottom * MM, left: left * MM };
  return { ...A4, margin, textWidth: A4.width - margin.left - margin.right };
}

/** The page of a brand that chose no margins. 150 mm of text give about 86 characters a line at 11 pt, and room for the punch holes. */
export const PAGE: Page = pageOf(PageMargins.parse({}));

/** What a stretch of text is drawn with; see palette.ts for what each colour becomes in a brand. */
export type Ink = 'text' | 'heading' | 'quiet';

export type TextMeasure = {
  size: number;
  /** Distance from baseline to baseline. */
  leading: number;
  before: number;
  after: number;
  bold: boolean;
  ink: Ink;
};

export const TEXT = {
  h1: { size: 18, leading: 24, before: 18, after: 12, bold: true, ink: 'heading' },
  h2: { size: 13.5, leading: 18, before: 20, after: 5, bold: true, ink: 'heading' },
  h3: { size: 11, leading: 15.4, before: 11, after: 3, bold: true, ink: 'text' },
  h4: { size: 11, leading: 15.4, before: 9, after: 3, bold: true, ink: 'quiet' },
  body: { size: 11, leading: 15.4, before: 0, after: 7, bold: false, ink: 'text' },
  /** "Rådet beslutar": close to its clauses. */
  leadIn: { size: 11, leading: 15.4, before: 0, after: 3, bold: false, ink: 'text' },
  clause: { size: 11, leading: 15.4, before: 0, after: 4, bold: false, ink: 'text' },
  /** One line of many under a heading: names, dates, field lines. */
  line: { size: 11, leading: 15.4, before: 0, after: 2, bold: false, ink: 'text' },
  placeDate: { size: 11, leading: 15.4, before: 26, after: 0, bold: false, ink: 'text' },
  initials: { size: 9, leading: 12.6, before: 4, after: 10, bold: false, ink: 'quiet' },
  notice: { size: 9.5, leading: 13.3, before: 4, after: 6, bold: false, ink: 'quiet' },
  cell: { size: 10.5, leading: 14.4, before: 0, after: 2, bold: false, ink: 'text' },
  caption: { size: 9.5, leading: 13.3, before: 8, after: 4, bold: true, ink: 'quiet' },
  furniture: { size: 9, leading: 12.2, before: 0, after: 0, bold: false, ink: 'quiet' },
} as const satisfies Record<string, TextMeasure>;

export type TextScale = Readonly<Record<keyof typeof TEXT, TextMeasure>>;

/** To the nearest step of a twentieth of a point, which is as fine as Word is. */
const twentieth = (points: number): number => Math.round(points * 20) / 20;

/** The type scale of a brand whose running text has this size. What stands in the margins of a page keeps its own. */
export function textScale(size: TextSize): TextScale {
  const times = size / TEXT.body.size;
  const scaled = Object.entries(TEXT).map(([name, measure]): [string, TextMeasure] => [
    name,
    {
      ...measure,
      // Word writes sizes in halves
      size: Math.round(measure.size * times * 2) / 2,
      leading: twentieth(measure.leading * times),
      before: twentieth(measure.before * times),
      after: twentieth(measure.after * times),
    },
  ]);
  return { ...(Object.fromEntries(scaled) as TextScale), furniture: TEXT.furniture };
}

/** A decision ("Beslut", lead-in and clauses) stands in from the margin behind a hairline of its own. */
export const DECISION = { indent: 12, ruleWidth: 1.5, ruleGap: 10, after: 10 } as const;

export const LIST = {
  /** From the text edge of one level to the text edge of the next; the mark stands at the left of that space. */
  indent: 16,
  /** Ordered lists need room for "10.". */
  orderedIndent: 22,
  betweenItems: 3,
  after: 8,
} as const;

export const FIELDS = {
  /** Width of the label column in the layouts `hanging` and `table`, as a share of the text width. */
  labelShare: 0.24,
  after: 10,
} as const;

export const TABLE = {
  /** Inner space of a cell. The text of the outer columns of a table without grid starts at the text edge. */
  padX: 5,
  padY: 3,
  hairline: 0.5,
  before: 4,
  after: 10,
} as const;

export const SIGNATURES = {
  before: 24,
  /** Before the first and between all of those with the role beside the line: they stand in a form, not at the end of a text. */
  labelledBetween: 6,
  /** How far below the line the letters of a role beside it reach. */
  labelDrop: 3,
  /** Length of the line to sign on, and the width of one column when slots stand side by side. */
  ruleLength: 215,
  columnGap: 28,
  ruleWidth: 0.75,
  /** From the line to the printed name. */
  ruleGap: 4,
  /** Between stacked slots. */
  between: 10,
  together: 4,
} as const;

/** The furniture of a page: header from the top edge, footer from the bottom edge. */
export const FURNITURE = {
  headerTop: 12.5 * MM,
  footerBottom: 11 * MM,
  /** A logo is made lower than its brand says where it would be wider than this share of the line. */
  logoShare: 0.5,
  /** From the logo to the header rows, which stand beside it, in the middle of its height. */
  logoGap: 14,
  /** Free space between the header's last line and the body, kept even when the header is taller than the margin. */
  gap: 20,
  /** Hairline above the footer's text. */
  hairline: 0.5,
  hairlineGap: 5,
} as const;

/** The size of a brand's logo on paper, in points. */
export function logoSize(
  { widthPx, heightPx }: Pick<Logo, 'widthPx' | 'heightPx'>,
  { logoPlace }: Pick<Brand, 'logoPlace'>,
  textWidth: number,
): { width: number; height: number } {
  const scale = Math.min((logoPlace.height * MM) / heightPx, (textWidth * FURNITURE.logoShare) / widthPx);
  return { width: widthPx * scale, height: heightPx * scale };
}

/**
 * Boxes for handwritten initials at the foot of each page, above the footer's hairline, from the left text edge: first the
 * label, in the middle of the boxes' height, then one box per slot with the slot's own words small above it.
 */
export const INITIALS_BOX = {
  width: 84,
  height: 26,
  gap: 10,
  line: 0.5,
  labelSize: 8,
  labelWidth: 96,
  /** Free space kept to the body above, and to the footer's hairline below. */
  before: 14,
  after: 8,
} as const;
