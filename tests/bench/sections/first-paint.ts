import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../../electron/shell/browser-shell/find-browser.ts';
import { launchBrowser } from '../../../electron/shell/browser-shell/launch-browser.ts';
import { attachPlaywright } from '../../e2e/playwright-tap.ts';
import { startApp } from '../../e2e/start-app.ts';
import type { Effort } from '../effort.ts';
import type { Times } from '../measure.ts';
import { section, TIME_HEADS, table, timeCells } from '../report.ts';

const SIZE = { width: 1366, height: 900 };
const BLANK = 'data:text/html;charset=utf-8,<!doctype html><title>Blank</title><p>Blank';

type Paint = { fromStart: number; fromNavigation: number };

/** How soon there is something to see: the whole app with its database, against a blank page in the same browser. */
export async function firstPaintSection(effort: Effort, folder: string): Promise<void> {
  section(
    '6. First paint of the app',
    'Browser shell, without a display, in turn with a blank page in the same browser with the same flags. From the start of',
    'the program, and from the page’s own beginning. A fresh database each time.',
  );
  const paints: Record<'app' | 'blank', Paint[]> = { app: [], blank: [] };
  for (let round = -1; round < effort.appStarts; round++) {
    const app = await appPaint(join(folder, `first-paint-${round}`));
    const blank = await blankPaint(join(folder, `blank-${round}`));
    if (round < 0) continue;
    paints.app.push(app);
    paints.blank.push(blank);
  }
  const times = (who: 'app' | 'blank', what: keyof Paint): Times => paints[who].map((paint) => paint[what]);
  table(
    ['first contentful paint', ...TIME_HEADS],
    (['fromStart', 'fromNavigation'] as const).flatMap((what) => {
      const since = what === 'fromStart' ? 'from the start of the program' : 'from the page’s beginning';
      const blank = times('blank', what);
      return [
        [`Justera, ${since}`, ...timeCells(times('app', what), blank)],
        [`blank page, ${since}`, ...timeCells(blank, blank)],
      ];
    }),
  );
}

async function appPaint(dataFolder: string): Promise<Paint> {
  const started = Date.now();
  const app = await startApp({ dataFolder, headless: true, size: SIZE, extraFlags: [] });
  if (app === undefined) throw new Error('the app was already open');
  try {
    return await firstPaint(app.page, started);
  } finally {
    await app.closeWindow();
  }
}

async function blankPaint(profileFolder: string): Promise<Paint> {
  mkdirSync(profileFolder);
  const started = Date.now();
  const { child, cdp, exited } = launchBrowser(findBrowser() ?? '', {
    profileFolder,
    splash: '<!doctype html><title>Blank</title>',
    size: SIZE,
    headless: true,
    noSandbox: process.getuid?.() === 0,
  });
  try {
    const { page } = await attachPlaywright(cdp);
    await page.goto(BLANK);
    return await firstPaint(page, started);
  } finally {
    child.kill();
    await exited;
  }
}

async function firstPaint(page: Page, started: number): Promise<Paint> {
  const { origin, paint } = await page.evaluate(async () => {
    const entry = await new Promise<PerformanceEntry>((resolve) =>
      new PerformanceObserver((list) => {
        const [found] = list.getEntriesByName('first-contentful-paint');
        if (found !== undefined) resolve(found);
      }).observe({ type: 'paint', buffered: true }),
    );
    return { origin: performance.timeOrigin, paint: entry.startTime };
  });
  return { fromStart: origin + paint - started, fromNavigation: paint };
}
