import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import type { Page, TextScale } from '../measures.ts';
import type { Palette } from '../palette.ts';
import type { MissingGlyph } from '../render.ts';
import type { FontSet } from './font-set.ts';
import type { Tag } from './tags.ts';

/** What the parts of one PDF share while it is set: fonts, colours, and the characters that could not be drawn. */
export type Setter = {
  fonts: FontSet;
  palette: Palette;
  page: Page;
  text: TextScale;
  hyphenate: boolean;
  missing: MissingGlyph[];
};

/** Where something is set: between which edges, as part of what, and for which place in the form. */
export type Column = { x: number; width: number; tag: Tag; anchor?: Anchor | undefined };

/** Lists in lists may go on for ever, the paper does not: text keeps at least this width. */
const NARROWEST = 24;

/** The column without `indent` points at its left. */
export function indented(column: Column, indent: number): Column {
  const left = Math.min(indent, Math.max(column.width - NARROWEST, 0));
  return { ...column, x: column.x + left, width: column.width - left };
}

/** Tells a character that no font has, once for each place. */
export function reportMissing(setter: Setter, character: string, anchor: Anchor | undefined): void {
  if (setter.missing.some((told) => told.character === character && told.anchor === anchor)) return;
  const codePoint = character.codePointAt(0) ?? 0;
  setter.missing.push({ character, codePoint, ...(anchor === undefined ? {} : { anchor }) });
}
