/** A4 in points, the measure of where things stand on a page. */
export const PAGE_WIDTH = 595.28;
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
