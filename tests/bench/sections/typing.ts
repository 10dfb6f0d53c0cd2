import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { MeetingItems } from '../../e2e/pages/meeting-items.ts';
import { ask } from '../../e2e/shell/ask.ts';
import { type StartedApp, startApp } from '../../e2e/start-app.ts';
import type { Effort } from '../effort.ts';
import { median, quantile, type Times } from '../measure.ts';
import { bar, ms, note, section, table } from '../report.ts';
import { SAMPLE_FILE } from '../sample.ts';
import { CORE_WATCH_FILE, type CoreDelay } from '../window/core-watch.ts';
import { type Noticed, watch } from '../window/probe.ts';

const PREVIEW_BAR = 'page preview on screen within 250 ms of the key';
const BLOCK_BAR = 'heavy work never blocks the window over 50 ms';
/** A brisk typist: 300 letters a minute are one each 200 ms; this is one each 110. */
const BETWEEN_KEYS_MS = 110;
const TEXT = 'Rådet tackar för informationen och följer frågan under hösten. ';
/** Longer than typing rests, saves and draws: then nothing of it is left to come. */
const QUIET_MS = 1200;

/** Typing in the wizard with the real page beside it: how soon the page follows, and what holds up the window. */
export async function typingSection(effort: Effort, folder: string): Promise<void> {
  section(
    '7. Typing with the page beside the form',
    'The Köping minutes in the wizard, the text of “Information från polisen”, window of 1366 x 900 without a display.',
    'The page is made of what is saved. The first key after a pause is saved at once, the typing that follows when the fingers',
    'have rested 400 ms and at least once a second: so a single key is followed sooner than the last key of a burst.',
  );
  const watched = join(folder, 'core-watch.json');
  const app = await startWatched(join(folder, 'typing'), watched);
  const spans: { keys: number[]; burst: [number, number] } = { keys: [], burst: [0, 0] };
  let noticed: Noticed;
  let single: Noticed;
  try {
    const { page } = app;
    await openItem(page);
    await page.evaluate(watch);
    single = await singleKeys(page, effort.singleKeys);
    const from = Date.now();
    for (let typed = 0; typed < effort.typedTexts; typed++) await page.keyboard.type(TEXT, { delay: BETWEEN_KEYS_MS });
    spans.burst = [from, Date.now()];
    await page.waitForTimeout(QUIET_MS);
    noticed = await read(page);
  } finally {
    await app.closeWindow();
  }
  tellSingle(single);
  tellBurst(noticed, coreDelays(watched, spans.burst));
}

async function startWatched(dataFolder: string, watched: string): Promise<StartedApp> {
  const before = process.env.NODE_OPTIONS;
  const preload = pathToFileURL(join(import.meta.dirname, '../window/core-watch.ts')).href;
  process.env.NODE_OPTIONS = `${before ?? ''} --import=${preload}`;
  process.env[CORE_WATCH_FILE] = watched;
  try {
    const size = { width: 1366, height: 900 };
    const app = await startApp({ dataFolder, headless: true, size, extraFlags: [] });
    if (app === undefined) throw new Error('the app was already open');
    return app;
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
    delete process.env[CORE_WATCH_FILE];
  }
}

/** The caret at the end of the longest item of the Köping minutes, its page drawn. */
async function openItem(page: Page): Promise<void> {
  const text = readFileSync(SAMPLE_FILE, 'utf8');
  const id = await page.evaluate(async (given) => {
    const request = { name: 'koping.json', bytes: new TextEncoder().encode(given) };
    const reply = await window.justera.call('records.import', request);
    return reply.ok ? (reply.value as { id: string }).id : '';
  }, text);
  await ask(page, 'settings.set', { welcomed: true });
  await page.evaluate((hash) => location.assign(hash), `#/mote/${id}/arenden`);
  const items = new MeetingItems(page);
  await items.openCard('Information från polisen');
  await items.body.click();
  await page.keyboard.press('Control+End');
  await page.locator('.sheet:has(.sheet-mark) canvas').first().waitFor();
  await page.waitForTimeout(2 * QUIET_MS);
}

async function singleKeys(page: Page, count: number): Promise<Noticed> {
  for (let key = 0; key < count; key++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(QUIET_MS);
  }
  return read(page);
}

/** What was noticed since the last time. */
const read = (page: Page): Promise<Noticed> =>
  page.evaluate(() => {
    const seen = window.noticed ?? { keys: [], calls: [], pictures: [], longTasks: [], keyToLetter: [] };
    const { keys, calls, pictures, longTasks, keyToLetter } = seen;
    return {
      keys: keys.splice(0),
      calls: calls.splice(0),
      pictures: pictures.splice(0),
      longTasks: longTasks.splice(0),
      keyToLetter: keyToLetter.splice(0),
    };
  });

type Stages = { key: number; save: Call; preview: Call; picture: number };
type Call = Noticed['calls'][number];

/** What followed a key: the save sent, the save answered, the PDF there, its page on the screen. */
function stagesOf({ keys, calls, pictures }: Noticed): Stages[] {
  return keys.flatMap((key) => {
    const [save, preview] = calls.filter(({ sent }) => sent > key);
    const picture = pictures.find((at) => preview !== undefined && at > preview.answered);
    if (save === undefined || preview === undefined || picture === undefined) return [];
    return [{ key, save, preview, picture }];
  });
}

function tellSingle(noticed: Noticed): void {
  const stages = stagesOf(noticed);
  const row = (name: string, times: Times): string[] => [
    name,
    ms(median(times)),
    ms(quantile(times, 0.95)),
    ms(Math.max(...times)),
    String(times.length),
  ];
  const fromKey = stages.map(({ key, picture }) => picture - key);
  table(
    ['a single key', 'median ms', 'p95', 'slowest', 'keys'],
    [
      row(
        'from the key to its save sent',
        stages.map(({ key, save }) => save.sent - key),
      ),
      row(
        'save sent to acknowledged, seen from the page',
        stages.map(({ save }) => save.answered - save.sent),
      ),
      row(
        'PDF asked for to there',
        stages.map(({ preview }) => preview.answered - preview.sent),
      ),
      row(
        'PDF there to its page on the screen',
        stages.map(({ preview, picture }) => picture - preview.answered),
      ),
      row(
        'from the save sent to the page on the screen',
        stages.map(({ save, picture }) => picture - save.sent),
      ),
      row('from the key to the page on the screen', fromKey),
    ],
  );
  const fromSave = median(stages.map(({ save, picture }) => picture - save.sent));
  bar({
    says: PREVIEW_BAR,
    held: median(fromKey) <= 250,
    measured: `${ms(median(fromKey))} ms from a single key, ${ms(fromSave)} ms of them from its save`,
  });
}

function tellBurst(noticed: Noticed, core: CoreDelay[]): void {
  const { keys, longTasks, keyToLetter, pictures } = noticed;
  const first = keys[0] ?? 0;
  const blocks = longTasks.filter(({ at, ms: length }) => at + length > first).map(({ ms: length }) => length);
  const letters = [...Array<number>(Math.max(0, keys.length - keyToLetter.length)).fill(8), ...keyToLetter];
  const delays = core.map(({ ms: delay }) => delay);
  note(
    `${keys.length} letters typed ${BETWEEN_KEYS_MS} ms apart; the page was drawn anew ${pictures.length} times meanwhile.`,
  );
  table(
    ['while typing', 'median ms', 'p95', 'longest'],
    [
      [
        'from a key to its letter on the screen',
        ms(median(letters)),
        ms(quantile(letters, 0.95)),
        ms(Math.max(...letters)),
      ],
      [
        'core: event loop held up, in each 0.1 s',
        ms(median(delays)),
        ms(quantile(delays, 0.95)),
        ms(Math.max(...delays)),
      ],
    ],
  );
  // what comes last is the page of the last save, which has the last key in it
  const lastPage = noticed.calls.at(-1)?.answered ?? Number.NaN;
  const settled = pictures.find((at) => at > lastPage);
  if (settled !== undefined)
    note(`From the last letter to the page with it on the screen: ${ms(settled - (keys.at(-1) ?? 0))} ms.`);
  const longest = Math.max(0, ...blocks);
  note(
    blocks.length === 0
      ? 'The window was never held up for 50 ms.'
      : `The window was held up for 50 ms or more ${blocks.length} times, at most ${ms(longest)} ms.`,
  );
  const coreLongest = Math.max(0, ...delays);
  bar({
    says: BLOCK_BAR,
    held: longest <= 50 && coreLongest <= 50,
    measured: `window ${longest === 0 ? 'under 50' : ms(longest)} ms, core ${ms(coreLongest)} ms at most`,
  });
}

function coreDelays(file: string, [from, to]: readonly [number, number]): CoreDelay[] {
  const all = JSON.parse(readFileSync(file, 'utf8')) as CoreDelay[];
  return all.filter(({ at }) => at > from + 100 && at < to);
}
