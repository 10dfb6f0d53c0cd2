import { type ReactNode, useEffect, useRef } from 'react';
import { sv } from '../text/sv.ts';
import './page.css';

export interface PageProps {
  title: string;
  /** One sentence under the heading. */
  lead?: ReactNode;
  /** Where this page lies: a link back, above the heading. */
  above?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen with its one h1; the window's title follows it. */
export function Page({ title, lead, above, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = sv.app.pageTitle(title);
    takeLostFocus(heading.current);
  }, [title]);
  return (
    <>
      <header className="page-head">
        {above && <div className="page-above">{above}</div>}
        <div className="page-heading">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {actions && <div className="row page-actions">{actions}</div>}
        </div>
        {lead && <p className="page-lead">{lead}</p>}
      </header>
      {children}
    </>
  );
}

let firstPage = true;

/** The link that led here may have gone with its page; the heading then tells a screen reader where it is, and Tab goes on from it. */
function takeLostFocus(heading: HTMLElement | null): void {
  if (!firstPage && document.activeElement === document.body) heading?.focus({ preventScroll: true });
  firstPage = false;
}

export interface SectionProps {
  title: string;
  help?: ReactNode;
  /** Beside the heading: whether what stands here is saved. */
  state?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A named part of a screen. */
export function Section({ title, help, state, actions, children }: SectionProps) {
  return (
    <section className="section" aria-label={title}>
      <header className="section-head">
        <div className="section-words">
          <div className="section-title">
            <h2>{title}</h2>
            {state}
          </div>
          {help && <p className="section-help">{help}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
