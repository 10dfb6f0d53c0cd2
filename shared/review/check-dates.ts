import type { IsoDate } from '../domain/dates.ts';
import { weekday } from '../swedish/dates.ts';
import { datesIn, isoIn, nextOccurrence, type WrittenDate } from './dates-in-text.ts';
import type { Passage } from './passages.ts';
import { type Found, inPassage, type Rule, type Subject, write } from './rule.ts';

const READ = new Set<Passage['kind']>([
  'paragraph',
  'cell',
  'subheading',
  'heading',
  'clause',
  'next-meeting',
  'topic',
]);

type Written = { passage: Passage; date: WrittenDate };
const datesOf = ({ passages }: Subject): Written[] =>
  passages
    .filter(({ kind }) => READ.has(kind))
    .flatMap((passage) => datesIn(passage.text).map((date) => ({ passage, date })));

/** Years written in the meeting itself, so that a meeting without a date still has a likely year. */
function likelyDay(subject: Subject): IsoDate | null {
  if (subject.meeting.date !== null) return subject.meeting.date;
  const years = subject.passages
    .filter(({ kind }) => kind === 'heading' || kind === 'field')
    .flatMap(({ text }) => text.match(/\b20\d\d\b/g) ?? []);
  const year = years.sort().at(-1);
  return year === undefined ? null : `${year}-01-01`;
}

const kindOf = (subject: Subject, { item }: Passage) =>
  item === null ? null : (subject.meeting.items[item]?.kind ?? null);

/** True where the year has been said just before: in the paragraph, or in the heading of a list of meeting days. */
function yearIsSaid(subject: Subject, { passage, date }: Written): boolean {
  if (/\b(19|20)\d\d\b/.test(passage.text.slice(0, date.from))) return true;
  const kind = kindOf(subject, passage);
  if (kind !== 'meeting-dates' && kind !== 'next-meeting') return false;
  return /\b(19|20)\d\d\b/.test(subject.meeting.items[passage.item ?? -1]?.heading ?? '');
}

/** Whether a date tells when something will be: a meeting, a visit, a last day. */
function isAppointment(subject: Subject, { passage, date }: Written): boolean {
  if (passage.kind === 'next-meeting') return true;
  const kind = kindOf(subject, passage);
  return (
    kind === 'next-meeting' ||
    kind === 'meeting-dates' ||
    date.weekday !== null ||
    /^\s*,?\s*(kl\b|kl\.|klockan)/i.test(passage.text.slice(date.to)) ||
    /\b(senast|före|till och med|t\.?o\.?m\.?|nästa möte|sammanträd\w*)\s+(?:\p{L}+\s+){0,2}$/iu.test(
      passage.text.slice(0, date.from),
    )
  );
}

/** The day a written date stands for, as far as it can be known. */
function meant(subject: Subject, { passage, date }: Written): IsoDate | null {
  if (date.year !== null) return isoIn(date, date.year);
  const next = subject.meeting.nextMeetings.find(({ id }) => passage.path.startsWith(`nextMeetings/${id}/`));
  if (next?.date) return next.date;
  const day = likelyDay(subject);
  return day === null ? null : nextOccurrence(date, day);
}

const yearOfHeading = (subject: Subject, { passage }: Written): number | null => {
  const found = /\b(20\d\d)\b/.exec(subject.meeting.items[passage.item ?? -1]?.heading ?? '');
  return found === null ? null : Number(found[1]);
};

/** Dates in the text: whole, possible, and on the day of the week they say. */
export const dateRules: readonly Rule[] = [
  {
    id: 'year-missing',
    refs: 'W1',
    says: 'Datum för möten och annat som ska hända har årtal.',
    source: 'webbriktlinjer.se nr 66: alltid hela årtalet',
    kl: 'warn',
    others: 'warn',
    find: (subject) =>
      datesOf(subject).flatMap((written): Found[] => {
        const { passage, date } = written;
        if (date.year !== null || yearIsSaid(subject, written) || !isAppointment(subject, written)) return [];
        const day = meant(subject, written);
        const text = `${passage.text.slice(date.from, date.to)} ${day?.slice(0, 4)}`;
        return [
          inPassage(
            passage,
            date.from,
            date.to,
            `Datumet ”${date.text}” har inget år. Skriv året.`,
            day === null ? undefined : write(text),
          ),
        ];
      }),
  },
  {
    id: 'no-such-day',
    refs: 'W2',
    says: 'Datum i texten finns i almanackan.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: (subject) =>
      datesOf(subject)
        .filter(({ date }) => isoIn(date, date.year ?? 2024) === null)
        .map(({ passage, date }) =>
          inPassage(passage, date.from, date.to, `Datumet ”${date.text}” finns inte. Rätta dag eller månad.`),
        ),
  },
  {
    id: 'weekday-wrong',
    refs: 'W2',
    says: 'Veckodagen stämmer med datumet.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: (subject) =>
      datesOf(subject).flatMap((written): Found[] => {
        const { passage, date } = written;
        if (date.weekday === null) return [];
        const year = date.year ?? yearOfHeading(subject, written);
        const day = year === null ? meant(subject, written) : isoIn(date, year);
        if (day === null || weekday(day) === date.weekday) return [];
        return [
          inPassage(
            passage,
            date.from,
            date.to,
            `”${date.text}”: ${day} är en ${weekday(day)}, inte en ${date.weekday}. Rätta dagen eller datumet.`,
          ),
        ];
      }),
  },
  {
    id: 'weekday-missing',
    refs: 'W2',
    says: 'Nästa mötes datum har veckodag, så att ett skrivfel syns.',
    source: 'vanligt i kommuners protokoll',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      datesOf(subject).flatMap((written): Found[] => {
        const { passage, date } = written;
        const isNext = passage.kind === 'next-meeting' || kindOf(subject, passage) === 'next-meeting';
        if (!isNext || date.weekday !== null) return [];
        const day = meant(subject, written);
        const stands = passage.text.slice(date.from, date.to);
        return [
          inPassage(
            passage,
            date.from,
            date.to,
            `Datumet ”${date.text}” har ingen veckodag. Med den syns det om datumet är fel.`,
            day === null ? undefined : write(`${weekday(day)}en ${/^den\s/i.test(stands) ? '' : 'den '}${stands}`),
          ),
        ];
      }),
  },
  {
    id: 'next-meeting-before-this',
    refs: 'W1',
    says: 'Nästa möte ligger efter det här.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting }) =>
      meeting.nextMeetings.flatMap((next): Found[] =>
        next.date !== null && meeting.date !== null && next.date <= meeting.date
          ? [
              {
                step: 'nasta-mote',
                anchor: 'next-meeting',
                path: `nextMeetings/${next.id}/date`,
                message: `Nästa möte (${next.date}) ligger inte efter det här mötet. Rätta datumet.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'next-meeting-on-weekend',
    refs: 'W2',
    says: 'Nästa möte ligger inte på en lördag eller söndag.',
    source: 'rimlighet',
    kl: 'info',
    others: 'info',
    find: ({ meeting }) =>
      meeting.nextMeetings.flatMap((next): Found[] =>
        next.date !== null && /^(lör|sön)dag$/.test(weekday(next.date))
          ? [
              {
                step: 'nasta-mote',
                anchor: 'next-meeting',
                path: `nextMeetings/${next.id}/date`,
                message: `Nästa möte är en ${weekday(next.date)}. Stämmer det?`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'previous-minutes-undated',
    refs: 'W15',
    says: 'Det framgår vilket protokoll som godkänns.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'info',
    find: ({ meeting, passages }) =>
      meeting.items.flatMap((item, i): Found[] => {
        if (item.kind !== 'previous-minutes') return [];
        const texts = passages.filter((p) => p.item === i);
        const said = texts.some(({ text }) => /\d{4}-\d{2}-\d{2}|§/.test(text) || datesIn(text).length > 0);
        const passage = texts.find(({ kind }) => kind === 'paragraph');
        if (said || passage === undefined) return [];
        return [
          inPassage(
            passage,
            0,
            passage.text.length,
            'Det står inte vilket möte det föregående protokollet är från. Skriv datumet.',
          ),
        ];
      }),
  },
  {
    id: 'previous-minutes-unknown',
    refs: 'W15',
    says: 'Det föregående protokoll som nämns finns bland organets möten.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const { meeting, passages, meetingDates } = subject;
      if (meetingDates.length === 0 || meeting.date === null) return [];
      const earliest = [...meetingDates].sort()[0] ?? '';
      return meeting.items.flatMap((item, i): Found[] => {
        if (item.kind !== 'previous-minutes') return [];
        return passages
          .filter((p) => p.item === i && p.kind === 'paragraph')
          .flatMap((passage) => {
            const iso = [...passage.text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map((m) => ({
              day: m[0],
              from: m.index,
              to: m.index + 10,
            }));
            const long = datesIn(passage.text).flatMap(({ from, to, ...date }) => {
              const day = date.year === null ? null : isoIn(date, date.year);
              return day === null ? [] : [{ day, from, to }];
            });
            return [...iso, ...long]
              .filter(({ day }) => !meetingDates.includes(day) && day >= earliest)
              .map(({ day, from, to }) =>
                inPassage(
                  passage,
                  from,
                  to,
                  `Organet har inget möte ${day}. Kontrollera vilket protokoll som godkänns.`,
                ),
              );
          });
      });
    },
  },
];
