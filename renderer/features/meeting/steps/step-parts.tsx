import type { ReactNode } from 'react';
import './step-parts.css';

/** The heading of a step, with what can be done to all of it. */
export function StepHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="step-head">
      <h2>{title}</h2>
      {children && <div className="row">{children}</div>}
    </header>
  );
}

/** A part of a step under a heading of its own. */
export function Part({ title, help, children }: { title: string; help?: ReactNode; children: ReactNode }) {
  return (
    <section className="part" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {help && <p className="field-help">{help}</p>}
      </header>
      {children}
    </section>
  );
}
