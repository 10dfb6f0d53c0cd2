import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { Brand } from '../../../shared/domain/brand.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { openPdf } from '../../ui/pdf/open-pdf.ts';
import { PdfPage } from '../../ui/pdf/pdf-page.tsx';
import { useWidth } from '../../ui/use-width.ts';

const words = sv.brand;
const QUIET_MS = 250;

export interface BrandPreviewProps {
  brand: Brand;
  /** Shows the council's latest minutes. */
  councilId?: string | null;
  /** What the picture of the page is, in words. */
  page: string;
}

/** A page of example minutes in the brand as it stands in the form, a moment after the last change. */
export function BrandPreview({ brand, councilId = null, page }: BrandPreviewProps) {
  const { document, fault } = usePreview(brand, councilId);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <aside className="brand-preview" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      {fault && <Banner tone="warning">{`${words.previewFailed} ${fault}`}</Banner>}
      <div ref={box} className="brand-page">
        {document && width > 0 && <PdfPage document={document} number={1} width={width} label={page} />}
      </div>
    </aside>
  );
}

function usePreview(brand: Brand, councilId: string | null) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const asked = JSON.stringify(brand);

  useEffect(() => {
    let stale = false;
    async function draw() {
      const { pdf } = await call('brand.preview', { brand: JSON.parse(asked) as Brand, councilId });
      if (stale) return;
      const opened = await openPdf(pdf);
      if (stale) return void opened.loadingTask.destroy();
      setFault(null);
      setDocument((before) => {
        void before?.loadingTask.destroy();
        return opened;
      });
    }
    const timer = setTimeout(() => draw().catch((error: unknown) => !stale && setFault(messageOf(error))), QUIET_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, councilId]);

  return { document, fault };
}
