import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';

/** How much of a font from outside is taken in at all. A family for text stays far below; a file made to harm does not. */
export const FONT_LIMITS = {
  bytes: FILE_LIMITS.font,
  tables: 64,
  glyphs: 20_000,
  /** A letter made of letters made of letters: how deep, and how many outlines in all. Real fonts need 3 and about 10. */
  nesting: 8,
  parts: 128,
  nameRecords: 1_000,
} as const;
