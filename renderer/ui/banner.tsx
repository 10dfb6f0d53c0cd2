import type { ReactNode } from 'react';
import './banner.css';
import { Icon } from './icon.tsx';

const ICON = { info: 'info', warning: 'warning', error: 'error', good: 'good' } as const;

export interface BannerProps {
  tone: keyof typeof ICON;
  children: ReactNode;
  action?: ReactNode;
  /** Read out at once when it appears. */
  live?: boolean;
}

export function Banner({ tone, children, action, live = tone === 'error' }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={ICON[tone]} />
      <div className="banner-text">{children}</div>
      {action}
    </div>
  );
}

/** A status: a word with a colour, never a colour alone. */
export function Status({
  tone,
  children,
}: {
  tone: 'quiet' | 'accent' | 'warning' | 'good' | 'danger';
  children: ReactNode;
}) {
  return <span className={`status status-${tone}`}>{children}</span>;
}
