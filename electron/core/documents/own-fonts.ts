import type { Brand } from '../../../shared/domain/brand.ts';
import { FONT_STYLES, type FontStyle, styleDrawn } from '../../../shared/domain/own-font.ts';
import type { FontSource, FontSources } from './fonts.ts';

/** The municipality's own font files by their sums. All of them have been checked: see core/fonts. */
export type OwnFontFiles = ReadonlyMap<string, Uint8Array>;

/** The sums of the files a brand's own font is made of; none when it has none. */
export function ownFontSums({ ownFont }: Pick<Brand, 'ownFont'>): string[] {
  if (ownFont === null) return [];
  return FONT_STYLES.flatMap((style) => ownFont.files[style]?.sha256 ?? []);
}

/**
 * The own font of a brand in all four styles, one standing in for another that has no file. Null when there is none, or when
 * its file for running text is not at hand: everything is then set in the brand's bundled family.
 */
export function ownFontSources(
  { ownFont }: Pick<Brand, 'ownFont'>,
  files: OwnFontFiles | undefined,
): FontSources | null {
  if (ownFont === null || files === undefined) return null;
  const sourceOf = (style: FontStyle): FontSource | undefined => {
    const sha256 = ownFont.files[style]?.sha256;
    const bytes = sha256 === undefined ? undefined : files.get(sha256);
    return sha256 === undefined || bytes === undefined ? undefined : { sha256, bytes };
  };
  const regular = sourceOf('regular');
  if (regular === undefined) return null;
  const drawn = (style: FontStyle) => sourceOf(styleDrawn(ownFont, style)) ?? regular;
  return { regular, bold: drawn('bold'), italic: drawn('italic'), boldItalic: drawn('boldItalic') };
}
