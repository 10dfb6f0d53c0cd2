import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FONT_FAMILIES, type FontFamily } from '../../../shared/domain/brand.ts';
import { APP_ROOT } from '../app-root.ts';

export const FONT_STYLES = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type FontStyle = (typeof FONT_STYLES)[number];
/** Absolute paths of the four font files of a family. */
export type FontFiles = Readonly<Record<FontStyle, string>>;

const PREFIX: Readonly<Record<FontFamily, string>> = {
  'source-sans-3': 'SourceSans3',
  arimo: 'Arimo',
  tinos: 'Tinos',
  carlito: 'Carlito',
};

const WEIGHT: Readonly<Record<FontStyle, string>> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
};

/**
 * Families asked, in this order, for a character the brand's own family lacks: Source Sans 3 has the most signs (arrows,
 * ballot boxes), Arimo and Tinos add Hebrew. A wider font (Arabic, Chinese, emoji) is added here when one is bundled.
 */
export const FALLBACK_FAMILIES: readonly FontFamily[] = FONT_FAMILIES;

/**
 * The font files of a family: from `resources/fonts/<family>` where the packed app has them, else from the npm package they come
 * in. This is the only place that knows; the packaging copies exactly these files there.
 */
export function fontFiles(family: FontFamily): FontFiles {
  return {
    regular: fontFile(family, 'regular'),
    bold: fontFile(family, 'bold'),
    italic: fontFile(family, 'italic'),
    boldItalic: fontFile(family, 'boldItalic'),
  };
}

function fontFile(family: FontFamily, style: FontStyle): string {
  const inPackage = join(WEIGHT[style], `${PREFIX[family]}_${WEIGHT[style]}.ttf`);
  const shipped = join(APP_ROOT, 'resources', 'fonts', family, basename(inPackage));
  return existsSync(shipped) ? shipped : join(APP_ROOT, 'node_modules', '@expo-google-fonts', family, inPackage);
}
