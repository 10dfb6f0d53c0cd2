import { type Box, cheapestBreak, FREE, heightOf, type Joint, placeAll, RELUCTANT } from './galley.ts';
import type { PagePlan } from './page-plan.ts';

/** A cell of a row group: which rows it covers, and its text as a galley of its own. */
export type GroupCell = { row: number; rowSpan: number; x: number; width: number; boxes: readonly Box[] };

/**
 * Rows that cannot be laid out apart because cells reach over several of them; nearly always just one. Also what stands side by
 * side without being a table.
 */
export type RowGroup = {
  rows: number;
  cells: readonly GroupCell[];
  padTop: number;
  padBottom: number;
  /** Draws grounds and rules, below the text. */
  decorate(page: PagePlan, cells: readonly { cell: GroupCell; top: number; height: number }[]): void;
};

/** A row lower than this goes to the next page whole; a taller one is cut, but leaves at least `LEAST_PART` on either side. */
const TALL_ROW = 120;
const LEAST_PART = 44;

/** The group as one box of the galley. It can be cut between its rows or, when it is tall, inside them. */
export function rowGroupBox(group: RowGroup, joint: Joint = FREE, head?: Box): Box {
  const heights = rowHeights(group);
  const tops = heights.map((_, row) => sum(heights.slice(0, row)));
  const placed = group.cells.map((cell) => ({
    cell,
    top: tops[cell.row] ?? 0,
    height: sum(heights.slice(cell.row, cell.row + cell.rowSpan)),
  }));
  return {
    height: sum(heights),
    before: 0,
    joint,
    ...(head === undefined ? {} : { head }),
    place: (page, top) => {
      group.decorate(
        page,
        placed.map((at) => ({ ...at, top: top + at.top })),
      );
      for (const { cell, top: offset } of placed) placeAll(page, cell.boxes, top + offset + group.padTop);
    },
    split(room, must) {
      const parts = splitGroup(group, heights, room, must);
      if (parts === null) return null;
      const [first, rest] = parts.map((part) => rowGroupBox(part, joint, head)) as [Box, Box];
      const spans = this.spans === undefined ? {} : { spans: this.spans };
      return [
        { ...first, ...spans, before: this.before, joint: FREE },
        { ...rest, ...spans },
      ];
    },
  };
}

function rowHeights(group: RowGroup): number[] {
  const heights = Array.from({ length: group.rows }, () => 0);
  const byLastRow = [...group.cells].sort((one, other) => one.row + one.rowSpan - other.row - other.rowSpan);
  for (const { row, rowSpan, boxes } of byLastRow) {
    const needed = group.padTop + heightOf(boxes) + group.padBottom;
    const last = row + rowSpan - 1;
    const above = sum(heights.slice(row, last));
    heights[last] = Math.max(heights[last] ?? 0, needed - above);
  }
  return heights;
}

function splitGroup(
  group: RowGroup,
  heights: readonly number[],
  room: number,
  must: boolean,
): [RowGroup, RowGroup] | null {
  let cut = group.rows - 1;
  while (cut > 0 && sum(heights.slice(0, cut)) > room) cut--;
  if (cut > 0) return parted(group, cut, cut, sum(heights.slice(0, cut)), heights);
  const height = sum(heights);
  if (!must && (height < TALL_ROW || room < LEAST_PART)) return null;
  const parts = parted(group, 1, 0, Math.min(room, Math.max(height - LEAST_PART, LEAST_PART)), heights);
  // nothing fits, or nothing is left over: a cut would only make an empty row
  const [first, rest] = parts.map((part) => part.cells.some((cell) => cell.boxes.length > 0));
  return first && rest ? parts : null;
}

/**
 * The group above and below a cut at `height`. The first has rows up to `firstRows`; the second starts with row `restFrom`,
 * which is in both when the cut goes through it.
 */
function parted(
  group: RowGroup,
  firstRows: number,
  restFrom: number,
  height: number,
  heights: readonly number[],
): [RowGroup, RowGroup] {
  const above: GroupCell[] = [];
  const below: GroupCell[] = [];
  for (const cell of group.cells) {
    const end = cell.row + cell.rowSpan;
    const crosses = cell.row < firstRows && end > restFrom;
    const room = height - sum(heights.slice(0, cell.row)) - group.padTop - group.padBottom;
    const taken = !crosses ? (cell.row < firstRows ? cell.boxes.length : 0) : boxesWithin(cell.boxes, room);
    if (cell.row < firstRows) {
      above.push({ ...cell, rowSpan: Math.min(end, firstRows) - cell.row, boxes: cell.boxes.slice(0, taken) });
    }
    if (end > restFrom) {
      const row = Math.max(cell.row - restFrom, 0);
      below.push({ ...cell, row, rowSpan: end - restFrom - row, boxes: cell.boxes.slice(taken) });
    }
  }
  return [
    { ...group, rows: firstRows, cells: above },
    { ...group, rows: group.rows - restFrom, cells: below },
  ];
}

/** How many boxes fit into `room`, ending where a break is cheap. */
function boxesWithin(boxes: readonly Box[], room: number): number {
  let left = room;
  let fitting = 0;
  for (const [index, box] of boxes.entries()) {
    left -= box.height + (index === 0 ? 0 : box.before);
    if (left < -0.01) break;
    fitting = index + 1;
  }
  if (fitting === 0 || fitting === boxes.length) return fitting;
  const nice = cheapestBreak(boxes, 0, fitting);
  return boxes[nice - 1]!.joint <= RELUCTANT ? nice : fitting;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
