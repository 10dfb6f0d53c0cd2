/** What a file is, by its first bytes; names and endings are often wrong. */

export type FontKind = 'truetype' | 'cff';

const KINDS: Readonly<Record<string, FontKind>> = { '\0\x01\0\0': 'truetype', OTTO: 'cff' };

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4)).toString('latin1');

/** The font formats that can be taken in: with TrueType's outlines or PostScript's. */
export const fontKind = (bytes: Uint8Array): FontKind | undefined => KINDS[startOf(bytes)];

const OTHERS: readonly [start: string, name: string, way: string][] = [
  ['ttcf', 'en samling med flera typsnitt', 'Välj typsnitten som enskilda TTF-filer.'],
  ['wOFF', 'ett typsnitt för webbplatser (WOFF)', 'Välj samma typsnitt som TTF eller OTF.'],
  ['wOF2', 'ett typsnitt för webbplatser (WOFF2)', 'Välj samma typsnitt som TTF eller OTF.'],
  ['true', 'ett typsnitt bara för Mac', 'Välj samma typsnitt som TTF eller OTF för Windows.'],
  ['typ1', 'ett typsnitt bara för Mac', 'Välj samma typsnitt som TTF eller OTF för Windows.'],
  ['%!PS', 'ett äldre PostScript-typsnitt', 'Be leverantören om typsnittet som OTF eller TTF.'],
  ['\x80\x01', 'ett äldre PostScript-typsnitt', 'Be leverantören om typsnittet som OTF eller TTF.'],
  ['PK\x03\x04', 'en zip-fil', 'Packa upp den och välj filerna som slutar på .ttf eller .otf.'],
  ['%PDF', 'en PDF', 'Välj filerna som slutar på .ttf eller .otf.'],
];

/** What a file that cannot be taken in is, and the way out: "Filen ”x” är " + this. */
export function otherThanFont(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'tom. Välj filerna som slutar på .ttf eller .otf.';
  const head = startOf(bytes);
  const known = OTHERS.find(([start]) => head.startsWith(start));
  const [, name, way] = known ?? ['', 'inget typsnitt som går att läsa', 'Välj filerna som slutar på .ttf eller .otf.'];
  return `${name}. ${way}`;
}
