import { z } from 'zod';

export const FONT_STYLES = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export const FontStyle = z.enum(FONT_STYLES);
export type FontStyle = z.infer<typeof FontStyle>;

/** One font file of the municipality's own, named by what it holds: the same sum is the same letters, wherever the file lies. */
export const OwnFontFile = z.strictObject({
  /** The font's own full name, "Open Sans Bold". */
  name: z.string().min(1).max(200),
  /** SHA-256 of the file as it was loaded, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Kontrollsumman för typsnittet ska vara 64 tecken 0–9 och a–f.'),
});
export type OwnFontFile = z.infer<typeof OwnFontFile>;

/**
 * The municipality's own font. Only referred to: a font's licence lets it go along inside documents, seldom as a file of its own
 * (docs/decisions/0018).
 */
export const OwnFont = z.strictObject({
  /** The family's name, "Open Sans". */
  family: z.string().min(1).max(100),
  files: z.strictObject({
    regular: OwnFontFile,
    bold: OwnFontFile.nullable().default(null),
    italic: OwnFontFile.nullable().default(null),
    boldItalic: OwnFontFile.nullable().default(null),
  }),
});
export type OwnFont = z.infer<typeof OwnFont>;

/** What stands in for a style that has no file, nearest first; the regular one is always there. */
const STANDS_IN: Readonly<Record<FontStyle, readonly FontStyle[]>> = {
  regular: [],
  bold: ['regular'],
  italic: ['regular'],
  boldItalic: ['bold', 'italic', 'regular'],
};

/** The style that is drawn when `style` is asked for: itself where it has a file. */
export function styleDrawn(font: OwnFont, style: FontStyle): FontStyle {
  return [style, ...STANDS_IN[style]].find((candidate) => font.files[candidate] !== null) ?? 'regular';
}
