import { describe, expect, it } from 'vitest';
import { clock, readTime, readTimeRange, timeRange } from '../../../../shared/swedish/times.ts';

describe('clock times in Swedish', () => {
  it('writes the ranges the sample minutes print', () => {
    expect(timeRange('09:00', '10:50', { timeSeparator: '.', rangeDash: '-', rangeSpaced: false })).toBe('09.00-10.50');
    expect(timeRange('13:00', '15:00', { timeSeparator: ':', rangeDash: '-', rangeSpaced: false })).toBe('13:00-15:00');
    expect(timeRange('08:30', '10:30', { timeSeparator: '.', rangeDash: '–', rangeSpaced: true })).toBe(
      '08.30 – 10.30',
    );
    expect(timeRange('10:00', '12:00', { timeSeparator: '.', rangeDash: '-', rangeSpaced: 'before' })).toBe(
      '10.00 -12.00',
    );
  });

  it('writes one end alone when the other is missing', () => {
    const style = { timeSeparator: '.', rangeDash: '–', rangeSpaced: false } as const;
    expect(timeRange('09:00', null, style)).toBe('09.00');
    expect(timeRange(null, null, style)).toBe('');
  });

  it.each([
    ['920', '09:20'],
    ['0920', '09:20'],
    ['9', '09:00'],
    ['9.20', '09:20'],
    ['09:20', '09:20'],
    ['kl 9.20', '09:20'],
    ['kl. 9.20', '09:20'],
    ['klockan 13', '13:00'],
    ['1330', '13:30'],
    [' 23,59 ', '23:59'],
  ])('reads "%s"', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['24', '2400', '9.60', '975', 'nio', '', '9.2', '12345', '-1'])('refuses "%s"', (text) =>
    expect(readTime(text)).toBeNull(),
  );

  it('reads back every minute of the day', () => {
    for (let m = 0; m < 1440; m += 1) {
      const time = `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
      expect(readTime(clock(time))).toBe(time);
    }
  });

  it('reads partial attendance as it is typed', () => {
    expect(readTimeRange('920-1050')).toEqual({ from: '09:20', to: '10:50' });
    expect(readTimeRange('09.20 – 10.50')).toEqual({ from: '09:20', to: '10:50' });
    expect(readTimeRange('9.20-')).toEqual({ from: '09:20', to: null });
    expect(readTimeRange('-10.50')).toEqual({ from: null, to: '10:50' });
    expect(readTimeRange('920')).toBeNull();
    expect(readTimeRange('-')).toBeNull();
    expect(readTimeRange('920-sen')).toBeNull();
  });
});
