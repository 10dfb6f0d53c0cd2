import { readFileSync } from 'node:fs';
import type { Brand, FontFamily } from '../../../../shared/domain/brand.ts';
import type { FontStyle } from '../../../../shared/domain/own-font.ts';
import { type FontFacts, readFontFacts } from '../../fonts/font-facts.ts';
import { type FontSource, type FontSources, fontFiles } from '../fonts.ts';
import { type OwnFontFiles, ownFontSources } from '../own-fonts.ts';

/** A font as a Word file names it, and the files that go along so that it looks the same on a machine without it. */
export type WordFont = {
  name: string;
  /** What Word may take instead, nearest first. */
  substitutes: string;
  panose: string;
  family: 'swiss' | 'roman' | 'auto';
  signature?: readonly string[];
  /** A line of it, set solid, in ems; only of a font that goes along, whose measures the reader's machine will have. */
  lineHeight?: number;
  embedded: readonly { style: FontStyle; bytes: Uint8Array }[];
};

type Named = Pick<WordFont, 'name' | 'substitutes' | 'panose' | 'family'>;

/**
 * The stand-ins that ship with the app are written as the fonts they stand in for, which every Word has. Source Sans 3 is seldom
 * installed and goes along in the file; where that is not looked at, Calibri is closest in width and colour (average letter 0.41 em
 * against 0.42 em).
 */
const BUNDLED: Record<FontFamily, Named> = {
  'source-sans-3': {
    name: 'Source Sans 3',
    substitutes: 'Source Sans Pro,Calibri,Carlito',
    panose: '020B0503030403020204',
    family: 'swiss',
  },
  arimo: { name: 'Arial', substitutes: 'Arimo,Liberation Sans', panose: '020B0604020202020204', family: 'swiss' },
  tinos: {
    name: 'Times New Roman',
    substitutes: 'Tinos,Liberation Serif',
    panose: '02020603050405020304',
    family: 'roman',
  },
  carlito: { name: 'Calibri', substitutes: 'Carlito', panose: '020F0502020204030204', family: 'swiss' },
};

type Read = { bytes: Uint8Array; facts: FontFacts };
const read = new Map<string, Read>();

/** The bytes of a font and what they say of themselves; a few are remembered, for every Word file asks. */
function readFont(source: FontSource): Read {
  const key = typeof source === 'string' ? source : source.sha256;
  let known = read.get(key);
  if (known === undefined) {
    const bytes = typeof source === 'string' ? readFileSync(source) : source.bytes;
    const { tables: _, ...facts } = readFontFacts(bytes);
    known = { bytes, facts };
    if (read.size >= 32) read.clear();
    read.set(key, known);
  }
  return known;
}

const ROMAN_PANOSE = /^02(?:0[2-9]|0A)/;

/**
 * Styles that may go along: Word embeds TrueType only, under the family name its files share, and an editable document only where
 * the licence says so. Slanted ones weigh as much as the upright and go along when the document has slanted text.
 */
function embeddedOf(sources: FontSources, family: string, slanted: boolean): WordFont['embedded'] {
  const styles: readonly FontStyle[] = slanted ? ['regular', 'bold', 'italic', 'boldItalic'] : ['regular', 'bold'];
  return styles.flatMap((style) => {
    const { bytes, facts } = readFont(sources[style]);
    const fits = facts.style === style && facts.names.family === family;
    return fits && facts.kind === 'truetype' && facts.embedding === 'editable' ? [{ style, bytes }] : [];
  });
}

function heightOf(sources: FontSources, embedded: WordFont['embedded']): Pick<WordFont, 'lineHeight'> {
  const goesAlong = embedded.some(({ style }) => style === 'regular');
  return goesAlong ? { lineHeight: readFont(sources.regular).facts.lineHeight } : {};
}

/** The name a document in this brand writes its text in. */
export function wordFontName(brand: Brand, files: OwnFontFiles | undefined): string {
  const own = ownFontSources(brand, files);
  return own === null ? BUNDLED[brand.font].name : readFont(own.regular).facts.names.family;
}

/** The font of a document in this brand. Without the files of the own font it is the bundled one. */
export function wordFont(brand: Brand, files: OwnFontFiles | undefined, slanted: boolean): WordFont {
  const bundled = BUNDLED[brand.font];
  const own = ownFontSources(brand, files);
  if (own === null) {
    const bundledFiles = fontFiles(brand.font);
    const embedded = brand.font === 'source-sans-3' ? embeddedOf(bundledFiles, bundled.name, slanted) : [];
    return { ...bundled, ...heightOf(bundledFiles, embedded), embedded };
  }
  const { names, panose, signature } = readFont(own.regular).facts;
  const embedded = embeddedOf(own, names.family, slanted);
  return {
    name: names.family,
    substitutes: `${bundled.name},${bundled.substitutes}`,
    panose,
    family: panose.startsWith('020B') ? 'swiss' : ROMAN_PANOSE.test(panose) ? 'roman' : 'auto',
    signature,
    ...heightOf(own, embedded),
    embedded,
  };
}
