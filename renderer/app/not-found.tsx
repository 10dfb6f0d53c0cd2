import { Link } from '@tanstack/react-router';
import { sv } from '../text/sv.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

export function NotFound() {
  return (
    <Page title={sv.app.notFound.title}>
      <EmptyState title={sv.app.notFound.text} actions={<Link to="/">{sv.app.notFound.home}</Link>} />
    </Page>
  );
}

/** An address that leads nowhere at all, outside the frame. */
export function NotFoundWindow() {
  return (
    <main id="main" className="frame-main" tabIndex={-1}>
      <NotFound />
    </main>
  );
}
