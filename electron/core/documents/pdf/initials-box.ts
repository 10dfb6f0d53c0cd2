import type { MinutesDocument } from '../../../../shared/minutes/document-tree.ts';
import { INITIALS_BOX, TEXT, type TextMeasure } from '../measures.ts';
import type { Line } from './lines.ts';
import type { PagePlan } from './page-plan.ts';
import { baselineDrop, linesOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { FOOTER } from './tags.ts';

type InitialsBox = NonNullable<MinutesDocument['initialsBox']>;

const SMALL: TextMeasure = { ...TEXT.furniture, size: INITIALS_BOX.labelSize, leading: INITIALS_BOX.labelSize * 1.25 };

/** The boxes for handwritten initials, ready to be drawn on each page; `height` with the words above the boxes. */
export type SetInitialsBox = { height: number; draw(page: PagePlan, top: number): void };

/** Sets the label and a box for each signer, from the left text edge, as wide as they all have room. */
export function setInitialsBox(setter: Setter, { label, slots }: InitialsBox): SetInitialsBox {
  const { margin, textWidth } = setter.page;
  const set = (text: string, width: number): Line[] => linesOf(setter, [{ text }], SMALL, { width });
  const labelLines = set(label, textWidth / 3);
  const labelWidth = Math.max(0, ...labelLines.map((line) => line.width));
  const left = margin.left + (labelWidth > 0 ? labelWidth + INITIALS_BOX.gap : 0);
  const room = margin.left + textWidth - left + INITIALS_BOX.gap;
  const width = Math.max(1, Math.min(INITIALS_BOX.width, room / slots.length - INITIALS_BOX.gap));
  const words = slots.map((slot) => set(slot, width));
  const above = Math.max(0, ...words.map((lines) => lines.length)) * SMALL.leading;
  return {
    height: above + Math.max(INITIALS_BOX.height, labelLines.length * SMALL.leading),
    draw(page, top) {
      const boxTop = top + above;
      write(setter, page, labelLines, margin.left, boxTop + (INITIALS_BOX.height - SMALL.leading) / 2);
      words.forEach((lines, index) => {
        const x = left + index * (width + INITIALS_BOX.gap);
        write(setter, page, lines, x, boxTop - lines.length * SMALL.leading);
        const rect = { x, top: boxTop, width, height: INITIALS_BOX.height };
        page.rect(rect, { stroke: setter.palette.quiet, line: INITIALS_BOX.line }, FOOTER);
      });
    },
  };
}

function write(setter: Setter, page: PagePlan, lines: readonly Line[], x: number, top: number): void {
  const drop = baselineDrop(setter, SMALL);
  lines.forEach((line, index) => {
    page.text(FOOTER, x, top + index * SMALL.leading + drop, line.pieces);
  });
}
