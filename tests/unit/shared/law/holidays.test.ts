import { describe, expect, test } from 'vitest';
import { holidays, restDay, workingDayFrom } from '../../../../shared/law/holidays.ts';
import { REFERENCE_HOLIDAYS } from './reference-holidays.ts';

describe('Swedish holidays', () => {
  test.each(Object.entries(REFERENCE_HOLIDAYS))('are those of the reference in %s', (year, days) => {
    const found = [...holidays(Number(year)).keys()].map((day) => day.slice(5)).sort();
    expect(found).toEqual(days.split(' '));
  });

  test('are told by name, weekends too', () => {
    expect(restDay('2024-06-21')).toBe('midsommarafton');
    expect(restDay('2024-03-29')).toBe('långfredagen');
    expect(restDay('2024-06-23')).toBe('söndag');
    expect(restDay('2024-06-24')).toBeNull();
    // Epiphany Eve, Maundy Thursday and Walpurgis Night are short days in many places, but days
    expect(restDay('2024-01-05')).toBeNull();
    expect(restDay('2024-03-28')).toBeNull();
    expect(restDay('2024-04-30')).toBeNull();
  });

  test('a working day stays where it is, a string of rest days is passed in one go', () => {
    expect(workingDayFrom('2024-05-17')).toBe('2024-05-17');
    // Good Friday 2024 to Easter Monday
    expect(workingDayFrom('2024-03-29')).toBe('2024-04-02');
    // Christmas Eve on a Thursday: 24, 25, 26 and a Sunday
    expect(workingDayFrom('2026-12-24')).toBe('2026-12-28');
    expect(workingDayFrom('2026-12-31')).toBe('2027-01-04');
  });
});
