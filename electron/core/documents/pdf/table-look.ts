import type { TableNode } from '../../../../shared/minutes/document-tree.ts';
import { TABLE } from '../measures.ts';
import { type Box, FREE, heightOf } from './galley.ts';
import type { PagePlan } from './page-plan.ts';
import type { GroupCell } from './row-group.ts';

type PlacedCell = { cell: GroupCell; top: number; height: number };

/** The ground and the hairlines of table cells: below every row, or around every cell; none in a list only set in columns. */
export function drawCells(
  page: PagePlan,
  cells: readonly PlacedCell[],
  rules: TableNode['rules'],
  colour: string,
  ground: string | undefined,
): void {
  for (const { cell, top, height } of cells) {
    const rect = { x: cell.x, top, width: cell.width, height };
    if (ground !== undefined) page.rect(rect, { fill: ground });
    if (rules === 'grid') page.rect(rect, { stroke: colour, line: TABLE.hairline });
    if (rules === 'rows') {
      page.rule([cell.x, top + height], [cell.x + cell.width, top + height], colour, TABLE.hairline);
    }
  }
}

/** The header rows as they stand again on the next page: seen, but read aloud only the first time. */
export function repeatedOnNextPage(header: readonly Box[], tallest: number): Box | undefined {
  const height = heightOf(header);
  if (header.length === 0 || height > tallest) return undefined;
  return {
    height,
    before: 0,
    joint: FREE,
    place: (page, top) => {
      page.asArtifact(() => {
        let y = top;
        for (const box of header) {
          box.place(page, y);
          y += box.height;
        }
      });
    },
  };
}
