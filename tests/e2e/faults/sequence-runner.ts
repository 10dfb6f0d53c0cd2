/** Sequences of what a hand may do in the editor, by chance, each held against the store when it is done. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { Op } from '../../../shared/domain/meeting-change.ts';
import { startChecker } from '../../faults/checker.ts';
import type { AppUnderTest } from '../fixture.ts';
import { ask } from '../shell/ask.ts';
import { says, watchKey } from './what-it-says.ts';
import {
  leaveFor,
  look,
  type Place,
  placesOf,
  storedWhen,
  textsOf,
  type Way,
  type Write,
  write,
} from './writing-hand.ts';
import { differences, same, WrittenMeeting } from './written-meeting.ts';

/** So many share a pair of meetings; then the app is ended, and Python looks at what is on the disk. */
const IN_A_BATCH = 10;
const STEPS = ['mote', 'narvaro', 'arenden', 'bevakningar', 'nasta-mote', 'underskrifter'];
const ELSEWHERE = ['#/', '#/organ/organ/moten', '#/sok'];

type Open = { written: WrittenMeeting; places: Place[] };

export type Tally = {
  sequences: number;
  acts: number;
  wrong: string[];
  kills: number;
  closings: number;
  reloads: number;
};

export type Chance = { random: () => number; patience: number };

export async function runSequences(app: AppUnderTest, count: number, { random, patience }: Chance): Promise<Tally> {
  const tally: Tally = { sequences: 0, acts: 0, wrong: [], kills: 0, closings: 0, reloads: 0 };
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const checker = startChecker();
  let word = 0;

  /** One sequence: 5 to 12 acts, noted in `done`. Answers what was wrong. */
  async function sequence(meetings: readonly Open[], now: { at: number }, done: string[]): Promise<string | null> {
    const current = (): Open => meetings[now.at]!;
    const other = (): Open => meetings[1 - now.at]!;
    const away = (): Way =>
      pick<() => Way>([
        () => ({ address: `#/mote/${other().written.id}/${pick(STEPS)}` }),
        () => ({ address: pick(ELSEWHERE) }),
        () => ({ step: pick(STEPS) }),
        () => ({ itemId: pick(current().places.flatMap(({ itemId }) => itemId ?? [])) }),
      ])();
    for (let left = 5 + below(8); left > 0; left -= 1) {
      tally.acts += 1;
      const { written, places } = current();
      const act = pick([...'wwwwwkkqqqmmcceuuurtbp']);
      if (act === 'w' || act === 'k' || act === 'q') {
        const place = pick(places);
        const before = written.now[place.path] ?? '';
        const how = before.length > 60 || below(6) === 0 ? 'instead' : 'after';
        word += 1;
        const text = how === 'after' && before !== '' ? ` ord${word}` : `Ord${word}`;
        done.push(`${how === 'after' ? 'write' : 'overwrite'} ${text.trim()} in ${place.path}`);
        const leaving = act === 'q' ? { more: 'mer', to: away() } : undefined;
        if (leaving) done.push(`with mer, and at once to ${Object.values(leaving.to)[0]}`);
        const asked: Write = { meetingId: written.id, place, text, how };
        let shown = await write(app.page, leaving ? { ...asked, leaving } : asked);
        let expected = how === 'after' ? before + text : text;
        written.write(place.path, expected);
        if (leaving) {
          expected += leaving.more;
          written.write(place.path, expected);
          if ('address' in leaving.to) written.endStep();
          if ('address' in leaving.to && leaving.to.address.includes(other().written.id)) now.at = 1 - now.at;
        }
        if (act === 'k') {
          done.push('and go on by keys');
          await app.page.keyboard.type('xyz');
          expected += 'xyz';
          written.write(place.path, expected);
          shown = (await look(app.page, [place])).shown[place.path] ?? '';
        }
        if (shown !== expected) return `${place.path} shows ${JSON.stringify(shown)} and not ${expected}`;
      } else if (act === 'm') {
        now.at = 1 - now.at;
        done.push('to the other meeting');
        written.endStep();
        await leaveFor(app.page, { address: `#/mote/${current().written.id}/${pick(STEPS)}` });
        if (below(2) === 0) await stands(app.page, current().written.id);
      } else if (act === 'c') {
        const card = pick(places.filter(({ itemId }) => itemId !== null));
        done.push('open or close a card');
        await leaveFor(app.page, { itemId: card.itemId ?? '' });
      } else if (act === 'e') {
        done.push('to another step');
        await leaveFor(app.page, { step: pick(STEPS) });
      } else if (act === 'p') {
        done.push('to another page');
        written.endStep();
        await leaveFor(app.page, { address: pick(ELSEWHERE) });
      } else if (act === 't') {
        done.push('rest');
        await app.page.waitForTimeout(below(700));
      } else if (act === 'b') {
        tally.reloads += 1;
        done.push('reload');
        await stands(app.page, written.id);
        written.endStep();
        await reload(app.page);
        await stands(app.page, written.id);
        for (const { written: one } of meetings) {
          const found = textsOf(await storedWhen(app.page, one.id, [one.now], patience));
          if (!same(one.now, found)) return `after a reload ${differences(one.now, found)}`;
          one.isDurable();
        }
      } else if (act === 'u' ? written.canUndo : written.canRedo) {
        await stands(app.page, written.id);
        done.push(act === 'u' ? 'undo' : 'redo');
        written.endStep();
        const before = written.now;
        await watchKey(app.page, act === 'u' ? 'z' : 'y');
        await app.page.keyboard.press(act === 'u' ? 'Control+z' : 'Control+y');
        if (!(await saved(app.page, patience))) return 'not saved';
        const found = textsOf(await storedWhen(app.page, written.id, [], 0));
        if (!(act === 'u' ? written.undo(found) : written.redo(found)))
          return `${act === 'u' ? 'undo' : 'redo'} led from what was written to ${differences(before, found)}; the window says ${await says(app.page)}`;
      }
      const screen = await look(app.page, []);
      if (screen.saved && (await stands(app.page, current().written.id, 0))) {
        const { written: one } = current();
        const found = textsOf(await storedWhen(app.page, one.id, [one.now], 0));
        if (!same(one.now, found)) return `called saved: ${differences(one.now, found)}`;
        one.isDurable();
      }
    }
    for (const { written, places } of meetings) {
      const found = textsOf(await storedWhen(app.page, written.id, [written.now], patience));
      if (!same(written.now, found)) return differences(written.now, found);
      written.isDurable();
      if (!(await stands(app.page, written.id, 0))) continue;
      const { shown } = await look(app.page, places);
      for (const [path, text] of Object.entries(shown))
        if (text !== written.now[path]) return `${path} shows ${JSON.stringify(text)}, ${written.now[path]} is stored`;
    }
    return null;
  }

  /** Ends the app in the middle of writing, by force or as a user does; Python then reads what is on the disk. */
  async function end(meetings: readonly Open[], now: number, how: 'kill' | 'close'): Promise<string | null> {
    const { written, places } = meetings[now]!;
    const place = pick(places);
    word += 1;
    await write(app.page, { meetingId: written.id, place, text: `Ord${word}`, how: 'instead' });
    written.write(place.path, `Ord${word}`);
    await app.page.waitForTimeout(below(600));
    if ((await look(app.page, [])).saved) written.isDurable();
    if (how === 'kill') {
      tally.kills += 1;
      await app.kill('app');
    } else {
      tally.closings += 1;
      await app.closeWindow();
      for (const one of meetings) one.written.isDurable();
    }
    const seen = await checker.look(app.dataFolder);
    for (const { written: one } of meetings) {
      const { record, whole } = seen.meetings[one.id] ?? { whole: false };
      const before = one.now;
      if (!seen.sound || !whole || !record) return `${how}: ${one.id} is not sound on the disk`;
      const found = textsOf(record);
      if (!one.survive(found)) return `${how}: ${differences(before, found)}`;
    }
    return null;
  }

  try {
    for (let batch = 0; tally.sequences < count; batch += 1) {
      const meetings = [await newMeeting(app.page, word), await newMeeting(app.page, word + 1)];
      const now = { at: 0 };
      await leaveFor(app.page, { address: `#/mote/${meetings[0]!.written.id}/mote` });
      await stands(app.page, meetings[0]!.written.id);
      await withoutPaper(app.page);
      await touch(app.page);
      let wrong: string | null = null;
      for (let n = 0; n < IN_A_BATCH && tally.sequences < count && wrong === null; n += 1) {
        tally.sequences += 1;
        const done: string[] = [];
        wrong = await sequence(meetings, now, done).catch(async (error: Error) => {
          // what has ended says so a moment later
          await delay(2000);
          return `${error.message} ${app.log.join()}`;
        });
        if (wrong !== null) tally.wrong.push(`${wrong}\n  after: ${done.join(' · ')}`);
      }
      if (wrong === null) {
        wrong = await end(meetings, now.at, batch % 2 === 0 ? 'kill' : 'close');
        if (wrong !== null) tally.wrong.push(wrong);
        await app.start();
      }
    }
  } finally {
    checker.stop();
  }
  return tally;
}

/** Three items with a decision each, in the council `organ`. */
async function newMeeting(page: Page, n: number): Promise<Open> {
  const { id } = await ask(page, 'meetings.create', { councilId: 'organ', date: null });
  const { revision } = await ask(page, 'meetings.open', { id });
  const ops = ['a', 'b', 'c'].map((letter, index) => {
    const decisions = [{ id: `d${n}${letter}`, clauses: [{ id: `s${n}${letter}` }] }];
    return Op.parse({ op: 'insert', path: 'items', index, value: { id: `p${n}${letter}`, decisions } });
  });
  await ask(page, 'meetings.change', { id, baseRevision: revision, step: 'first', label: 'x', ops });
  const { meeting } = await ask(page, 'meetings.open', { id });
  return { written: new WrittenMeeting(id, textsOf(meeting)), places: placesOf(meeting) };
}

/** In a narrow window no pages are made beside the form: the time goes to writing. */
async function withoutPaper(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const size = { width: 1000, height: 800, deviceScaleFactor: 1, mobile: false };
  await cdp.send('Emulation.setDeviceMetricsOverride', size);
}

/** A page nobody has touched is closed by the browser without being asked. */
const touch = (page: Page): Promise<void> => page.locator('.wizard-title').click();

/** Waits until the wizard of the meeting is there; false when it is not within the time. */
async function stands(page: Page, id: string, patience = 10_000): Promise<boolean> {
  return page.evaluate(
    async ({ meetingId, ms }) => {
      const rail = () =>
        location.hash.startsWith(`#/mote/${meetingId}/`) &&
        document.querySelector(`.wizard-rail a[href*="/mote/${meetingId}/"]`) !== null;
      const until = performance.now() + ms;
      while (!rail()) {
        if (performance.now() >= until) {
          if (ms === 0) return false;
          throw new Error(`the meeting did not come up; at ${location.hash}`);
        }
        if (!location.hash.startsWith(`#/mote/${meetingId}/`)) location.hash = `#/mote/${meetingId}/mote`;
        await new Promise((later) => setTimeout(later, 5));
      }
      // it listens to keys once all is done that its coming up brings with it; no hand is faster than that
      if (ms > 0) await new Promise((later) => requestIdleCallback(later, { timeout: 500 }));
      return true;
    },
    { meetingId: id, ms: patience },
  );
}

async function saved(page: Page, patience: number): Promise<boolean> {
  const until = Date.now() + Math.max(patience, 5000);
  while (!(await look(page, [])).saved) if (Date.now() > until) return false;
  return true;
}

async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { beforeReload: true });
    location.reload();
  });
  const until = Date.now() + 15_000;
  const isNew = () =>
    page
      .evaluate(() => !('beforeReload' in window) && document.querySelector('.wizard-title') !== null)
      .catch(() => false);
  while (!(await isNew())) {
    if (Date.now() > until) throw new Error('the page was not loaded anew');
    await page.waitForTimeout(10);
  }
  await touch(page);
}
