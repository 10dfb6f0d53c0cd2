import type { Brand } from '../../../shared/domain/brand.ts';
import { blend, readableOn } from '../../../shared/domain/contrast.ts';
import type { Ink } from './measures.ts';

/** Paper, and what a screen shows to someone who asked for dark surfaces. */
const GROUNDS = {
  light: { paper: '#ffffff', text: '#1c2124', ruleShare: 0.55, headShare: 0.12, ratio: 4.5 },
  dark: { paper: '#16191b', text: '#e6e9ea', ruleShare: 0.7, headShare: 0.25, ratio: 7 },
} as const;

/**
 * Every colour of a document. Text colours have at least 4.5:1 against the surface they stand on, whatever the brand: `text` on
 * the table head too, the others on the paper.
 */
export type Palette = Record<Ink, string> & {
  paper: string;
  link: string;
  /** Hairlines of tables, header and footer. */
  rule: string;
  /** The line beside a decision and the line to sign on. */
  accent: string;
  /** Ground of a table's header row. */
  tableHead: string;
};

export function paletteOf(
  brand: Pick<Brand, 'primary' | 'secondary'>,
  surface: keyof typeof GROUNDS = 'light',
): Palette {
  const { paper, text, ruleShare, headShare, ratio } = GROUNDS[surface];
  const heading = readableOn(paper, brand.primary, ratio);
  return {
    paper,
    text,
    heading,
    quiet: readableOn(paper, brand.secondary, ratio),
    link: heading,
    rule: blend(brand.secondary, paper, ruleShare),
    accent: surface === 'light' ? brand.primary : heading,
    tableHead: blend(brand.secondary, paper, headShare),
  };
}
