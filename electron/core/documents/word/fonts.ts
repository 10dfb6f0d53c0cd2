import type { FontFamily } from '../../../../shared/domain/brand.ts';

type WordFont = { name: string; substitutes: string; panose: string; family: 'swiss' | 'roman' };

/**
 * A Word file names its font and the reader's machine must have it, so the stand-ins that ship with the app are written as
 * the fonts they stand in for. Source Sans 3 is seldom installed; Calibri is closest in width and colour (average letter
 * 0.41 em against 0.42 em), and Word takes the substitute from the font table by itself.
 */
const FONTS: Record<FontFamily, WordFont> = {
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

/** The font's name as Word knows it. */
export const wordFontName = (font: FontFamily): string => FONTS[font].name;

/** word/fontTable.xml: what Word may take instead when the font is missing. */
export function fontTableXml(font: FontFamily): string {
  const { name, substitutes, panose, family } = FONTS[font];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:font w:name="${name}"><w:altName w:val="${substitutes}"/><w:panose1 w:val="${panose}"/>` +
    `<w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font></w:fonts>`
  );
}
