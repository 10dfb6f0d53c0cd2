import type { Brand } from '../../../shared/domain/brand.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../shared/domain/template.ts';
import { composeMinutes } from '../../../shared/minutes/compose-minutes.ts';
import type { Copy } from '../../../shared/minutes/context.ts';
import type { MinutesDocument } from '../../../shared/minutes/document-tree.ts';
import type { OwnFontFiles } from './own-fonts.ts';
import type { PdfResult, RenderInput } from './render.ts';

export const DOCUMENT_FORMATS = ['docx', 'pdf', 'html', 'txt'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Minutes, composed here, off the main thread. */
export type MinutesRequest = {
  record: MeetingRecord;
  template: MinutesTemplate;
  /** `signing` when not said; a page for the web is never signed, so `html` is always the web copy. */
  copy?: Copy;
  /** The files of the brand's own font, by sum; see OwnFont. */
  ownFonts?: OwnFontFiles;
  /** Written into the files as their date; the same request always gives the same bytes. */
  createdAt: Date;
};

/** Any other document, such as a summons, an extract or a notice: its tree, already composed, and the look it is dressed in. */
export type TreeRequest = { document: MinutesDocument; brand: Brand; ownFonts?: OwnFontFiles; createdAt: Date };

export type MakeRequest = MinutesRequest | TreeRequest;

function inputFor(request: MakeRequest): RenderInput {
  if ('document' in request) return request;
  const { record, template, copy = 'signing', ownFonts, createdAt } = request;
  const input = { document: composeMinutes(record, template, copy), brand: record.brand, ownFonts, createdAt };
  // the record knows more than the minutes say, such as who cast which vote in a closed ballot: it is not for publishing
  return copy === 'web' ? input : { ...input, record: JSON.stringify(record, null, 2) };
}

/** The minutes as PDF, with where each part of them landed on the pages. */
export async function makePdf(request: MakeRequest): Promise<PdfResult> {
  const { renderPdf } = await import('./pdf/render-pdf.ts');
  return renderPdf(inputFor(request));
}

/**
 * The minutes in one format, as bytes. Renderers are loaded when first asked for: pdfkit and docx are most of a cold start.
 * @throws PatternError when the template asks for something that does not exist.
 */
export async function makeDocument(format: DocumentFormat, request: MakeRequest): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return (await makePdf(request)).bytes;
    case 'docx': {
      const { renderWord } = await import('./word/render-word.ts');
      return renderWord(inputFor(request));
    }
    case 'html': {
      const { renderHtml } = await import('./html/render-html.ts');
      const asked = 'document' in request ? request : { ...request, copy: 'web' as const };
      return new TextEncoder().encode(renderHtml(inputFor(asked)));
    }
    case 'txt': {
      const { renderText } = await import('./text/render-text.ts');
      return new TextEncoder().encode(renderText(inputFor(request).document));
    }
  }
}
