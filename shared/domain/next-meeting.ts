import { AgendaItem } from './agenda-item.ts';
import { Attendance } from './attendance.ts';
import type { DocumentKind, ItemKind } from './council.ts';
import type { Meeting, NextMeeting } from './meeting.ts';
import { emptyRichText, richTextFrom } from './rich-text.ts';

/** Kinds of items the formal opening of a meeting has; what comes from the last meeting stands after them. */
const OPENING: readonly ItemKind[] = [
  'opening',
  'roll-call',
  'agenda-approval',
  'adjuster-election',
  'conflict-of-interest',
];
/** Kinds a meeting ends with; topics to raise stand before them. */
const ENDING: readonly ItemKind[] = ['other', 'meeting-dates', 'next-meeting', 'closing'];

const LONGEST_HEADING = 160;

const previousHeading: Record<DocumentKind, string> = {
  protokoll: 'Föregående protokoll',
  minnesanteckningar: 'Föregående minnesanteckningar',
  motesanteckningar: 'Föregående mötesanteckningar',
  anteckningar: 'Föregående anteckningar',
};

/** A topic as an item: short ones are its heading, long ones its text under the first words. */
function itemFrom(topic: string, id: string): AgendaItem {
  const text = topic.trim().replace(/^[–•-]\s*/, '');
  const heading = text.replace(/\.$/, '');
  if (heading.length <= LONGEST_HEADING) return AgendaItem.parse({ id, heading, body: emptyRichText() });
  const words = heading.slice(0, LONGEST_HEADING).replace(/\s+\S*$/, '');
  return AgendaItem.parse({ id, heading: `${words} …`, body: richTextFrom(text) });
}

/** "Maria Holm, Länsstyrelsen" is a name and where she comes from. */
function guestFrom(name: string, id: string): Attendance {
  const [who = '', ...from] = name.split(',');
  return Attendance.parse({ id, name: who.trim(), organisation: from.join(',').trim().slice(0, 200), kind: 'gast' });
}

function insertedAt(items: readonly AgendaItem[], at: number, added: readonly AgendaItem[]): AgendaItem[] {
  return items.toSpliced(at, 0, ...added);
}

/** Right after the opening, where the last meeting's minutes are gone through. */
function withPrevious(
  items: readonly AgendaItem[],
  kind: DocumentKind,
  text: string,
  newId: () => string,
): AgendaItem[] {
  if (items.some((item) => item.kind === 'previous-minutes')) return [...items];
  const at = items.findLastIndex((item) => OPENING.includes(item.kind)) + 1;
  const item = AgendaItem.parse({
    id: newId(),
    kind: 'previous-minutes',
    heading: previousHeading[kind],
    body: richTextFrom(text),
  });
  return insertedAt(items, at, [item]);
}

function withTopics(items: readonly AgendaItem[], topics: readonly string[], newId: () => string): AgendaItem[] {
  const known = new Set(items.map(({ heading }) => heading.trim().toLocaleLowerCase('sv')));
  const added = topics
    .filter((topic) => topic.trim() !== '')
    .map((topic) => itemFrom(topic, newId()))
    .filter(({ heading }) => !known.has(heading.toLocaleLowerCase('sv')));
  const end = items.findIndex((item) => ENDING.includes(item.kind));
  return insertedAt(items, end < 0 ? items.length : end, added);
}

/**
 * The draft of the meeting that was agreed on: the council's usual draft, on the day and place agreed, with the topics that were
 * to be raised, the guests that were promised a place, and the minutes of the meeting it comes from to go through.
 */
export function nextMeetingDraft(
  usual: Meeting,
  { source, next, approval }: { source: Meeting; next: NextMeeting; approval: string },
  newId: () => string,
): Meeting {
  const topics = [...source.nextTopics.map(({ text }) => text), ...source.nextGuests.map(({ topic }) => topic)];
  const guests = source.nextGuests.filter(({ name }) => name.trim() !== '').map(({ name }) => guestFrom(name, newId()));
  const items = withPrevious(usual.items, usual.documentKind, approval, newId);
  return {
    ...usual,
    date: next.date,
    start: next.start ?? usual.start,
    end: next.end ?? (next.start === null ? usual.end : null),
    place: next.place || (next.platform === '' ? usual.place : ''),
    digital: next.platform !== '',
    platform: next.platform,
    items: withTopics(items, topics, newId),
    attendance: [...usual.attendance, ...guests],
  };
}
