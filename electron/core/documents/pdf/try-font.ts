import { Brand } from '../../../../shared/domain/brand.ts';
import type { FontSource } from '../fonts.ts';
import { renderPdf } from './render-pdf.ts';
import { openTypeface } from './typeface.ts';

/** A shape no text face has: capitals a tenth or twice as high as the type. */
const CAPITALS = { lowest: 0.3, highest: 1.2 };

/**
 * Draws every letter of a font, then sets and embeds `text` with it, the way minutes are. Takes as long as the font makes it
 * take: only to be called where time and memory are limited.
 * @returns the characters of `text` that it lacks, or has as an empty space
 * @throws whatever a faulty font makes its readers throw
 */
export async function tryFont(source: FontSource, glyphs: number, text: string): Promise<string[]> {
  const face = openTypeface(source);
  if (face.capHeight < CAPITALS.lowest || face.capHeight > CAPITALS.highest) throw new RangeError('capitals');
  for (let glyph = 0; glyph < glyphs; glyph += 1) face.outline(glyph);
  const missing = [...new Set(text)].filter((character) => {
    if (character.trim() === '') return false;
    const codePoint = character.codePointAt(0) ?? 0;
    return !face.covers(codePoint) || face.outline(face.font.glyphForCodePoint(codePoint).id) === 0;
  });
  if (missing.length > 0) return missing;
  const paragraph = { kind: 'paragraph', role: 'body', runs: [{ text }] } as const;
  const furniture = { logo: false, header: [], footer: [] };
  const document = {
    title: 'Prov',
    author: '',
    subject: '',
    lang: 'sv-SE',
    furniture: { first: furniture, other: furniture },
    hyphenate: false,
    children: [paragraph],
  } as const;
  const fonts = { regular: source, bold: source, italic: source, boldItalic: source };
  await renderPdf({ document, brand: Brand.parse({}), createdAt: new Date(0) }, { fonts });
  return [];
}
