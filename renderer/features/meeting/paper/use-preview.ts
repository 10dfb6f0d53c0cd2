import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { Answer } from '../../../../shared/api.ts';
import { messageOf } from '../../../api/api-error.ts';
import { call } from '../../../api/client.ts';
import { latestOnly } from '../../../api/latest-only.ts';
import { openPdf } from '../../../ui/pdf/open-pdf.ts';
import type { SaveQueue } from '../saving/save-queue.ts';

export type PageAnchors = Answer<'documents.preview'>['anchors'];

export type Preview = {
  /** The last whole document; it stays until the next one is there. */
  document: PDFDocumentProxy | null;
  anchors: PageAnchors;
  /** Characters no font could draw. */
  missing: readonly string[];
  error: string | null;
};

const NONE: Preview = { document: null, anchors: [], missing: [], error: null };

/** Pages of the last document may still be on their way to the screen. */
const DESTROY_AFTER_MS = 1000;

/** Puts a document away when its pages have left the screen: after a moment, or when the next one has to go. */
function putAwayLater(): (document: PDFDocumentProxy | null) => void {
  let last = () => {};
  return (document) => {
    last();
    if (document === null) return;
    last = () => {
      last = () => {};
      clearTimeout(timer);
      void document.loadingTask.destroy();
    };
    const timer = setTimeout(() => last(), DESTROY_AFTER_MS);
  };
}

/** The real PDF of the meeting, or of its summons, as it is stored, made anew after every save while `shown`. */
export function usePreview(
  meetingId: string,
  queue: SaveQueue,
  shown: boolean,
  what: 'documents.preview' | 'summons.preview' = 'documents.preview',
): Preview {
  const [preview, setPreview] = useState(NONE);

  useEffect(() => {
    if (!shown) return;
    let left = false;
    let current: PDFDocumentProxy | null = null;
    let revision = -1;
    const putAway = putAwayLater();

    const ask = latestOnly(async () => {
      try {
        const made = await call(what, { meetingId });
        if (left) return;
        const document = await openPdf(made.pdf);
        putAway(left ? document : current);
        if (left) return;
        current = document;
        setPreview({ document, anchors: made.anchors, missing: made.missing, error: null });
      } catch (error) {
        if (!left) setPreview((old) => ({ ...old, error: messageOf(error) }));
      }
    });
    const askWhenSaved = () => {
      const now = queue.snapshot().revision;
      if (now === revision) return;
      revision = now;
      ask();
    };
    askWhenSaved();
    const stop = queue.subscribe(askWhenSaved);
    return () => {
      left = true;
      stop();
      putAway(current);
      setPreview(NONE);
    };
  }, [meetingId, queue, shown, what]);

  return preview;
}
