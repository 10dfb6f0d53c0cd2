import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import { type Mark, marksPerPage } from '../../../ui/pdf/marks.ts';
import { widening } from '../desk/place.ts';
import type { PageAnchors } from './use-preview.ts';

/** Where on the pages the place `anchor` of the form stands; the nearest place around it when it is not printed itself. */
export function marksFor(anchors: PageAnchors, anchor: Anchor | null): Mark[] {
  if (anchor === null) return [];
  for (const wider of widening(anchor)) {
    const found = anchors.filter((box) => box.anchor === wider || box.anchor.startsWith(`${wider}/`));
    if (found.length > 0) return marksPerPage(found);
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
