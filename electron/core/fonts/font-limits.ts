const MB = 1024 * 1024;

/** How much of a font from outside is taken in at all. A family for text stays far below; a file made to harm does not. */
export const FONT_LIMITS = {
  /** Of one file. It goes along whole in every Word file. */
  bytes: 4 * MB,
  tables: 64,
  glyphs: 20_000,
  /** A letter made of letters made of letters: how deep, and how many outlines in all. Real fonts need 3 and about 10. */
  nesting: 8,
  parts: 128,
  nameRecords: 1_000,
} as const;
