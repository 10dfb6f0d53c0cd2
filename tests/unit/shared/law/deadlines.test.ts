import { describe, expect, test } from 'vitest';
import {
  adjustBy,
  appealLastDay,
  deadlinesOf,
  lagaKraftDay,
  postBy,
  takeDownDay,
} from '../../../../shared/law/deadlines.ts';

const LIMITS = { adjustWithin: 14, notice: true, noticeWithin: 2, appealWithin: 21 };

describe('the days from a meeting to laga kraft', () => {
  test("follow the field's own example: 17 May 2024, adjusted and told of as late as can be", () => {
    expect(adjustBy('2024-05-17', 14)).toBe('2024-05-31');
    expect(postBy('2024-05-31', 2)).toBe('2024-06-02');
    // three weeks end on Sunday 23 June, so the Monday after Midsummer
    expect(appealLastDay('2024-06-02', 21)).toBe('2024-06-24');
    expect(takeDownDay('2024-06-24')).toBe('2024-06-25');
    expect(lagaKraftDay('2024-06-24')).toBe('2024-06-25');
  });

  // Reckoned with python's datetime and holidays 0.108 (categories public and de_facto)
  test.each([
    ['2024-03-08', '2024-04-02', 'Good Friday to Easter Monday'],
    ['2024-03-09', '2024-04-02', 'Holy Saturday'],
    ['2024-05-30', '2024-06-20', 'the Thursday before Midsummer'],
    ['2024-05-31', '2024-06-24', 'Midsummer Eve'],
    ['2024-12-03', '2024-12-27', 'Christmas Eve'],
    ['2024-12-05', '2024-12-27', 'Boxing Day'],
    ['2024-12-10', '2025-01-02', "New Year's Eve"],
    ['2025-12-15', '2026-01-05', 'Epiphany Eve is a day like others'],
    ['2025-12-16', '2026-01-07', 'Epiphany'],
    ['2026-05-16', '2026-06-08', 'the national day on a Saturday'],
    ['2024-04-18', '2024-05-10', 'Ascension Day'],
    ['2025-10-11', '2025-11-03', "All Saints' Day"],
  ])('posted %s, the last day to appeal is %s: %s', (posted, last) => {
    expect(appealLastDay(posted, 21)).toBe(last);
  });

  test('are told only as far as something has happened', () => {
    expect(deadlinesOf({ date: '2024-05-17', adjustedOn: null, postedOn: null }, LIMITS)).toEqual({
      adjustBy: '2024-05-31',
      postBy: null,
      appealLastDay: null,
      takeDown: null,
      lagaKraft: null,
    });
    expect(deadlinesOf({ date: null, adjustedOn: '2024-05-31', postedOn: null }, LIMITS)).toMatchObject({
      adjustBy: null,
      postBy: '2024-06-02',
    });
  });

  test('without a notice nothing is said of one, even with days filled in', () => {
    const happened = { date: '2024-05-17', adjustedOn: '2024-05-20', postedOn: '2024-05-20' };
    expect(deadlinesOf(happened, { ...LIMITS, notice: false })).toEqual({
      adjustBy: '2024-05-31',
      postBy: null,
      appealLastDay: null,
      takeDown: null,
      lagaKraft: null,
    });
  });
});
