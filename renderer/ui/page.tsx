import { type ReactNode, useEffect } from 'react';
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
  useEffect(() => {
    document.title = sv.app.pageTitle(title);
  }, [title]);
  return (
    <>
      <header className="page-head">
        {above && <div className="page-above">{above}</div>}
        <div className="page-heading">
          <h1 tabIndex={-1}>{title}</h1>
          {actions && <div className="row page-actions">{actions}</div>}
        </div>
        {lead && <p className="page-lead">{lead}</p>}
      </header>
      {children}
    </>
  );
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
