import { Document } from 'docx';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { FURNITURE, pageOf, textScale } from '../measures.ts';
import { paletteOf } from '../palette.ts';
import type { RenderInput } from '../render.ts';
import { bodyChildren } from './body.ts';
import { wordContext } from './context.ts';
import { wordFont, wordFontName } from './fonts.ts';
import { pageFurniture } from './furniture.ts';
import { packageBytes } from './package.ts';
import { hex, twips } from './units.ts';

/**
 * The tree as a Word file with real styles, lists, tables, header and footer. The same input gives the same bytes.
 * Throws only on a bug: every tree that fits its type can be written.
 */
export async function renderWord({ document, brand, ownFonts, createdAt }: RenderInput): Promise<Uint8Array> {
  const palette = paletteOf(brand);
  const { width, height, margin, textWidth } = pageOf(brand.margins);
  const context = wordContext(palette, textScale(brand.textSize), textWidth);
  const font = wordFontName(brand, ownFonts);
  const file = new Document({
    title: cleanText(document.title),
    theme: {
      name: 'Justera',
      colors: { accent1: hex(brand.primary), accent2: hex(brand.secondary), hyperlink: hex(palette.link) },
      fonts: { headings: font, body: font },
    },
    hyphenation: {
      autoHyphenation: document.hyphenate,
      hyphenationZone: twips(18),
      consecutiveHyphenLimit: 2,
      doNotHyphenateCaps: true,
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              top: twips(margin.top),
              right: twips(margin.right),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              header: twips(FURNITURE.headerTop),
              footer: twips(FURNITURE.footerBottom),
            },
          },
        },
        ...pageFurniture(document, brand, palette, textWidth),
        children: bodyChildren(document.children, context),
      },
    ],
  });
  return packageBytes(file, {
    document,
    fontFor: (slanted) => wordFont(brand, ownFonts, slanted),
    context,
    createdAt,
  });
}
