/** Writes in the window as fast as a hand that never rests: what is looked for, brought up and written in is one go in the page. */
import type { Page } from '@playwright/test';
import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';
import type { Texts } from './written-meeting.ts';

/** Where the places of a meeting are written: the step, the item whose card must be open, and the field. */
export type Place = { path: string; step: 'mote' | 'arenden'; itemId: string | null; field: string };

const anchored = (anchor: string, field: string): string => `[data-anchor="${anchor}"] ${field}`;

export function placesOf(meeting: Meeting): Place[] {
  const items = meeting.items.flatMap(({ id, decisions }): Place[] => [
    ...[
      { path: `items/${id}/heading`, field: anchored(`item:${id}/heading`, 'input') },
      { path: `items/${id}/body`, field: anchored(`item:${id}/body`, '.rich-text') },
      ...decisions.flatMap((decision) =>
        decision.clauses.map((clause) => ({
          path: `items/${id}/decisions/${decision.id}/clauses/${clause.id}/text`,
          field: anchored(`item:${id}/decision:${decision.id}/clause:${clause.id}`, 'textarea'),
        })),
      ),
    ].map((place) => ({ ...place, step: 'arenden' as const, itemId: id })),
  ]);
  return [
    { path: 'place', step: 'mote', itemId: null, field: anchored('place', 'input:not([type=checkbox])') },
    { path: 'qualifier', step: 'mote', itemId: null, field: anchored('title', 'input[maxlength="100"]') },
    ...items,
  ];
}

/** The same places in a meeting as it is stored. */
export function textsOf(meeting: Meeting): Texts {
  const texts: Record<string, string> = { place: meeting.place, qualifier: meeting.qualifier };
  for (const { id, heading, body, decisions } of meeting.items) {
    texts[`items/${id}/heading`] = heading;
    texts[`items/${id}/body`] = plainText(body).join('\n');
    for (const decision of decisions)
      for (const clause of decision.clauses)
        texts[`items/${id}/decisions/${decision.id}/clauses/${clause.id}/text`] = clause.text;
  }
  return texts;
}

export type Write = {
  meetingId: string;
  place: Place;
  text: string;
  /** At the end of what stands there, or in place of it. */
  how: 'after' | 'instead';
  /** Go on with this and leave for there at once: what was typed last has not been sent yet. */
  leaving?: { more: string; to: Way };
};

/** A way out of where the hand is. */
export type Way = { step: string } | { itemId: string } | { address: string };

/** Brings up the place, whatever stands on the screen, and writes there. Answers what the field then holds. */
export function write(page: Page, act: Write): Promise<string> {
  return page.evaluate(async ({ meetingId, place, text, how, leaving }) => {
    const { step, itemId, field } = place;
    const home = `#/mote/${meetingId}/`;
    const until = performance.now() + 10_000;
    let clickedAt = 0;
    for (;;) {
      const here = document.querySelector(`.wizard-rail a[href*="/mote/${meetingId}/"]`) !== null;
      if (!location.hash.startsWith(home)) location.hash = `${home}${step}`;
      else if (here && performance.now() - clickedAt > 100) {
        const onStep = location.hash.startsWith(`${home}${step}`);
        const card = itemId === null ? null : document.querySelector(`.item[data-sort-id="${itemId}"]`);
        const found = onStep ? document.querySelector<HTMLElement>(`main ${field}`) : null;
        if (found) {
          found.focus();
          if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) {
            const { length } = found.value;
            found.setSelectionRange(how === 'instead' ? 0 : length, length);
          } else {
            const selection = getSelection();
            selection?.selectAllChildren(found);
            if (how === 'after') selection?.collapseToEnd();
          }
          document.execCommand('insertText', false, text);
          await new Promise((later) => setTimeout(later));
          if (leaving) {
            document.execCommand('insertText', false, leaving.more);
            await Promise.resolve();
          }
          const shown = 'value' in found ? String(found.value) : (found.textContent ?? '');
          const to = leaving?.to;
          if (to === undefined) return shown;
          if ('address' in to) location.hash = to.address;
          else if ('step' in to) document.querySelector<HTMLElement>(`.wizard-rail a[href$="/${to.step}"]`)?.click();
          else document.querySelector<HTMLElement>(`.item[data-sort-id="${to.itemId}"] .item-open`)?.click();
          return shown;
        }
        const way = onStep
          ? card?.hasAttribute('data-open')
            ? null
            : card?.querySelector<HTMLElement>('.item-open')
          : document.querySelector<HTMLElement>(`.wizard-rail a[href$="/mote/${meetingId}/${step}"]`);
        if (way) {
          way.click();
          clickedAt = performance.now();
        }
      }
      if (performance.now() > until) throw new Error(`${place.path} did not come up; at ${location.hash}`);
      await new Promise((later) => setTimeout(later, 4));
    }
  }, act);
}

/** Presses what leads away from where the hand is. */
export function leaveFor(page: Page, where: Way): Promise<void> {
  return page.evaluate((to) => {
    if ('address' in to) location.hash = to.address;
    else if ('step' in to) document.querySelector<HTMLElement>(`.wizard-rail a[href$="/${to.step}"]`)?.click();
    else document.querySelector<HTMLElement>(`.item[data-sort-id="${to.itemId}"] .item-open`)?.click();
  }, where);
}

export type Screen = { saved: boolean; shown: Record<string, string> };

/** What the window says at this moment: whether all is saved, and what stands in the fields that are on the screen. */
export function look(page: Page, places: readonly Place[]): Promise<Screen> {
  return page.evaluate((all) => {
    const shown: Record<string, string> = {};
    for (const { path, field } of all) {
      const found = document.querySelector<HTMLElement>(`main ${field}`);
      if (found) shown[path] = 'value' in found ? String(found.value) : (found.textContent ?? '');
    }
    const saved = document.querySelector('.wizard-head .save-state')?.getAttribute('data-status') === 'saved';
    return { saved, shown };
  }, places);
}

/** Reads a meeting through the app's own door until it is as hoped for, or for so long. */
export function storedWhen(page: Page, id: string, hoped: readonly Texts[], patience = 5000): Promise<Meeting> {
  const ask = async (): Promise<Meeting> => {
    const reply = await page.evaluate((meetingId) => window.justera.call('meetings.open', { id: meetingId }), id);
    if (!reply.ok) throw new Error(reply.error.message);
    return (reply.value as OpenMeeting).meeting;
  };
  const until = Date.now() + patience;
  const is = (meeting: Meeting) => {
    const found = textsOf(meeting);
    return hoped.some((texts) => Object.keys(texts).every((path) => texts[path] === found[path]));
  };
  return (async () => {
    let meeting = await ask();
    while (!is(meeting) && Date.now() < until) {
      await new Promise((later) => setTimeout(later, 15));
      meeting = await ask();
    }
    return meeting;
  })();
}
