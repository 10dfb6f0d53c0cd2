import { type Document, Packer } from 'docx';
import type { MinutesDocument } from '../../../../shared/minutes/document-tree.ts';
import type { WordContext } from './context.ts';
import { escapeXml } from './escape-xml.ts';
import { fontParts } from './font-table.ts';
import type { WordFont } from './fonts.ts';
import { stylesXml } from './styles.ts';
import { type Part, zip } from './zip.ts';

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

/** Tells Word to keep the fonts that came along when it saves. Stands where the schema wants it (CT_Settings). */
const EMBED_FONTS = '<w:embedTrueTypeFonts/>';
const BEFORE_IT = '<w:displayBackgroundShape/>';

const hasSlantedText = (parts: ReadonlyMap<string, Part['data']>): boolean =>
  [...parts].some(([path, data]) => path.startsWith('word/') && typeof data === 'string' && data.includes('<w:i/>'));

export type PackageFacts = {
  document: MinutesDocument;
  /** The document's font, when there is slanted text in it or not. */
  fontFor(slanted: boolean): WordFont;
  context: WordContext;
  createdAt: Date;
};

/** The finished .docx: docx's parts, with our own styles, fonts and properties in the place of its defaults. */
export function packageBytes(file: Document, { document, fontFor, context, createdAt }: PackageFacts): Uint8Array {
  const parts = compiler.compile(file);
  const font = fontFor(hasSlantedText(parts));
  parts.set('word/styles.xml', stylesXml(font, context));
  for (const { path, data } of fontParts(font)) parts.set(path, data);
  if (font.embedded.length > 0) {
    const settings = String(parts.get('word/settings.xml'));
    parts.set('word/settings.xml', settings.replace(BEFORE_IT, `${BEFORE_IT}${EMBED_FONTS}`));
  }
  parts.set('docProps/core.xml', coreXml(document, createdAt));
  const inOrder = [...parts].sort(([one], [other]) => Number(other === CONTENT_TYPES) - Number(one === CONTENT_TYPES));
  return zip(inOrder.map(([path, data]) => ({ path, data })));
}
