import type { ReactNode } from 'react';

/** A part of an item under a heading of its own. */
export function FormalPart({ title, anchor, children }: { title: string; anchor: string; children: ReactNode }) {
  return (
    <section className="formal-part" aria-label={title} data-anchor={anchor}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}
