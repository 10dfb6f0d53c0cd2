import { readDate } from '../swedish/dates.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { IsoDate } from './dates.ts';
import type { Meeting } from './meeting.ts';
import { plainText } from './plain-text.ts';

/** A meeting of the council, as little as is needed to find it. */
export type KnownMeeting = { id: string; date: IsoDate | null };

/**
 * Which meeting an item that goes through the previous minutes is about. `found`: the day it names is a meeting's, or it names
 * none and the latest before is meant. `other`: the day is a meeting's, but not the latest one's. `wrong`: no meeting was on
 * the day it names (W15). `none`: the council has no earlier meeting.
 */
export type PreviousMinutes = { itemId: string; said: IsoDate | null } & (
  | { kind: 'found'; meeting: KnownMeeting }
  | { kind: 'other'; meeting: KnownMeeting; latest: KnownMeeting }
  | { kind: 'wrong'; latest: KnownMeeting }
  | { kind: 'none' }
);

const DAY = /\b(\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}{3,9}\.?(?:\s+\d{4})?|\d{1,2}\/\d{1,2}(?:[\s-]+\d{4})?)/gu;

/** The last day before `before` that a text without a year can mean. */
function dayOf(text: string, before: IsoDate): IsoDate | null {
  const read = readDate(text, before);
  if (!read.ok) return null;
  if (read.day < before || /\d{4}/.test(text)) return read.day;
  const year = Number(before.slice(0, 4)) - 1;
  const earlier = readDate(text, `${year}${before.slice(4)}`);
  return earlier.ok ? earlier.day : read.day;
}

/** The days a text names, as the text has them. */
export function daysIn(text: string, before: IsoDate): IsoDate[] {
  return [...text.matchAll(DAY)].flatMap(([found]) => dayOf(found, before) ?? []);
}

const wordsOf = (item: AgendaItem): string =>
  [
    item.heading,
    ...plainText(item.body),
    ...item.decisions.flatMap(({ clauses }) => clauses.map(({ text }) => text)),
  ].join('\n');

/** For each item that goes through the previous minutes: the meeting it refers to, among the council's `others`. */
export function previousMinutes(meeting: Meeting, others: readonly KnownMeeting[]): PreviousMinutes[] {
  const day = meeting.date ?? '9999-12-31';
  const earlier = others
    .filter(({ date }) => date !== null && date < day)
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const latest = earlier[0];
  return meeting.items
    .filter(({ kind }) => kind === 'previous-minutes')
    .map((item): PreviousMinutes => {
      const said = daysIn(wordsOf(item), meeting.date ?? latest?.date ?? '9999-12-31');
      const base = { itemId: item.id, said: said[0] ?? null };
      if (latest === undefined) return { ...base, kind: 'none' };
      if (said.length === 0) return { ...base, kind: 'found', meeting: latest };
      const named = earlier.find(({ date }) => date !== null && said.includes(date));
      if (named === undefined) return { ...base, kind: 'wrong', latest };
      return named.date === latest.date
        ? { ...base, kind: 'found', meeting: named }
        : { ...base, kind: 'other', meeting: named, latest };
    });
}
