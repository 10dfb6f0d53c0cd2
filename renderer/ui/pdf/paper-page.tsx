import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { sv } from '../../text/sv.ts';
import { type Mark, PAGE_HEIGHT } from './marks.ts';
import { PdfPage } from './pdf-page.tsx';

const words = sv.meeting.paper;

export interface PaperPageProps {
  document: PDFDocumentProxy;
  number: number;
  pages: number;
  width: number;
  marks: readonly Mark[];
  /** Told where on the page was clicked, in points from its top. */
  onPoint: (y: number) => void;
}

/** One sheet. It is drawn when it comes near; its text stands beside the picture for who cannot see it. */
export function PaperPage({ document, number, pages, width, marks, onPoint }: PaperPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const near = useNear(sheet);
  const text = usePageText(document, number, near);
  const percent = (points: number) => `${((points / PAGE_HEIGHT) * 100).toFixed(3)}%`;

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: a short cut for the pointer; the fields are there to be walked to
    <div
      className="sheet"
      ref={sheet}
      data-page={number}
      style={{ inlineSize: width }}
      onClick={(event) => {
        const { top, height } = event.currentTarget.getBoundingClientRect();
        onPoint(((event.clientY - top) / height) * PAGE_HEIGHT);
      }}
    >
      {near && <PdfPage document={document} number={number} width={width} label={words.page(number, pages)} />}
      {marks.map((mark) => (
        <span
          key={mark.top}
          className="sheet-mark"
          aria-hidden
          style={{ insetBlockStart: percent(mark.top), blockSize: percent(mark.bottom - mark.top) }}
        />
      ))}
      <p className="visually-hidden sheet-text">{text}</p>
    </div>
  );
}

function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: element.current.closest('.paper'),
      rootMargin: '900px 0px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

function usePageText(document: PDFDocumentProxy, number: number, wanted: boolean): string {
  const [text, setText] = useState('');
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    async function read() {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      if (!left) setText(lines);
    }
    read().catch((error: unknown) => {
      if (!left) throw error;
    });
    return () => {
      left = true;
    };
  }, [document, number, wanted]);
  return text;
}
