import { weekday } from '../swedish/dates.ts';
import { clock } from '../swedish/times.ts';
import type { Place, Rule } from './rule.ts';

const at = (path: string, anchor: string): Place => ({ step: 'mote', anchor, path });

/** Date, time and place of the meeting, and the kind of document it becomes. */
export const factRules: readonly Rule[] = [
  {
    id: 'date-missing',
    refs: 'W1, R23',
    says: 'Mötet har ett datum.',
    source: 'KL 5 kap. 65–66 §§; kommunernas mallar',
    kl: 'block',
    others: 'warn',
    find: ({ meeting }) =>
      meeting.date === null && !/\d{4}/.test(meeting.titleText ?? '')
        ? [{ ...at('date', 'date'), message: 'Mötet har inget datum. Skriv dagen då det hölls.' }]
        : [],
  },
  {
    id: 'time-missing',
    refs: 'W1, R23',
    says: 'Mötet har en tid.',
    source: 'kommunernas mallar för protokoll',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { start, timeText, titleText } }) =>
      start === null && timeText === null && !/\d{1,2}[.:]\d{2}/.test(titleText ?? '')
        ? [{ ...at('start', 'time'), message: 'Mötets tid saknas. Skriv när det började och slutade.' }]
        : [],
  },
  {
    id: 'place-missing',
    refs: 'W1, R23',
    says: 'Mötet har en plats, i ett rum eller på en digital plattform.',
    source: 'kommunernas mallar för protokoll',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { place, placeText, digital, platform } }) =>
      place.trim() === '' && placeText === null && !(digital && platform.trim() !== '')
        ? [{ ...at('place', 'place'), message: 'Plats saknas. Skriv rummet, eller den digitala plattformen.' }]
        : [],
  },
  {
    id: 'end-before-start',
    refs: 'W1',
    says: 'Mötet slutar efter att det har börjat.',
    source: 'rimlighet',
    kl: 'block',
    others: 'warn',
    find: ({ meeting: { start, end } }) =>
      start !== null && end !== null && end <= start
        ? [
            {
              ...at('end', 'time'),
              message: `Mötet slutar (${clock(end)}) innan det börjar (${clock(start)}). Rätta någon av tiderna.`,
            },
          ]
        : [],
  },
  {
    id: 'meeting-on-weekend',
    refs: 'W2',
    says: 'Mötet ligger inte på en lördag eller söndag.',
    source: 'rimlighet',
    kl: 'info',
    others: 'info',
    find: ({ meeting: { date } }) =>
      date !== null && /^(lördag|söndag)$/.test(weekday(date))
        ? [{ ...at('date', 'date'), message: `Mötets datum är en ${weekday(date)}. Stämmer det?` }]
        : [],
  },
];
