import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask } from '../../e2e/shell/ask.ts';
import { startApp } from '../../e2e/start-app.ts';
import { bigDataFolder } from '../big/big-database.ts';
import type { Effort } from '../effort.ts';
import { median, quantile, type Times } from '../measure.ts';
import { bar, ms, section, table } from '../report.ts';

const TYPING_BAR = 'search while typing with 10 000 meetings: rows in the window p95 under 50 ms of the key';
const RANKED_BAR = 'ranked search with 10 000 meetings: rows in the window p95 under 100 ms of the key';
const COUNT = 10_000;
const TYPED = ['kamera', 'övervakning', 'trygghet', 'budget', 'samverkan', 'belysning', 'Åsa', 'sommar'];
/** Far longer than an answer takes: one that came later would be left out, and the rest look better than they are. */
const REST_MS = 1000;

/** From a key to the rows it leads to, in the window itself. */
export async function bigWindowSection(_effort: Effort, folder: string): Promise<void> {
  section(
    '9. Search in the window, 10 000 meetings',
    'From a key pressed to the frame with its rows: in the box that Ctrl+K opens, and on the page with all results, ranked.',
    'The copy made at the start is waited for. A key is waited out before the next, so that each answer can be told.',
  );
  const dataFolder = await bigDataFolder(COUNT, join(folder, 'window'));
  const app = await startApp({ dataFolder, headless: true, size: { width: 1366, height: 900 }, extraFlags: [] });
  if (app === undefined) throw new Error('the app was already open');
  let typing: Times;
  let ranked: Times;
  try {
    const { page } = app;
    await page.getByRole('button', { name: /^Sök/ }).waitFor();
    while (!(await ask(page, 'backups.state', null)).upToDate) await page.waitForTimeout(500);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await keysIn(page, '[role=listbox]', 'råd');
    typing = (await inTurn(page, '[role=listbox]')).flat();
    await page.keyboard.press('Escape');
    await page.evaluate(() => location.assign('#/sok'));
    await page.getByRole('searchbox').click();
    ranked = (await inTurn(page, 'main')).flat();
  } finally {
    await app.closeWindow();
    rmSync(dataFolder, { recursive: true, force: true });
  }
  table(
    ['from the key to its rows', 'median ms', 'p95', 'slowest', 'keys'],
    [
      ['in the box', ...row(typing)],
      ['on the page', ...row(ranked)],
    ],
  );
  const measured = (times: Times) => `p95 ${ms(quantile(times, 0.95))} ms`;
  bar({ says: TYPING_BAR, held: quantile(typing, 0.95) < 50, measured: measured(typing) });
  bar({ says: RANKED_BAR, held: quantile(ranked, 0.95) < 100, measured: measured(ranked) });
}

const row = (times: Times): string[] => [
  ms(median(times)),
  ms(quantile(times, 0.95)),
  ms(Math.max(...times)),
  String(times.length),
];

async function inTurn(page: Page, where: string): Promise<Times[]> {
  const all: Times[] = [];
  for (const text of TYPED) all.push(await keysIn(page, where, text));
  return all;
}

/** Types a text into the empty field, a key at a time; from the second letter on, how long its rows took. */
async function keysIn(page: Page, where: string, text: string): Promise<Times> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(REST_MS);
  const times: number[] = [];
  for (const [i, letter] of [...text].entries()) {
    await page.evaluate(listen, where);
    await page.keyboard.type(letter);
    await page.waitForTimeout(REST_MS);
    const time = await page.evaluate(() => (window as Window & Listening).rowsAfterKey ?? null);
    if (i > 0 && time !== null) times.push(time);
  }
  return times;
}

/** What `listen` leaves in the page: milliseconds from the last key to the frame that shows its rows. */
type Listening = { rowsAfterKey?: number | null };

/** Runs in the page: notes when the rows' words next change after the next key. Words that stay as they are leave nothing. */
function listen(where: string): void {
  const page = window as Window & Listening;
  page.rowsAfterKey = null;
  // the list around the rows repeats the question at once: that is no answer
  const isAnswer = ({ target, addedNodes }: MutationRecord) => {
    const element = target instanceof Element ? target : target.parentElement;
    if (!element?.closest(where)) return false;
    if (element.closest('.hit-words')) return true;
    return [...addedNodes].some(
      (node) => node instanceof Element && (node.matches('.hit-words') || node.querySelector('.hit-words')),
    );
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const observer = new MutationObserver((changes) => {
        if (!changes.some(isAnswer)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            page.rowsAfterKey = performance.now() - timeStamp;
          };
          port2.postMessage(null);
        });
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      setTimeout(() => observer.disconnect(), 950);
    },
    { capture: true, once: true },
  );
}
