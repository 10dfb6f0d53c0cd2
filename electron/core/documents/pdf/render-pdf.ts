import { type FontSources, fontFiles } from '../fonts.ts';
import { pageOf, textScale } from '../measures.ts';
import { ownFontSources } from '../own-fonts.ts';
import { paletteOf } from '../palette.ts';
import type { AnchorBox, PdfResult, RenderInput } from '../render.ts';
import { setBody } from './body.ts';
import { writeBookmarks } from './bookmarks.ts';
import { fontSet } from './font-set.ts';
import { PageDress } from './page-dress.ts';
import type { PagePlan } from './page-plan.ts';
import { paginate } from './paginate.ts';
import { paintPages } from './paint.ts';
import { openFile } from './pdf-file.ts';
import type { Setter } from './setter.ts';
import { writeStructure } from './structure.ts';
import { Tag } from './tags.ts';

export type PdfOptions = {
  /** Font files in place of the brand's: a font to try, or to measure with. */
  fonts?: FontSources;
};

/**
 * The document as PDF: PDF/A-3a and PDF/UA-1 in one file, with the record attached, and the same bytes for the same input.
 * Whatever the tree holds, all of its text is printed. First everything is set and cut into pages as plain data, then the pages
 * are painted and the tag tree is written.
 */
export async function renderPdf(input: RenderInput, options: PdfOptions = {}): Promise<PdfResult> {
  const { document, brand } = input;
  const page = pageOf(brand.margins);
  const setter: Setter = {
    fonts: fontSet(options.fonts ?? ownFontSources(brand, input.ownFonts) ?? fontFiles(brand.font), brand.font),
    palette: paletteOf(brand),
    page,
    text: textScale(brand.textSize),
    hyphenate: document.hyphenate,
    missing: [],
  };
  const root = new Tag('Document');
  const galley = setBody(setter, document.children, { x: page.margin.left, width: page.textWidth, tag: root });
  const dress = new PageDress(setter, document, brand);
  const pages = paginate(galley, (number) => dress.frameOf(number));
  dress.draw(pages, root);
  for (const one of pages) drawBars(one);

  const file = openFile(input);
  const marks = paintPages(file.doc, pages, brand);
  writeStructure(file.doc, root, marks);
  writeBookmarks(file.doc, pages);
  return { bytes: await file.bytes(), pages: pages.length, anchors: anchorsOf(pages), missing: setter.missing };
}

/** The rule beside a decision, from its first line on the page to its last. */
function drawBars(page: PagePlan): void {
  page.on('back', () => {
    for (const [{ bar }, { top, bottom }] of page.extents) {
      if (bar !== undefined) page.rect({ x: bar.x, top, width: bar.width, height: bottom - top }, { fill: bar.colour });
    }
  });
}

function anchorsOf(pages: readonly PagePlan[]): AnchorBox[] {
  return pages.flatMap((page) =>
    [...page.extents].flatMap(([{ anchor }, extent]) =>
      anchor === undefined ? [] : [{ anchor, page: page.index + 1, ...extent }],
    ),
  );
}
