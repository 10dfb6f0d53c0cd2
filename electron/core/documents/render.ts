import type { Brand } from '../../../shared/domain/brand.ts';
import type { Anchor, MinutesDocument } from '../../../shared/minutes/document-tree.ts';
import type { OwnFontFiles } from './own-fonts.ts';

/** What every renderer is given. Same input, same bytes: nothing else (clock, machine, random numbers) may matter. */
export type RenderInput = {
  document: MinutesDocument;
  brand: Brand;
  /** The files of the brand's own font. Without them its bundled family is used. */
  ownFonts?: OwnFontFiles | undefined;
  /** The meeting record as JSON text, attached to the PDF so that the archive keeps the data with the paper. */
  record?: string;
  /** Written as creation and modification date of the file. */
  createdAt: Date;
};

/** Where a part of the form landed on paper. Points from the top left corner of an A4 page (595.28 × 841.89). */
export type AnchorBox = { anchor: Anchor; page: number; top: number; bottom: number };

/** A character no bundled font can draw: what was printed in its stead is told, never silently dropped. */
export type MissingGlyph = { character: string; codePoint: number; anchor?: Anchor };

export type PdfResult = { bytes: Uint8Array; pages: number; anchors: AnchorBox[]; missing: MissingGlyph[] };
