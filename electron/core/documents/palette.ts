import type { Brand } from '../../../shared/domain/brand.ts';
import { blend, readableOn } from '../../../shared/domain/contrast.ts';
import type { Ink } from './measures.ts';

const PAPER = '#ffffff';

/** Every colour on the paper. Text colours have at least 4.5:1 against the surface they stand on, whatever the brand. */
export type Palette = Record<Ink, string> & {
  link: string;
  /** Hairlines of tables, header and footer. */
  rule: string;
  /** The line beside a decision and the line to sign on. */
  accent: string;
  /** Ground of a table's header row. */
  tableHead: string;
};

export function paletteOf(brand: Pick<Brand, 'primary' | 'secondary'>): Palette {
  const heading = readableOn(PAPER, brand.primary);
  return {
    text: '#1c2124',
    heading,
    quiet: readableOn(PAPER, brand.secondary),
    link: heading,
    rule: blend(brand.secondary, PAPER, 0.55),
    accent: brand.primary,
    tableHead: blend(brand.secondary, PAPER, 0.12),
  };
}
