import type { ReactNode } from 'react';
import './empty-state.css';

/** Where there is nothing yet: says so, and what to do. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {actions && <div className="row empty-actions">{actions}</div>}
    </div>
  );
}

/** The same in a part of a page that has more to show: one quiet sentence. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="nothing">{children}</p>;
}
