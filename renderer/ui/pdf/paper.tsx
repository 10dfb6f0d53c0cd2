import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type Mark, PAGE_HEIGHT } from './marks.ts';
import './paper.css';
import { PaperPage } from './paper-page.tsx';

export interface PaperProps {
  label: string;
  document: PDFDocumentProxy | null;
  /** What is worked on; it is kept in sight. */
  marks: readonly Mark[];
  /** Told where on which page was clicked, in points from its top. */
  onPoint: (page: number, y: number) => void;
  /** The pages are all there is on the screen: its main part. */
  alone?: boolean;
  /** Above the pages. */
  children?: ReactNode;
}

/** The pages of a PDF below each other, as wide as there is room for. */
export function Paper({ label, document, marks, onPoint, alone = false, children }: PaperProps) {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const pages = document?.numPages ?? 0;

  useFollow(frame, marks[0], document);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys (WCAG 2.1.1)
    <section className="paper" ref={frame} aria-label={label} tabIndex={0} {...(alone && { role: 'main' })}>
      {children}
      {document !== null &&
        width > 0 &&
        Array.from({ length: pages }, (_, i) => i + 1).map((number) => (
          <PaperPage
            key={number}
            document={document}
            number={number}
            pages={pages}
            width={width}
            marks={marks.filter((mark) => mark.page === number)}
            onPoint={(y) => onPoint(number, y)}
          />
        ))}
    </section>
  );
}

/** A page wider than this would only be larger, not easier to read. */
const WIDEST = 860;

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const style = getComputedStyle(element);
      const inner = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      setWidth(Math.floor(Math.min(inner, WIDEST)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** Scrolls the marked place into sight when it is not; a place that is seen is left where it is. */
function useFollow(
  frame: React.RefObject<HTMLElement | null>,
  mark: { page: number; top: number; bottom: number } | undefined,
  document: PDFDocumentProxy | null,
): void {
  const [page, top, bottom] = [mark?.page, mark?.top, mark?.bottom];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new document may have moved the place
  useLayoutEffect(() => {
    const element = frame.current;
    const sheet = element?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (!element || !sheet || top === undefined || bottom === undefined) return;
    const scale = sheet.clientHeight / PAGE_HEIGHT;
    const from = sheet.offsetTop + top * scale;
    const to = sheet.offsetTop + bottom * scale;
    const margin = 24;
    const seen =
      from >= element.scrollTop + margin &&
      Math.min(to, from + 120) <= element.scrollTop + element.clientHeight - margin;
    if (!seen) element.scrollTo({ top: Math.max(0, from - element.clientHeight / 3) });
  }, [frame, page, top, bottom, document]);
}
