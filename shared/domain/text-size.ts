import { z } from 'zod';

/** Sizes of the running text, in points. Headings, tables and small print follow it in proportion. */
export const TEXT_SIZES = [10, 10.5, 11, 11.5, 12, 12.5, 13, 13.5, 14] as const;

export const TextSize = z.literal(TEXT_SIZES, 'Välj en textstorlek från 10 till 14 punkter, i hela eller halva.');
export type TextSize = z.infer<typeof TextSize>;
