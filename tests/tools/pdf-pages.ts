import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * A stretch of text as pdf.js finds it: where it stands in points from the top left corner, and whose it is. `mark` is the
 * content number of its tag ("12R 3"), "artifact", or null when it is marked as neither.
 */
export type PdfItem = {
  page: number;
  text: string;
  x: number;
  baseline: number;
  width: number;
  size: number;
  mark: string | null;
  endsLine: boolean;
  /** A stretch that means something else than it shows, such as the hyphen of a divided word. */
  isSpan: boolean;
};
export type PdfRead = { pages: number; items: PdfItem[]; title: string; bookmarks: Bookmark[] };
export type Bookmark = { title: string; page: number; children: Bookmark[] };

type Outline = { title: string; dest: unknown; items: Outline[] };

/** Reads a PDF with pdf.js, a reader that shares nothing with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  try {
    const items: PdfItem[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const height = page.view[3] ?? 0;
      const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const open: { mark: string | null; isSpan: boolean }[] = [];
      for (const item of content.items) {
        if (!('str' in item)) {
          if (item.type === 'endMarkedContent') open.pop();
          else open.push({ mark: markOf(item, open.at(-1)?.mark ?? null), isSpan: tagOf(item) === 'Span' });
          continue;
        }
        const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
        const { mark = null, isSpan = false } = open.at(-1) ?? {};
        const place = { page: number, x, baseline: height - y, width: item.width, size, mark };
        items.push({ ...place, text: item.str, endsLine: item.hasEOL, isSpan });
      }
    }
    const { info } = await pdf.getMetadata();
    const outline = ((await pdf.getOutline()) ?? []) as Outline[];
    const bookmark = async ({ title, dest, items: below }: Outline): Promise<Bookmark> => ({
      title,
      page: (await pdf.getPageIndex((dest as [Parameters<typeof pdf.getPageIndex>[0]])[0])) + 1,
      children: await Promise.all(below.map(bookmark)),
    });
    const title = String((info as { Title?: string }).Title ?? '');
    return { pages: pdf.numPages, items, title, bookmarks: await Promise.all(outline.map(bookmark)) };
  } finally {
    await task.destroy();
  }
}

/** pdf.js gives the tag too, though its types do not say so. */
function tagOf(item: object): unknown {
  return (item as { tag?: unknown }).tag;
}

function markOf(item: { id?: string | null }, outer: string | null): string | null {
  if (tagOf(item) === 'Artifact') return 'artifact';
  // a Span inside belongs to whatever it stands in
  const match = /^p(\d+R)_mc(\d+)$/.exec(item.id ?? '');
  return match === null ? outer : `${match[1]} ${match[2]}`;
}
