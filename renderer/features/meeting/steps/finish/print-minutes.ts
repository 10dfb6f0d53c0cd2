import { sv } from '../../../../text/sv.ts';
import { openPdf } from '../../../../ui/pdf/open-pdf.ts';

/** Fine enough for ten-point type on any office printer. */
const DOTS_PER_INCH = 300;

/**
 * Prints the PDF's pages. They are drawn as pictures under the body, where the print style sheet shows nothing else: the same
 * in every shell, with the margins of the paper and none of the browser's own headings.
 */
export async function printMinutes(pdf: Uint8Array): Promise<void> {
  const minutes = await openPdf(pdf);
  const sheets = document.createElement('div');
  sheets.className = 'print-pages';
  try {
    for (let number = 1; number <= minutes.numPages; number += 1) {
      const page = await minutes.getPage(number);
      const viewport = page.getViewport({ scale: DOTS_PER_INCH / 72 });
      const canvas = document.createElement('canvas');
      canvas.className = 'print-page';
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', sv.meeting.paper.page(number, minutes.numPages));
      await page.render({ canvas, viewport, intent: 'print' }).promise;
      sheets.append(canvas);
    }
    document.body.append(sheets);
    window.print();
  } finally {
    sheets.remove();
    void minutes.loadingTask.destroy();
  }
}
