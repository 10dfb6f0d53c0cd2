import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FONT_FAMILIES, type FontFamily } from '../../../shared/domain/brand.ts';
import type { FontStyle } from '../../../shared/domain/own-font.ts';
import { APP_ROOT } from '../app-root.ts';

/** Absolute paths of the four font files of a family. */
export type FontFiles = Readonly<Record<FontStyle, string>>;
/** A font file: one that ships by its path, one of the municipality's own by its sum and bytes. */
export type FontSource = string | { sha256: string; bytes: Uint8Array };
export type FontSources = Readonly<Record<FontStyle, FontSource>>;

/** Fonts that no brand is set in: asked for what its own lacks. They have no italics, and signs no weight. */
const FALLBACK_ONLY = ['vazirmatn', 'noto-emoji'] as const;
export type BundledFamily = FontFamily | (typeof FALLBACK_ONLY)[number];
/**
 * Everything that ships, in the order asked for a character the brand's own family lacks: Source Sans 3 has the most signs
 * (arrows, ballot boxes), Arimo and Tinos add Hebrew, then come Arabic and emoji. Chinese, Japanese and Korean would weigh more
 * than the app; their characters are printed as a box and told of. A wider font is added here.
 */
export const BUNDLED_FAMILIES: readonly BundledFamily[] = [...FONT_FAMILIES, ...FALLBACK_ONLY];

const PREFIX: Readonly<Record<BundledFamily, string>> = {
  'source-sans-3': 'SourceSans3',
  arimo: 'Arimo',
  tinos: 'Tinos',
  carlito: 'Carlito',
  vazirmatn: 'Vazirmatn',
  'noto-emoji': 'NotoEmoji',
};

const WEIGHT: Readonly<Record<FontStyle, string>> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
};

/**
 * The font files of a family: from `resources/fonts/<family>` where the packed app has them, else from the npm package they come
 * in. This is the only place that knows; the packaging copies exactly these files there.
 */
export function fontFiles(family: BundledFamily): FontFiles {
  return {
    regular: fontFile(family, 'regular'),
    bold: fontFile(family, 'bold'),
    italic: fontFile(family, 'italic'),
    boldItalic: fontFile(family, 'boldItalic'),
  };
}

function weightOf(family: BundledFamily, style: FontStyle): string {
  if (family === 'noto-emoji') return WEIGHT.regular;
  return family === 'vazirmatn' ? WEIGHT[style].replace('_Italic', '') : WEIGHT[style];
}

function fontFile(family: BundledFamily, style: FontStyle): string {
  const weight = weightOf(family, style);
  const inPackage = join(weight, `${PREFIX[family]}_${weight}.ttf`);
  const shipped = join(APP_ROOT, 'resources', 'fonts', family, basename(inPackage));
  return existsSync(shipped) ? shipped : join(APP_ROOT, 'node_modules', '@expo-google-fonts', family, inPackage);
}
