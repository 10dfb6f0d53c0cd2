import { createHash } from 'node:crypto';
import type { FontStyle } from '../../../../shared/domain/own-font.ts';
import { escapeXml } from './escape-xml.ts';
import type { WordFont } from './fonts.ts';
import type { Part } from './zip.ts';

const ELEMENTS: Readonly<Record<FontStyle, string>> = {
  regular: 'embedRegular',
  bold: 'embedBold',
  italic: 'embedItalic',
  boldItalic: 'embedBoldItalic',
};
const FONT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';
/** How much of a font's beginning is hidden. */
const HIDDEN_BYTES = 32;

/** A key that follows from the font, so that the same document gives the same file: {8-4-4-4-12}. */
function keyOf(bytes: Uint8Array): string {
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  return `{${[sum.slice(0, 8), sum.slice(8, 12), sum.slice(12, 16), sum.slice(16, 20), sum.slice(20)].join('-')}}`;
}

/**
 * A font as it lies in a Word file: its first 32 bytes are mixed with the key read backwards (ISO/IEC 29500-4, "Font Embedding",
 * obfuscation). No secret: it keeps the font from being used as a file of its own.
 */
export function obfuscated(bytes: Uint8Array, key: string): Uint8Array {
  const mask = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').reverse();
  const result = Uint8Array.from(bytes);
  for (let at = 0; at < HIDDEN_BYTES; at += 1) result[at] = bytes[at]! ^ mask[at % mask.length]!;
  return result;
}

function signatureXml(signature: readonly string[]): string {
  const names = ['usb0', 'usb1', 'usb2', 'usb3', 'csb0', 'csb1'];
  return `<w:sig ${names.map((name, at) => `w:${name}="${signature[at]}"`).join(' ')}/>`;
}

const hidden = new WeakMap<Uint8Array, { key: string; data: Uint8Array }>();

/** Remembered with the font: nearly every file has the same. */
function hiddenFont(bytes: Uint8Array): { key: string; data: Uint8Array } {
  let known = hidden.get(bytes);
  if (known === undefined) {
    const key = keyOf(bytes);
    known = { key, data: obfuscated(bytes, key) };
    hidden.set(bytes, known);
  }
  return known;
}

/** word/fontTable.xml with what it refers to: what Word may take instead when the font is missing, and the font itself. */
export function fontParts(font: WordFont): Part[] {
  const embedded = font.embedded.map(({ style, bytes }, at) => ({
    id: `rId${at + 1}`,
    path: `fonts/font${at + 1}.odttf`,
    style,
    ...hiddenFont(bytes),
  }));
  const table =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<w:font w:name="${escapeXml(font.name)}"><w:altName w:val="${escapeXml(font.substitutes)}"/><w:panose1 w:val="${font.panose}"/>` +
    `<w:charset w:val="00"/><w:family w:val="${font.family}"/><w:pitch w:val="variable"/>` +
    (font.signature === undefined ? '' : signatureXml(font.signature)) +
    embedded.map(({ style, id, key }) => `<w:${ELEMENTS[style]} r:id="${id}" w:fontKey="${key}"/>`).join('') +
    '</w:font></w:fonts>';
  const relationships =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    embedded.map(({ id, path }) => `<Relationship Id="${id}" Type="${FONT}" Target="${path}"/>`).join('') +
    '</Relationships>';
  return [
    { path: 'word/fontTable.xml', data: table },
    { path: 'word/_rels/fontTable.xml.rels', data: relationships },
    ...embedded.map(({ path, data }) => ({ path: `word/${path}`, data })),
  ];
}
