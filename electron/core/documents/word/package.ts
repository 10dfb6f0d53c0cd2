import { type Document, Packer } from 'docx';
import type { Brand } from '../../../../shared/domain/brand.ts';
import type { MinutesDocument } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import type { Palette } from '../palette.ts';
import { fontTableXml } from './fonts.ts';
import { stylesXml } from './styles.ts';
import { type Part, zip } from './zip.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => cleanText(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** docProps/core.xml: what Word shows under Egenskaper and what archives read. docx would write the clock of the machine. */
export function coreXml(document: MinutesDocument, createdAt: Date): string {
  const date = `${createdAt.toISOString().slice(0, 19)}Z`;
  const author = escapeXml(document.author);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(document.title)}</dc:title><dc:subject>${escapeXml(document.subject)}</dc:subject>` +
    `<dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>` +
    `<dc:language>${document.lang}</dc:language></cp:coreProperties>`
  );
}

type Compiler = { compile(file: Document, prettify?: undefined): Map<string, Part['data']> };

/**
 * docx zips with the machine's clock and in JavaScript, and has no way to the parts but its own compiler. The version of docx
 * is pinned, and a test fails when the compiler is not there any more.
 */
const compiler = Reflect.get(Packer, 'compiler') as Compiler;

const CONTENT_TYPES = '[Content_Types].xml';

export type PackageFacts = { document: MinutesDocument; brand: Brand; palette: Palette; createdAt: Date };

/** The finished .docx: docx's parts, with our own styles, fonts and properties in the place of its defaults. */
export function packageBytes(file: Document, { document, brand, palette, createdAt }: PackageFacts): Uint8Array {
  const parts = compiler.compile(file);
  parts.set('word/styles.xml', stylesXml(brand, palette));
  parts.set('word/fontTable.xml', fontTableXml(brand.font));
  parts.set('docProps/core.xml', coreXml(document, createdAt));
  const inOrder = [...parts].sort(([one], [other]) => Number(other === CONTENT_TYPES) - Number(one === CONTENT_TYPES));
  return zip(inOrder.map(([path, data]) => ({ path, data })));
}
