import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import { boxAt, type Mark, marksPerPage } from '../../../ui/pdf/marks.ts';
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

/** Which place of the form a click on a page means. */
export function anchorAt(anchors: PageAnchors, page: number, y: number): Anchor | null {
  return boxAt(anchors, page, y)?.anchor ?? null;
}
