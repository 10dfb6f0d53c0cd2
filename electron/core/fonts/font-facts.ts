import type { FontStyle } from '../../../shared/domain/own-font.ts';
import { type FontKind, fontKind } from './font-kind.ts';
import { type FontNames, readNames } from './font-names.ts';
import { readTables, type Tables, table } from './sfnt.ts';

/**
 * What the maker allows (OpenType, OS/2, "fsType"). `editable`: in documents that are worked on; `print`: only in documents that
 * are read and printed, which a PDF is and a Word file is not; `none`: in no document, or not as a part of the font.
 */
export type Embedding = 'editable' | 'print' | 'none';

export type FontFacts = {
  kind: FontKind;
  names: FontNames;
  style: FontStyle;
  embedding: Embedding;
  glyphs: number;
  isVariable: boolean;
  /** PANOSE, by which Word finds the nearest other font: ten bytes in hexadecimal. */
  panose: string;
  /** A line of it, set solid, in ems: what Word and LibreOffice give it when nothing else is said. */
  lineHeight: number;
  /** OS/2's signature of what writing systems the font is for: six words in hexadecimal. */
  signature: readonly string[];
};

const FS_TYPE = { restricted: 0x2, print: 0x4, editable: 0x8, noSubset: 0x100, bitmapOnly: 0x200 } as const;
const FS_SELECTION = { italic: 0x1, bold: 0x20, typoMetrics: 0x80, oblique: 0x200 } as const;
const BOLD_FROM = 600;
const MAGIC = 0x5f0f3cf5;

function embeddingOf(fsType: number): Embedding {
  if (fsType & (FS_TYPE.noSubset | FS_TYPE.bitmapOnly)) return 'none';
  // where a maker set several, the most lenient counts
  if (fsType & FS_TYPE.editable) return 'editable';
  if (fsType & FS_TYPE.print) return 'print';
  return fsType & FS_TYPE.restricted ? 'none' : 'editable';
}

function styleOf(os2: DataView): FontStyle {
  const selection = os2.getUint16(62);
  const italic = (selection & (FS_SELECTION.italic | FS_SELECTION.oblique)) !== 0;
  const bold = (selection & FS_SELECTION.bold) !== 0 || os2.getUint16(4) >= BOLD_FROM;
  if (italic) return bold ? 'boldItalic' : 'italic';
  return bold ? 'bold' : 'regular';
}

/** A font tells its height twice, and says which is meant (OpenType, OS/2, "USE_TYPO_METRICS"). */
function lineUnits(os2: DataView): number {
  if (os2.getUint16(62) & FS_SELECTION.typoMetrics) return os2.getInt16(68) - os2.getInt16(70) + os2.getInt16(72);
  return os2.getUint16(74) + os2.getUint16(76);
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').toUpperCase();

/** The ranges of Unicode and the code pages; fonts of the first kind tell no code pages, and are for Latin. */
function signatureOf(os2: DataView): string[] {
  const unicode = [42, 46, 50, 54].map((at) => hex(os2.getUint32(at), 8));
  const pages = os2.byteLength >= 86 ? [78, 82].map((at) => hex(os2.getUint32(at), 8)) : ['00000001', '00000000'];
  return [...unicode, ...pages];
}

/**
 * What a font file says of itself, with the tables every font must have in place (OpenType, "Required Tables").
 * @throws RangeError when it is cut off, lacks a table or contradicts itself
 */
export function readFontFacts(bytes: Uint8Array): FontFacts & { tables: Tables } {
  const kind = fontKind(bytes);
  if (kind === undefined) throw new RangeError('no font');
  const tables = readTables(bytes);
  const head = table(tables, 'head', 54);
  const unitsPerEm = head.getUint16(18);
  if (head.getUint32(12) !== MAGIC || unitsPerEm < 16 || unitsPerEm > 16_384) throw new RangeError('head');
  const glyphs = table(tables, 'maxp', 6).getUint16(4);
  const widths = table(tables, 'hhea', 36).getUint16(34);
  table(tables, 'hmtx', widths * 4 + Math.max(glyphs - widths, 0) * 2);
  if (glyphs < 2 || widths === 0 || widths > glyphs) throw new RangeError('widths');
  table(tables, 'cmap', 4);
  table(tables, 'post', 32);
  const os2 = table(tables, 'OS/2', 78);
  return {
    kind,
    names: readNames(tables),
    style: styleOf(os2),
    embedding: embeddingOf(os2.getUint16(8)),
    glyphs,
    isVariable: tables.has('fvar') || tables.has('CFF2'),
    panose: Buffer.from(os2.buffer, os2.byteOffset + 32, 10)
      .toString('hex')
      .toUpperCase(),
    lineHeight: lineUnits(os2) / unitsPerEm,
    signature: signatureOf(os2),
    tables,
  };
}
