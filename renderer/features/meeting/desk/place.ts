import type { AgendaItem } from '../../../../shared/domain/agenda-item.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import type { WizardStep } from '../../../../shared/review/finding.ts';
import { type Json, sameValue } from '../saving/json-path.ts';

export const STEPS: readonly WizardStep[] = [
  'mote',
  'narvaro',
  'arenden',
  'bevakningar',
  'nasta-mote',
  'underskrifter',
  'fardigstall',
];
/** Steps beside the minutes, each with a page of its own. */
export const BESIDE: readonly WizardStep[] = ['kallelse'];

export const isStep = (step: string): step is WizardStep => ([...STEPS, ...BESIDE] as readonly string[]).includes(step);

/** The step of the wizard in which a part of the paper is written. */
export function stepOf(anchor: Anchor): WizardStep {
  if (/^attendance/.test(anchor)) return 'narvaro';
  if (/^items?\b/.test(anchor)) return 'arenden';
  if (/^follow-up/.test(anchor)) return 'bevakningar';
  if (anchor === 'summons') return 'kallelse';
  if (anchor === 'next-meeting') return 'nasta-mote';
  return /^sign/.test(anchor) ? 'underskrifter' : 'mote';
}

/** What the page shows when a step is entered; at the end nothing is marked, for all of it is to be read. */
export function firstPlace(step: WizardStep): Anchor | null {
  const places: Partial<Record<WizardStep, Anchor>> = {
    mote: 'title',
    narvaro: 'attendance',
    bevakningar: 'follow-ups',
    'nasta-mote': 'next-meeting',
    underskrifter: 'signatures',
    kallelse: 'title',
  };
  return places[step] ?? null;
}

/** The item an anchor lies in: "item:a7/heading" -> "a7". */
export const itemOf = (anchor: Anchor): string | null => /^item:([^/]+)/.exec(anchor)?.[1] ?? null;

/** An anchor and then the wider ones it lies in: "item:a/decision:b", "item:a", "items". */
export function widening(anchor: Anchor): Anchor[] {
  const parts = anchor.split('/');
  const own = parts.map((_, i) => parts.slice(0, parts.length - i).join('/'));
  const group = anchor.startsWith('attendance:')
    ? ['attendance']
    : anchor.startsWith('signer:')
      ? ['signatures']
      : anchor.startsWith('follow-up:')
        ? ['follow-ups']
        : [];
  return [...own, ...group, ...(anchor.startsWith('item:') ? ['items'] : [])];
}

const FIELDS: Partial<Record<keyof Meeting, Anchor>> = {
  date: 'date',
  start: 'time',
  end: 'time',
  timeText: 'time',
  place: 'place',
  digital: 'place',
  platform: 'place',
  placeText: 'place',
  nextMeetings: 'next-meeting',
  nextTopics: 'next-meeting',
  nextGuests: 'next-meeting',
  followUps: 'follow-ups',
  dismissedPromises: 'follow-ups',
  summons: 'summons',
  signing: 'signatures',
  notice: 'signatures',
};

const differs = (a: unknown, b: unknown) => !sameValue(a as Json, b as Json);

function elementThatDiffers(before: readonly { id: string }[], after: readonly { id: string }[]): string | null {
  const changed = after.find((element) => {
    const old = before.find(({ id }) => id === element.id);
    return old === undefined || differs(old, element);
  });
  return changed?.id ?? after.find((element, i) => before[i]?.id !== element.id)?.id ?? null;
}

/** Where in an item two states of it differ, as narrow as the paper knows it. */
function placeInItem(before: AgendaItem | undefined, after: AgendaItem): Anchor {
  const anchor = `item:${after.id}`;
  if (before === undefined) return anchor;
  if (before.heading !== after.heading) return `${anchor}/heading`;
  if (differs(before.body, after.body)) return `${anchor}/body`;
  const decision = differs(before.decisions, after.decisions) && elementThatDiffers(before.decisions, after.decisions);
  return decision ? `${anchor}/decision:${decision}` : anchor;
}

/** Where two states of a meeting differ: the place to show after undo. Null when they do not. */
export function placeOfChange(before: Meeting, after: Meeting): Anchor | null {
  const field = (Object.keys(after) as (keyof Meeting)[]).find((key) => differs(before[key], after[key]));
  if (field === undefined) return null;
  if (field === 'attendance') {
    const id = elementThatDiffers(before.attendance, after.attendance);
    return id === null ? 'attendance' : `attendance:${id}`;
  }
  if (field === 'items') {
    const id = elementThatDiffers(before.items, after.items);
    const find = (items: readonly AgendaItem[]) => items.find((item) => item.id === id);
    const changed = find(after.items);
    return changed === undefined ? 'items' : placeInItem(find(before.items), changed);
  }
  return FIELDS[field] ?? 'title';
}
