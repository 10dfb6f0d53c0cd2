/** What this room uses of libraries that ship no types. */

declare module 'fontkit' {
  /** One drawn sign. Two characters may share one, and a ligature stands for several. */
  export type Glyph = {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly unknown[] };
    /** Private: reads the outline of a TrueType glyph. */
    _decode?(): unknown;
  };
  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
  export type Font = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly capHeight: number;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    layout(text: string, features: Record<string, boolean>): { glyphs: Glyph[]; positions: GlyphPosition[] };
  };
  export function create(bytes: Uint8Array): Font;
}

declare module 'hypher' {
  export default class Hypher {
    constructor(patterns: object);
    hyphenate(word: string): string[];
  }
}

declare module 'hyphenation.sv' {
  const patterns: object;
  export default patterns;
}
