import type { PagePlan, Span } from './page-plan.ts';

/** What a page break after a box costs. The cheapest break on a page is taken, and of those the last. */
export const FREE = 0;
/** A first or last line of a paragraph, a first or last row of a table would stand alone. */
export const RELUCTANT = 1;
/** A heading, lead-in or the like would be parted from what follows. */
export const KEPT = 2;
/** Inside what belongs together as one, such as a place to sign. Only when it is taller than a page. */
export const WHOLE = 3;
export type Joint = 0 | 1 | 2 | 3;

/** A piece of the endless galley that the pages are cut from: a line of text, a row of a table, a place to sign. */
export type Box = {
  height: number;
  /** Free space above; falls away at the top of a page. */
  before: number;
  joint: Joint;
  place(page: PagePlan, top: number): void;
  /** Cuts the box so that the first part is at most `room` high. `must`: nothing else stands on the page. Null when it should not. */
  split?(room: number, must: boolean): readonly [Box, Box] | null;
  /** Drawn above the box where it begins a page: the header row of its table. */
  head?: Box;
  startsPage?: true;
  spans?: readonly Span[];
};

/** Boxes one below the other. Between two blocks the larger of the space after the one and before the other counts. */
export class Galley {
  readonly boxes: Box[] = [];
  private gap = 0;

  add(boxes: readonly Box[], before: number, after: number): void {
    const first = boxes[0];
    if (first === undefined) return;
    first.before = Math.max(this.gap, before);
    this.boxes.push(...boxes);
    this.gap = after;
  }

  /** Keeps what was added last with what is added next. */
  keepWithNext(): void {
    const last = this.boxes.at(-1);
    if (last !== undefined) last.joint = Math.max(last.joint, KEPT) as Joint;
  }
}

export function addSpan(boxes: readonly Box[], span: Span): void {
  for (const box of boxes) box.spans = [...(box.spans ?? []), span];
}

export function placeBox(page: PagePlan, box: Box, top: number): void {
  for (const span of box.spans ?? []) page.note(span, top, top + box.height);
  box.place(page, top);
}

/** Height of boxes standing one below the other, without the space above the first. */
export function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box, index) => sum + box.height + (index === 0 ? 0 : box.before), 0);
}

export function placeAll(page: PagePlan, boxes: readonly Box[], top: number): void {
  let y = top;
  boxes.forEach((box, index) => {
    if (index > 0) y += box.before;
    placeBox(page, box, y);
    y += box.height;
  });
}

/** How many of the first `fitting` boxes to take: up to the last of the cheapest breaks, at least one. */
export function cheapestBreak(boxes: readonly Box[], start: number, fitting: number): number {
  let best = start + 1;
  let cost: number = Number.POSITIVE_INFINITY;
  for (let end = start + 1; end <= fitting; end++) {
    const joint = boxes[end - 1]!.joint;
    if (joint <= cost) {
      cost = joint;
      best = end;
    }
  }
  return best;
}
