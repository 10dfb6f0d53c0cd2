import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import type { RenderInput } from '../render.ts';
import { type Metadata, xmpDescriptions } from './xmp.ts';

export type PdfFile = { doc: PdfDocument; bytes(): Promise<Uint8Array> };

/**
 * What this room uses of pdfkit beyond its published types. Private members among them: the version is pinned, and the tests
 * check what is written through them.
 */
export type PdfDocument = PDFKit.PDFDocument & {
  _root: { data: Record<string, unknown> };
  _font: EmbeddedFont;
  /** Writes title and dates into the XMP packet without escaping them. */
  _addInfo(): void;
  openImage(bytes: Uint8Array): PDFKit.Mixins.ImageSrc;
  annotate(x: number, y: number, width: number, height: number, options: object): void;
  ref(data: object): { end(chunk?: Uint8Array): void };
  addNamedEmbeddedFile(name: string, specification: object): void;
  push(chunk: Uint8Array | null): boolean;
};

/** pdfkit's side of a font that is written into the file. */
export type EmbeddedFont = {
  id: string;
  scale: number;
  subset: { glyphs: number[]; includeGlyph(id: number): number };
  widths: number[];
  unicode: (readonly number[])[];
  ref(): object;
};

/** The programs named in the file. Without versions, so that a new release does not change the bytes of an old record. */
const PROGRAMS = { creator: 'Justera', producer: 'PDFKit' };

/** An empty A4 file without pages that will be PDF/A-3a and PDF/UA-1 at once. */
export function openFile({ document, createdAt, record }: RenderInput): PdfFile {
  const line = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
  const data: Metadata = {
    title: line(document.title) || line(document.subject) || 'Protokoll',
    author: line(document.author),
    subject: line(document.subject),
    ...PROGRAMS,
    date: createdAt,
  };
  const options = {
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    // 1.3, the default, has no XMP at all
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: document.lang,
    displayTitle: true,
    bufferPages: true,
    // the default font is one of the fourteen that are never embedded
    font: null,
    info: {
      Title: data.title,
      ...(data.author === '' ? {} : { Author: data.author }),
      ...(data.subject === '' ? {} : { Subject: data.subject }),
      Creator: data.creator,
      Producer: data.producer,
      CreationDate: data.date,
      ModDate: data.date,
    },
  };
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
  const bytes = collect(doc);
  doc._addInfo = () => doc.appendXML(xmpDescriptions(data));
  if (record !== undefined) attachRecord(doc, record, createdAt);
  return { doc, bytes };
}

/**
 * The facts beside the paper: an archive that takes the PDF has the data too (ISO 19005-3, 6.8). Not by pdfkit's `file()`, whose
 * checksum in JavaScript takes as long as writing a page.
 */
function attachRecord(doc: PdfDocument, record: string, createdAt: Date): void {
  const bytes = Buffer.from(record, 'utf8');
  const checkSum = createHash('md5').update(bytes).digest();
  const file = doc.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fjson',
    Params: { CreationDate: createdAt, ModDate: createdAt, CheckSum: checkSum, Size: bytes.length },
  });
  file.end(bytes);
  const name = new String('protokoll.json');
  const description = new String('Uppgifterna som protokollet är gjort av');
  const specification = doc.ref({
    Type: 'Filespec',
    AFRelationship: 'Source',
    F: name,
    UF: name,
    EF: { F: file },
    Desc: description,
  });
  specification.end();
  doc.addNamedEmbeddedFile('protokoll.json', specification);
  doc._root.data.AF = [specification];
}

/** Everything pdfkit writes, straight into a list: handed on through the stream it is, each small piece would cost its writing again. */
function collect(doc: PdfDocument): () => Promise<Uint8Array> {
  const chunks: Uint8Array[] = [doc.read() as Uint8Array];
  const { promise, resolve } = Promise.withResolvers<Uint8Array>();
  doc.push = (chunk: Uint8Array | null) => {
    if (chunk === null) resolve(Buffer.concat(chunks));
    else chunks.push(chunk);
    return true;
  };
  return () => {
    doc.end();
    return promise;
  };
}
