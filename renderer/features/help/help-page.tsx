import Markdown from 'markdown-to-jsx';
import { useMemo } from 'react';
import guide from '../../../docs/anvandarguide.md?raw';
import { sv } from '../../text/sv.ts';
import { Page } from '../../ui/page.tsx';
import { chaptersOf, withoutTitle } from './chapters.ts';
import './help-page.css';

const words = sv.help;

/** The user guide that ships with the app, with its chapters beside it. */
export function HelpPage() {
  const chapters = useMemo(() => chaptersOf(guide), []);
  return (
    <Page title={words.title}>
      <div className="help">
        <nav className="help-contents" aria-label={words.contents}>
          <ul>
            {chapters.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className="help-chapter" onClick={() => goTo(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <article className="help-text">
          <Markdown options={{ disableParsingRawHTML: true, wrapper: null }}>{withoutTitle(guide)}</Markdown>
        </article>
      </div>
    </Page>
  );
}

/** The address after # belongs to the router, so a chapter is found by its heading and given the focus. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
