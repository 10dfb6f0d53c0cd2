import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  FREE,
  type Joint,
  KEPT,
  RELUCTANT,
  WHOLE,
} from '../../../../../../electron/core/documents/pdf/galley.ts';
import { paginate } from '../../../../../../electron/core/documents/pdf/paginate.ts';
import { type GroupCell, rowGroupBox } from '../../../../../../electron/core/documents/pdf/row-group.ts';

type Placed = { name: string; page: number; top: number; bottom: number };

/** A galley of named boxes that write down where they were placed. */
function galley(...boxes: (Partial<Box> & { name: string; height: number })[]): { boxes: Box[]; placed: Placed[] } {
  const placed: Placed[] = [];
  return { placed, boxes: boxes.map((box) => named(placed, box)) };
}

function named(placed: Placed[], { name, ...box }: Partial<Box> & { name: string; height: number }): Box {
  const place: Box['place'] = (page, top) => placed.push({ name, page: page.index, top, bottom: top + box.height });
  return { before: 0, joint: FREE, place, ...box };
}

const A_PAGE = { top: 10, bottom: 110 };
const pagesOf = (placed: readonly Placed[]): string[] => {
  const pages: string[] = [];
  for (const { name, page } of placed) pages[page] = (pages[page] ?? '') + name;
  return pages;
};

describe('cutting the galley into pages', () => {
  test('every box is placed once, in order, inside the frame, and none overlaps another', () => {
    const box = fc.record({
      height: fc.integer({ min: 1, max: 100 }),
      before: fc.integer({ min: 0, max: 30 }),
      joint: fc.constantFrom<Joint>(FREE, FREE, RELUCTANT, KEPT, WHOLE),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 80 }), (list) => {
        const { boxes, placed } = galley(...list.map((one, index) => ({ name: String(index), ...one })));
        const pages = paginate(boxes, () => A_PAGE);
        expect(placed.map(({ name }) => name)).toEqual(list.map((_, index) => String(index)));
        placed.forEach(({ page, top, bottom }, index) => {
          expect(top).toBeGreaterThanOrEqual(A_PAGE.top);
          expect(bottom).toBeLessThanOrEqual(A_PAGE.bottom);
          const last = placed[index - 1];
          if (last?.page === page) expect(top).toBe(last.bottom + list[index]!.before);
          else expect(top).toBe(A_PAGE.top);
        });
        expect(pages.length).toBe((placed.at(-1)?.page ?? 0) + 1);
      }),
    );
  });

  test('a whole chain of headings goes with the lines it heads', () => {
    const chain = ['H', 'h', 'l'].map((name) => ({ name, height: 20, joint: KEPT as Joint }));
    const { boxes, placed } = galley({ name: 'p', height: 40 }, ...chain, { name: 'c', height: 20 });
    paginate(boxes, () => A_PAGE);
    expect(pagesOf(placed)).toEqual(['p', 'Hhlc']);
  });

  test('the last of the cheapest breaks is taken', () => {
    const lines = ['1', '2', '3', '4', '5', '6'].map((name, index) => ({
      name,
      height: 20,
      joint: (index === 0 || index === 4 ? RELUCTANT : FREE) as Joint,
    }));
    const { boxes, placed } = galley(...lines);
    paginate(boxes, () => A_PAGE);
    expect(pagesOf(placed)).toEqual(['1234', '56']);
  });

  test('a chain taller than a page is parted where it costs least', () => {
    const joints: Joint[] = [WHOLE, WHOLE, KEPT, WHOLE, WHOLE, WHOLE, WHOLE];
    const { boxes, placed } = galley(...joints.map((joint, index) => ({ name: String(index), height: 20, joint })));
    paginate(boxes, () => A_PAGE);
    expect(pagesOf(placed)).toEqual(['012', '3456']);
  });

  test('a page may be asked for, and frames may differ', () => {
    const { boxes, placed } = galley({ name: 'a', height: 10 }, { name: 'b', height: 10, startsPage: true });
    paginate(boxes, (page) => (page === 0 ? A_PAGE : { top: 50, bottom: 60 }));
    expect(placed.map(({ page, top }) => [page, top])).toEqual([
      [0, 10],
      [1, 50],
    ]);
  });

  test('an empty galley is one page', () => {
    expect(paginate([], () => A_PAGE).length).toBe(1);
  });

  test('the head of a table stands again above the rows on the next page', () => {
    const { boxes, placed } = galley({ name: 'T', height: 20, joint: WHOLE });
    const head = named(placed, { name: 't', height: 20 });
    for (const name of ['1', '2', '3', '4', '5', '6', '7', '8']) boxes.push(named(placed, { name, height: 20, head }));
    paginate(boxes, () => A_PAGE);
    expect(pagesOf(placed)).toEqual(['T1234', 't5678']);
  });
});

describe('a row', () => {
  const cell = (placed: Placed[], name: string, lines: number, at: Partial<GroupCell> = {}): GroupCell => ({
    row: 0,
    rowSpan: 1,
    x: 0,
    width: 50,
    boxes: Array.from({ length: lines }, (_, index) => named(placed, { name: `${name}${index} `, height: 10 })),
    ...at,
  });
  const group = (rows: number, cells: GroupCell[]): Box =>
    rowGroupBox({ rows, cells, padTop: 2, padBottom: 2, decorate: () => {} });

  test('is as tall as its tallest cell', () => {
    expect(group(1, [cell([], 'a', 1), cell([], 'b', 4)]).height).toBe(44);
  });

  test('a cell over two rows makes only the last of them taller, and only when it must', () => {
    const over = (lines: number): GroupCell => cell([], 'o', lines, { rowSpan: 2 });
    const rows = [cell([], 'a', 1), cell([], 'b', 1, { row: 1 })];
    expect(group(2, [over(2), ...rows]).height).toBe(28);
    expect(group(2, [over(6), ...rows]).height).toBe(64);
  });

  test('taller than a page is cut inside, each cell going on where it was cut', () => {
    const placed: Placed[] = [];
    paginate([group(1, [cell(placed, 'a', 3), cell(placed, 'b', 25)])], () => A_PAGE);
    const pages = pagesOf(placed).map((page) => page.trim().split(' '));
    expect(pages.flat().filter((name) => name.startsWith('b'))).toEqual(Array.from({ length: 25 }, (_, i) => `b${i}`));
    expect(pages[0]).toContain('a2');
    expect(pages.length).toBe(3);
  });

  test('a low one goes whole to the next page', () => {
    const placed: Placed[] = [];
    const above = galley({ name: 'p ', height: 80 });
    paginate([...above.boxes, group(1, [cell(placed, 'a', 3)])], () => A_PAGE);
    expect(placed.map(({ page }) => page)).toEqual([1, 1, 1]);
  });

  test('rows joined by a cell are cut between them first', () => {
    const placed: Placed[] = [];
    const cells = [
      cell(placed, 'o', 12, { rowSpan: 3 }),
      cell(placed, 'a', 5),
      cell(placed, 'b', 5, { row: 1 }),
      cell(placed, 'c', 5, { row: 2 }),
    ];
    paginate([group(3, cells)], () => A_PAGE);
    const pages = pagesOf(placed).map((page) => page.trim().split(' '));
    expect(pages[0]?.filter((name) => /^[abc]/.test(name))).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    expect(pages.flat().filter((name) => name.startsWith('o'))).toEqual(Array.from({ length: 12 }, (_, i) => `o${i}`));
  });

  test('any group of rows keeps every line of every cell, in order, inside the pages', () => {
    const shape = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(shape, fc.integer({ min: 0, max: 95 }), (cells, offset) => {
        const placed: Placed[] = [];
        const rows = 4;
        const made = cells.map(([lines, row, span], index) =>
          cell(placed, `${'abcdef'[index]}`, lines, { row, rowSpan: Math.min(span, rows - row) }),
        );
        paginate([...galley({ name: 'p ', height: offset }).boxes, group(rows, made)], () => A_PAGE);
        cells.forEach(([lines], index) => {
          const own = placed.filter(({ name }) => name.startsWith('abcdef'[index]!));
          expect(own.map(({ name }) => name.trim())).toEqual(
            Array.from({ length: lines }, (_, line) => `${'abcdef'[index]}${line}`),
          );
          for (const { top, bottom } of own) {
            expect(top).toBeGreaterThanOrEqual(A_PAGE.top);
            expect(bottom).toBeLessThanOrEqual(A_PAGE.bottom);
          }
        });
      }),
    );
  });
});
