import { describe, expect, it } from 'vitest';
import { dayAndDate, longDate, monthAndYear, readDate, weekday } from '../../../../shared/swedish/dates.ts';

/** ICU's Swedish, as the reference our own words are held against. */
const icu = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

function* everyDay(from: string, to: string): Generator<string> {
  for (let t = Date.parse(from); t <= Date.parse(to); t += 86_400_000) yield new Date(t).toISOString().slice(0, 10);
}

describe('dates in Swedish', () => {
  it('says every day from 1950 to 2100 as ICU does', () => {
    let days = 0;
    for (const day of everyDay('1950-01-01', '2100-12-31')) {
      expect(dayAndDate(day)).toBe(icu.format(new Date(`${day}T12:00:00Z`)).replace(/ den /, ' '));
      days += 1;
    }
    expect(days).toBe(55_152);
  });

  it('knows the weekdays the sample minutes state', () => {
    // Växjö: "Fredagen den 15 december" 2017; Köping: "Fre 24 maj", "Mån 23 sep", "Mån 18 nov" 2019
    expect(['2017-12-15', '2019-05-24', '2019-09-23', '2019-11-18'].map(weekday)).toEqual([
      'fredag',
      'fredag',
      'måndag',
      'måndag',
    ]);
  });

  it('writes long dates with the full year', () => {
    expect(longDate('2017-10-11')).toBe('11 oktober 2017');
    expect(monthAndYear('2019-03-06')).toBe('mars 2019');
  });

  it.each([
    ['2019-03-06', '2019-03-06'],
    ['20190306', '2019-03-06'],
    ['6/3 2019', '2019-03-06'],
    ['6.3.2019', '2019-03-06'],
    ['6 mars 2019', '2019-03-06'],
    ['den 6 mars 2019', '2019-03-06'],
    ['onsdag 6 mars 2019', '2019-03-06'],
    ['Onsdagen den 6 mars 2019', '2019-03-06'],
    ['6 mar', '2026-03-06'],
    ['6/3', '2026-03-06'],
    ['29 februari 2024', '2024-02-29'],
  ])('reads "%s"', (text, day) => {
    expect(readDate(text, '2026-11-21')).toEqual({ ok: true, day });
  });

  it('tells a day that does not exist from text that is no date', () => {
    expect(readDate('2019-02-30', '2026-11-21')).toEqual({ ok: false, why: 'no-such-day' });
    expect(readDate('31/4 2026', '2026-11-21')).toEqual({ ok: false, why: 'no-such-day' });
    expect(readDate('29 februari 2023', '2026-11-21')).toEqual({ ok: false, why: 'no-such-day' });
    expect(readDate('i höst', '2026-11-21')).toEqual({ ok: false, why: 'unreadable' });
    expect(readDate('6 marsipan 2019', '2026-11-21')).toEqual({ ok: false, why: 'unreadable' });
  });

  it('reads back every date it writes', () => {
    for (const day of everyDay('2015-01-01', '2032-12-31')) {
      expect(readDate(longDate(day), '1999-01-01')).toEqual({ ok: true, day });
      expect(readDate(dayAndDate(day), '1999-01-01')).toEqual({ ok: true, day });
    }
  });
});
