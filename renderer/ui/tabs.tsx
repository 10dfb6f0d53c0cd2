import { Link } from '@tanstack/react-router';
import './tabs.css';

export interface TabLink {
  to: string;
  label: string;
  /** Beside the word, for what is in there: a count. */
  count?: number | undefined;
}

/** Parts of one page, each with its own address so that "tillbaka" works. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="link-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className="link-tab"
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' }}
          replace
        >
          {tab.label}
          {tab.count !== undefined && <span className="link-tab-count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** The same as a list beside the page, for many parts. */
export function LinkList({ label, links }: { label: string; links: readonly TabLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="link-list">
        {links.map((link) => (
          <li key={link.to}>
            <Link
              to={link.to}
              className="link-list-link"
              activeOptions={{ exact: true }}
              activeProps={{ 'aria-current': 'page' }}
              replace
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
