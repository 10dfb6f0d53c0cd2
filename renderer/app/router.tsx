/** Every address of the app. The meeting stands beside the frame: it needs the whole window. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { CouncilPage } from '../features/councils/council-page.tsx';
import { CouncilsPage } from '../features/councils/councils-page.tsx';
import { DecisionsPage } from '../features/decisions/decisions-page.tsx';
import { FollowUpsPage } from '../features/follow-ups/follow-ups-page.tsx';
import { HistoryPage } from '../features/history/history-page.tsx';
import { stepOf } from '../features/meeting/desk/place.ts';
import { OverviewPage } from '../features/overview/overview-page.tsx';
import { SearchPage } from '../features/search/search-page.tsx';
import { TemplatesPage } from '../features/templates/templates-page.tsx';
import { WelcomePage } from '../features/welcome/welcome-page.tsx';
import { WordTemplatePage } from '../features/word-templates/word-template-page.tsx';
import { Frame } from './frame.tsx';
import { NotFound, NotFoundWindow } from './not-found.tsx';
import { createQuietHistory } from './quiet-history.ts';
import { ScreenFailed, WindowFailed } from './screen-failed.tsx';
import { Window } from './window.tsx';

// Read when they are gone to: the settings bring the PDF reader, the help its text.
const Settings = lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage');
const Help = lazyRouteComponent(() => import('../features/help/help-page.tsx'), 'HelpPage');

/** A place of the minutes to go straight to, and the words that were searched for there. */
function placeSearched({ plats, ord }: Record<string, unknown>): { plats?: string; ord?: string } {
  return { ...(typeof plats === 'string' && { plats }), ...(typeof ord === 'string' && { ord }) };
}

const root = createRootRoute({ component: Window, notFoundComponent: NotFoundWindow, errorComponent: WindowFailed });
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/valkommen', component: WelcomePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/mote/$meetingId',
    validateSearch: placeSearched,
    beforeLoad: ({ params, search }) => {
      const step = search.plats === undefined ? 'mote' : stepOf(search.plats);
      throw redirect({ to: '/mote/$meetingId/$step', params: { ...params, step }, search, replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mote/$meetingId/$step',
    // where in the minutes to begin, as lists of decisions and hits link to it
    validateSearch: placeSearched,
    component: lazyRouteComponent(() => import('../features/meeting/meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mallar/$templateId',
    component: lazyRouteComponent(() => import('../features/templates/template-page.tsx'), 'TemplatePage'),
  }),
  frame.addChildren([
    createRoute({ getParentRoute: () => frame, path: '/', component: OverviewPage }),
    createRoute({ getParentRoute: () => frame, path: '/organ', component: CouncilsPage }),
    createRoute({ getParentRoute: () => frame, path: '/organ/$councilId', component: CouncilPage }),
    createRoute({ getParentRoute: () => frame, path: '/organ/$councilId/$part', component: CouncilPage }),
    createRoute({ getParentRoute: () => frame, path: '/bevakningar', component: FollowUpsPage }),
    createRoute({ getParentRoute: () => frame, path: '/mallar', component: TemplatesPage }),
    createRoute({ getParentRoute: () => frame, path: '/mallar/word/$wordTemplateId', component: WordTemplatePage }),
    createRoute({ getParentRoute: () => frame, path: '/beslut', component: DecisionsPage }),
    createRoute({ getParentRoute: () => frame, path: '/historik', component: HistoryPage }),
    createRoute({
      getParentRoute: () => frame,
      path: '/sok',
      validateSearch: ({ q }: Record<string, unknown>) => ({ q: typeof q === 'string' ? q : '' }),
      component: SearchPage,
    }),
    createRoute({ getParentRoute: () => frame, path: '/historik/$part', component: HistoryPage }),
    createRoute({ getParentRoute: () => frame, path: '/installningar', component: Settings }),
    createRoute({ getParentRoute: () => frame, path: '/installningar/$part', component: Settings }),
    createRoute({ getParentRoute: () => frame, path: '/hjalp', component: Help }),
  ]),
]);

export const router = createRouter({
  routeTree: routes,
  history: createQuietHistory(),
  defaultErrorComponent: ScreenFailed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
