import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import { widening } from '../desk/place.ts';
import type { PageAnchors } from './use-preview.ts';

/** A4 in points, the measure of the anchors. */
export const PAGE_WIDTH = 595.28;
export const PAGE_HEIGHT = 841.89;

export type Mark = { page: number; top: number; bottom: number };

/** Boxes that follow each other on a page as one, so that an item is marked by one line beside it. */
function perPage(boxes: PageAnchors): Mark[] {
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

/** Where on the pages the place `anchor` of the form stands; the nearest place around it when it is not printed itself. */
export function marksFor(anchors: PageAnchors, anchor: Anchor | null): Mark[] {
  if (anchor === null) return [];
  for (const wider of widening(anchor)) {
    const found = anchors.filter((box) => box.anchor === wider || box.anchor.startsWith(`${wider}/`));
    if (found.length > 0) return perPage(found);
  }
  return [];
}

/** So far beside a line a click still means the line. */
const REACH = 14;

/** Which place of the form a click on a page means: the smallest part it hits, else the nearest one in reach. */
export function anchorAt(anchors: PageAnchors, page: number, y: number): Anchor | null {
  const distance = ({ top, bottom }: Mark) => Math.max(0, top - y, y - bottom);
  const candidates = anchors
    .filter((box) => box.page === page && distance(box) <= REACH)
    .sort((a, b) => distance(a) - distance(b) || a.bottom - a.top - (b.bottom - b.top));
  return candidates[0]?.anchor ?? null;
}
