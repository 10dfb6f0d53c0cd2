import { z } from 'zod';

/** Millimetres on an A4 page. Beyond these a line gets too short to read, or the text meets what stands in the margins. */
export const MARGIN_LIMITS = {
  top: { min: 15, max: 60 },
  right: { min: 15, max: 50 },
  bottom: { min: 15, max: 60 },
  left: { min: 15, max: 50 },
} as const;
export type MarginSide = keyof typeof MARGIN_LIMITS;

const WORDS: Readonly<Record<MarginSide, string>> = {
  top: 'Övre marginalen',
  right: 'Högermarginalen',
  bottom: 'Nedre marginalen',
  left: 'Vänstermarginalen',
};

function side(name: MarginSide, usual: number) {
  const { min, max } = MARGIN_LIMITS[name];
  const says = `${WORDS[name]} ska vara ett helt antal millimeter från ${min} till ${max}.`;
  return z.int(says).min(min, says).max(max, says).default(usual);
}

/** Margins of a page in whole millimetres. A header or footer that needs more than its margin takes it from the text. */
export const PageMargins = z.strictObject({
  top: side('top', 25),
  right: side('right', 30),
  bottom: side('bottom', 25),
  left: side('left', 30),
});
export type PageMargins = z.infer<typeof PageMargins>;
