import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { Answer, Request } from '../../../shared/api.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { latestOnly } from '../../api/latest-only.ts';
import { openPdf } from '../../ui/pdf/open-pdf.ts';

export type TemplatePreview = {
  /** The last whole document; it stays until the next one is there. */
  document: PDFDocumentProxy | null;
  anchors: Answer<'templates.preview'>['anchors'];
  error: string | null;
};

const NONE: TemplatePreview = { document: null, anchors: [], error: null };

/** Pages of the old document may still be on their way to the screen. */
const DESTROY_AFTER_MS = 1000;

/** Minutes set by the template as it stands in the editor, made anew at every change; null waits for one that can be made. */
export function useTemplatePreview(wanted: Request<'templates.preview'> | null): TemplatePreview {
  const [preview, setPreview] = useState(NONE);
  const latest = useRef(wanted);
  const ask = useRef<() => void>(() => undefined);
  const asked = JSON.stringify(wanted);

  useEffect(() => {
    let left = false;
    let current: PDFDocumentProxy | null = null;
    const putAway = (document: PDFDocumentProxy | null) =>
      setTimeout(() => void document?.loadingTask.destroy(), DESTROY_AFTER_MS);
    ask.current = latestOnly(async () => {
      if (left || latest.current === null) return;
      try {
        const made = await call('templates.preview', latest.current);
        if (left) return;
        const document = await openPdf(made.pdf);
        putAway(left ? document : current);
        if (left) return;
        current = document;
        setPreview({ document, anchors: made.anchors, error: null });
      } catch (error) {
        if (!left) setPreview((old) => ({ ...old, error: messageOf(error) }));
      }
    });
    return () => {
      left = true;
      putAway(current);
    };
  }, []);

  useEffect(() => {
    latest.current = JSON.parse(asked) as typeof wanted;
    ask.current();
  }, [asked]);

  return preview;
}
