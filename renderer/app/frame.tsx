import { Link, Navigate, Outlet } from '@tanstack/react-router';
import { useCall } from '../api/queries.ts';
import { askToSearch } from '../features/search/ask-to-search.ts';
import { sv } from '../text/sv.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import './frame.css';

const PLACES: readonly { to: string; label: string; icon: IconName }[] = [
  { to: '/', label: sv.app.nav.overview, icon: 'home' },
  { to: '/organ', label: sv.app.nav.councils, icon: 'council' },
  { to: '/beslut', label: sv.app.nav.decisions, icon: 'decision' },
  { to: '/bevakningar', label: sv.app.nav.followUps, icon: 'followUp' },
  { to: '/mallar', label: sv.app.nav.templates, icon: 'template' },
  { to: '/historik', label: sv.app.nav.history, icon: 'history' },
  { to: '/installningar', label: sv.app.nav.settings, icon: 'settings' },
  { to: '/hjalp', label: sv.app.nav.help, icon: 'help' },
];

/** The main menu beside a screen. The meeting has a window of its own, without it. */
export function Frame() {
  const municipality = useCall('municipality.get', null);
  const { welcomed } = useCall('settings.get', null);
  if (municipality === null && !welcomed) return <Navigate to="/valkommen" replace />;
  return (
    <div className="frame">
      <header className="frame-side">
        <Link to="/" className="frame-name">
          {sv.app.name}
        </Link>
        <button type="button" className="frame-place frame-search" aria-keyshortcuts="Control+K" onClick={askToSearch}>
          <Icon name="search" />
          {sv.search.open}
          <kbd className="key-beside">{sv.search.keys}</kbd>
        </button>
        <nav aria-label={sv.app.nav.label}>
          <ul className="frame-places">
            {PLACES.map((place) => (
              <li key={place.to}>
                <Link
                  to={place.to}
                  className="frame-place"
                  activeOptions={{ exact: place.to === '/' }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  <Icon name={place.icon} />
                  {place.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" className="frame-main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
