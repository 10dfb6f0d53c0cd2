import { type Box, cheapestBreak, placeBox } from './galley.ts';
import { PagePlan } from './page-plan.ts';

/** Top and bottom of the text area of a page. */
export type Frame = { top: number; bottom: number };

/** Cuts the galley into pages. Every box is placed once, in order; there is always at least one page. */
export function paginate(galley: readonly Box[], frameOf: (page: number) => Frame): PagePlan[] {
  const boxes = [...galley];
  const pages: PagePlan[] = [];
  let start = 0;
  do {
    const page = new PagePlan(pages.length);
    pages.push(page);
    start = fillPage(boxes, start, page, frameOf(page.index));
  } while (start < boxes.length);
  return pages;
}

/** Places boxes from `start` and answers the index of the first that goes to the next page. A split box is replaced by its parts. */
function fillPage(boxes: Box[], start: number, page: PagePlan, frame: Frame): number {
  const head = start > 0 ? boxes[start]?.head : undefined;
  const top = frame.top + (head?.height ?? 0);
  const end = endOfPage(boxes, start, frame.bottom - top);
  if (head !== undefined) placeBox(page, head, frame.top);
  let y = top;
  for (let index = start; index < end; index++) {
    const box = boxes[index]!;
    if (index > start) y += box.before;
    placeBox(page, box, y);
    y += box.height;
  }
  return end;
}

function endOfPage(boxes: Box[], start: number, room: number): number {
  let left = room;
  for (let index = start; index < boxes.length; index++) {
    const box = boxes[index]!;
    if (box.startsPage && index > start) return index;
    if (index > start) left -= box.before;
    if (box.height > left) return breakAt(boxes, start, index, left);
    left -= box.height;
  }
  return boxes.length;
}

/** Where to end the page when the box at `index` is too tall for what is left. */
function breakAt(boxes: Box[], start: number, index: number, left: number): number {
  const parts = boxes[index]?.split?.(left, index === start);
  if (parts) {
    boxes.splice(index, 1, ...parts);
    return index + 1;
  }
  // alone on the page and taller than it: nothing more can be done than to place it
  return index === start ? start + 1 : cheapestBreak(boxes, start, index);
}
