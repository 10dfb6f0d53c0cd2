import type { IsoDate } from '../domain/dates.ts';

export const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const WEEKDAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const;

const parts = (day: IsoDate): [year: number, month: number, date: number] => {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  return [y, m, d];
};

/** "onsdag". Reckoned in UTC on purpose: a calendar day has no time zone to be shifted by. */
export function weekday(day: IsoDate): string {
  const [y, m, d] = parts(day);
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  return WEEKDAYS[date.getUTCDay()]!;
}

/** "6 mars 2019", the form for running text (webbriktlinjer.se nr 66: always the full year). */
export function longDate(day: IsoDate): string {
  const [y, m, d] = parts(day);
  return `${d} ${MONTHS[m - 1]} ${y}`;
}

/** "6 mars", where the year is plain. */
export function dayAndMonth(day: IsoDate): string {
  const [, m, d] = parts(day);
  return `${d} ${MONTHS[m - 1]}`;
}

/** "ons 6 mar", for narrow places. */
export function shortDate(day: IsoDate): string {
  const [, m, d] = parts(day);
  return `${weekday(day).slice(0, 3)} ${d} ${MONTHS[m - 1]!.slice(0, 3)}`;
}

/** "onsdag 6 mars 2019", as dates stand on screen. */
export function dayAndDate(day: IsoDate): string {
  return `${weekday(day)} ${longDate(day)}`;
}

/** "mars 2019" */
export function monthAndYear(day: IsoDate): string {
  const [y, m] = parts(day);
  return `${MONTHS[m - 1]} ${y}`;
}

const isoOf = (y: number, m: number, d: number): IsoDate | null => {
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real && y >= 1000 && y <= 9999 ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
};

export type ReadDate = { ok: true; day: IsoDate } | { ok: false; why: 'unreadable' | 'no-such-day' };

/**
 * Reads a date as people type it: "2019-03-06", "20190306", "6/3 2019", "6.3.2019", "6 mars 2019", "onsdag 6 mars", "6 mar".
 * Without a year, the year of `today` is taken.
 */
export function readDate(text: string, today: IsoDate): ReadDate {
  const t = text
    .trim()
    .toLowerCase()
    .replace(/^(den\s+)?/, '')
    .replace(/^\p{L}+dag(en)?( den)? /u, '');
  const [thisYear] = parts(today);
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(t);
  const slash = /^(\d{1,2})[/.]\s?(\d{1,2})\.?(?:[\s/.,-]*(\d{4}))?$/.exec(t);
  const words = /^(\d{1,2})[.:]?\s?(\p{L}{3,})\.?(?:\s?,?\s?(\d{4}))?$/u.exec(t);
  let found: [number, number, number] | null = null;
  if (iso) found = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  else if (slash) found = [Number(slash[3] ?? thisYear), Number(slash[2]), Number(slash[1])];
  else if (words) {
    const month = MONTHS.findIndex((name) => name.startsWith(words[2]!)) + 1;
    if (month > 0) found = [Number(words[3] ?? thisYear), month, Number(words[1])];
  }
  if (!found) return { ok: false, why: 'unreadable' };
  const day = isoOf(...found);
  return day ? { ok: true, day } : { ok: false, why: 'no-such-day' };
}
