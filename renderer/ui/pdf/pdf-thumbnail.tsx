import { useEffect, useRef } from 'react';
import { openPdf } from './open-pdf.ts';
import './pdf-page.css';

export interface PdfThumbnailProps {
  /** Makes the PDF. Must stay the same function while the same page is meant. */
  load: () => Promise<Uint8Array>;
  label: string;
}

/** Drawn this wide, and shown smaller: sharp on every screen. */
const WIDTH = 440;

let queue: Promise<unknown> = Promise.resolve();

/** One document at a time: a gallery would else have them all open at once. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const next = queue.then(work);
  queue = next.catch(() => undefined);
  return next;
}

/** The first page of a PDF as a small picture; a white sheet until it is drawn. */
export function PdfThumbnail({ load, label }: PdfThumbnailProps) {
  const shown = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let left = false;
    async function draw() {
      if (left) return;
      const pdf = await openPdf(await load());
      try {
        const page = await pdf.getPage(1);
        const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await page.render({ canvas, viewport }).promise;
        const target = shown.current;
        if (left || target === null) return;
        target.width = canvas.width;
        target.height = canvas.height;
        target.getContext('2d')?.drawImage(canvas, 0, 0);
      } finally {
        await pdf.loadingTask.destroy();
      }
    }
    inTurn(draw).catch((error: unknown) => {
      if (!left) throw error;
    });
    return () => {
      left = true;
    };
  }, [load]);

  return <canvas ref={shown} className="pdf-page pdf-thumbnail" role="img" aria-label={label} />;
}
