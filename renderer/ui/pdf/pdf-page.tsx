import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import './pdf-page.css';

export interface PdfPageProps {
  document: PDFDocumentProxy;
  /** From 1. */
  number: number;
  /** CSS pixels; the height follows the page. */
  width: number;
  label: string;
}

/** One page as a picture. The old picture stays until the new one is drawn, so nothing flickers. */
export function PdfPage({ document, number, width, label }: PdfPageProps) {
  const shown = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let stopped = false;
    let task: { cancel(): void } | undefined;
    async function draw() {
      const page = await document.getPage(number);
      const unscaled = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / unscaled.width) * window.devicePixelRatio });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      if (stopped) return;
      const rendering = page.render({ canvas, viewport });
      task = rendering;
      await rendering.promise;
      const target = shown.current;
      if (stopped || target === null) return;
      target.width = canvas.width;
      target.height = canvas.height;
      target.getContext('2d')?.drawImage(canvas, 0, 0);
    }
    draw().catch((error: unknown) => {
      if (!stopped) throw error;
    });
    return () => {
      stopped = true;
      task?.cancel();
    };
  }, [document, number, width]);

  return <canvas ref={shown} className="pdf-page" role="img" aria-label={label} style={{ inlineSize: width }} />;
}
