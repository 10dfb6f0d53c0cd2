import type { IsoDate } from '../domain/dates.ts';
import { MONTHS } from '../swedish/dates.ts';

/** A date somebody wrote in running text: "fredagen den 15 december 2017", "Fre 24 maj". */
export type WrittenDate = {
  from: number;
  to: number;
  text: string;
  /** "fredag", or null when none is written. */
  weekday: string | null;
  /** Where the weekday stands, or would. */
  weekdayAt: number;
  day: number;
  month: number;
  year: number | null;
};

const DAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const SHORT = 'mån|tis|ons|tors|tor|fre|lör|sön';
const MONTH = `${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec`;
const DATE = new RegExp(
  `(?<![\\p{L}\\d.:/-])(?:(?<weekday>(?:${DAYS.join('|')})(?:en)?|(?:${SHORT})\\.?)\\s+)?(?:(?<den>den)\\s+)?(?<day>[12]?\\d|3[01]):?(?:e|a)?\\s+(?<month>${MONTH})(?!\\p{L})\\.?(?:,?\\s+(?<year>(?:19|20)\\d\\d)(?!\\d))?`,
  'giu',
);

const monthNumber = (word: string): number =>
  MONTHS.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1;
const dayName = (word: string): string => DAYS.find((name) => name.startsWith(word.toLowerCase().slice(0, 3))) ?? word;

/** Every date with day and month in words. */
export function datesIn(text: string): WrittenDate[] {
  return [...text.matchAll(DATE)].map((match) => {
    const { weekday: name, day = '', month = '', year } = match.groups ?? {};
    const trailing = /[.\s]+$/.exec(match[0])?.[0].length ?? 0;
    return {
      from: match.index,
      to:
        match.index +
        match[0].length -
        (year === undefined && !/^(jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)$/i.test(month) ? trailing : 0),
      text: match[0].replace(/[.\s]+$/, ''),
      weekday: name === undefined ? null : dayName(name),
      weekdayAt: match.index,
      day: Number(day),
      month: monthNumber(month),
      year: year === undefined ? null : Number(year),
    };
  });
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The date in `year`, or null when there is no such day. */
export function isoIn(date: Pick<WrittenDate, 'day' | 'month'>, year: number): IsoDate | null {
  const real = new Date(Date.UTC(year, date.month - 1, date.day));
  return real.getUTCMonth() === date.month - 1 && real.getUTCDate() === date.day
    ? `${year}-${pad(date.month)}-${pad(date.day)}`
    : null;
}

/** The first such day on or after `from`: the year a date without one most likely means. */
export function nextOccurrence(date: Pick<WrittenDate, 'day' | 'month'>, from: IsoDate): IsoDate | null {
  const year = Number(from.slice(0, 4));
  for (const candidate of [isoIn(date, year), isoIn(date, year + 1)])
    if (candidate !== null && candidate >= from) return candidate;
  return null;
}
