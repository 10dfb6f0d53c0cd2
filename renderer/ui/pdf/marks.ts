/** The height of A4 in points, the measure of where things stand on a page. */
export const PAGE_HEIGHT = 841.89;

/** A stretch of a page, in points from its top. */
export type Mark = { page: number; top: number; bottom: number };

/** Boxes that follow each other on a page as one, so that a part is marked by one line beside it. */
export function marksPerPage(boxes: readonly Mark[]): Mark[] {
  const pages = new Map<number, Mark>();
  for (const { page, top, bottom } of boxes) {
    const known = pages.get(page);
    pages.set(page, {
      page,
      top: Math.min(top, known?.top ?? top),
      bottom: Math.max(bottom, known?.bottom ?? bottom),
    });
  }
  return [...pages.values()].sort((a, b) => a.page - b.page);
}

/** So far beside a line a click still means the line. */
const REACH = 14;

/** What a click on a page means: the smallest box it hits, else the nearest one in reach. */
export function boxAt<B extends Mark>(boxes: readonly B[], page: number, y: number): B | null {
  const distance = ({ top, bottom }: Mark) => Math.max(0, top - y, y - bottom);
  const candidates = boxes
    .filter((box) => box.page === page && distance(box) <= REACH)
    .sort((a, b) => distance(a) - distance(b) || a.bottom - a.top - (b.bottom - b.top));
  return candidates[0] ?? null;
}
