import type { IsoDate } from '../domain/dates.ts';
import { addDays, weekdayNumber } from '../swedish/days.ts';

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
  const offset = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((a + 11 * epact + 22 * offset) / 451);
  const sum = epact + offset - 7 * late + 114;
  return date(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const date = (year: number, month: number, day: number): IsoDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The Saturday of the week that begins on `earliest`. */
const saturdayFrom = (earliest: IsoDate): IsoDate => addDays(earliest, 6 - weekdayNumber(earliest));

/**
 * The days, besides Saturdays and Sundays, on which a time limit does not run out: the public holidays of lag (1989:253) om
 * allmänna helgdagar, and the three eves that lag (1930:173) 2 § puts beside them. Since 2005, when 6 June became one.
 */
export function holidays(year: number): ReadonlyMap<IsoDate, string> {
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(date(year, 6, 20));
  return new Map([
    [date(year, 1, 1), 'nyårsdagen'],
    [date(year, 1, 6), 'trettondedag jul'],
    [addDays(easter, -2), 'långfredagen'],
    [easter, 'påskdagen'],
    [addDays(easter, 1), 'annandag påsk'],
    [date(year, 5, 1), 'första maj'],
    [addDays(easter, 39), 'Kristi himmelsfärdsdag'],
    [addDays(easter, 49), 'pingstdagen'],
    [date(year, 6, 6), 'nationaldagen'],
    [addDays(midsummer, -1), 'midsommarafton'],
    [midsummer, 'midsommardagen'],
    [saturdayFrom(date(year, 10, 31)), 'alla helgons dag'],
    [date(year, 12, 24), 'julafton'],
    [date(year, 12, 25), 'juldagen'],
    [date(year, 12, 26), 'annandag jul'],
    [date(year, 12, 31), 'nyårsafton'],
  ]);
}

/** "midsommarafton", "lördag" or "söndag" for a day on which a time limit does not run out; null for every other. */
export function restDay(day: IsoDate): string | null {
  const holiday = holidays(Number(day.slice(0, 4))).get(day);
  if (holiday !== undefined) return holiday;
  const weekday = weekdayNumber(day);
  return weekday === 0 ? 'söndag' : weekday === 6 ? 'lördag' : null;
}

/** `day` itself, or the first working day after it: lag (1930:173) 2 §. */
export function workingDayFrom(day: IsoDate): IsoDate {
  let on = day;
  while (restDay(on) !== null) on = addDays(on, 1);
  return on;
}
