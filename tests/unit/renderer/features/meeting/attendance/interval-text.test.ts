import { describe, expect, test } from 'vitest';
import {
  intervalText,
  readIntervals,
} from '../../../../../../renderer/features/meeting/steps/attendance/interval-text.ts';

const from = (time: string) => ({ from: time, to: null });
const to = (time: string) => ({ from: null, to: time });
const both = (a: string, b: string) => ({ from: a, to: b });

describe('the field "Deltog" reads', () => {
  test.each([
    ['', []],
    ['920-1050', [both('09:20', '10:50')]],
    ['9.20–10.50', [both('09:20', '10:50')]],
    ['kl 9.20 - 10.50', [both('09:20', '10:50')]],
    ['9.20-', [from('09:20')]],
    ['-10.50', [to('10:50')]],
    ['ansluter 9.20', [from('09:20')]],
    ['Anslöt kl 920', [from('09:20')]],
    ['lämnar 10.50', [to('10:50')]],
    ['till kl. 10', [to('10:00')]],
    ['9-9.30, 10-10.50', [both('09:00', '09:30'), both('10:00', '10:50')]],
    ['-9.30 och 10.15-', [to('09:30'), from('10:15')]],
  ] as const)('%s', (text, intervals) => {
    expect(readIntervals(text)).toEqual(intervals);
  });

  test.each(['9.20', '25-26', 'hela tiden', '9.20-10.50-11', 'ansluter senare'])('not %s', (text) => {
    expect(readIntervals(text)).toBeNull();
  });
});

test('what is shown is read back as the same', () => {
  const intervals = [to('09:30'), both('10:00', '10:20'), from('10:40')];
  expect(intervalText(intervals)).toBe('lämnar 09.30, 10.00–10.20, ansluter 10.40');
  expect(readIntervals(intervalText(intervals))).toEqual(intervals);
});
