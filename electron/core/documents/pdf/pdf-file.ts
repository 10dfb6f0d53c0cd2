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
  ref(data: object): { end(): void };
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
  doc._addInfo = () => doc.appendXML(xmpDescriptions(data));
  if (record !== undefined) attachRecord(doc, record, createdAt);
  return { doc, bytes: () => bytesOf(doc) };
}

/** The facts beside the paper: an archive that takes the PDF has the data too (ISO 19005-3, 6.8). */
function attachRecord(doc: PdfDocument, record: string, createdAt: Date): void {
  doc.file(Buffer.from(record, 'utf8'), {
    name: 'protokoll.json',
    type: 'application/json',
    description: 'Uppgifterna som protokollet är gjort av',
    relationship: 'Source',
    creationDate: createdAt,
    modifiedDate: createdAt,
  } as PDFKit.Mixins.PDFAttachmentOptions);
}

function bytesOf(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}
