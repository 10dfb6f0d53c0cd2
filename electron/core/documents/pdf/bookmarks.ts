import { PAGE } from '../measures.ts';
import type { PagePlan } from './page-plan.ts';
import type { PdfDocument } from './pdf-file.ts';

/** Headings as bookmarks, nested as their levels are. */
export function writeBookmarks(doc: PdfDocument, pages: readonly PagePlan[]): void {
  const parents: PDFKit.PDFOutline[] = [doc.outline];
  const written = new Set<object>();
  for (const page of pages) {
    for (const [span, { top }] of page.extents) {
      if (span.bookmark === undefined || written.has(span)) continue;
      written.add(span);
      const { title, level } = span.bookmark;
      // pdfkit counts `left` from the right edge
      const place = { expanded: level === 1, pageNumber: page.index, fit: false, top, left: PAGE.width };
      parents[level] = parents[level - 1]!.addItem(title, place);
    }
  }
}
