import { expect, test } from 'vitest';
import { today, whenSaved, withSeconds } from '../../../../renderer/ui/today.ts';

const at = (text: string) => new Date(text);

test('today is the day of this workstation’s own clock, also right before midnight', () => {
  expect(today(at('2026-03-06T23:59:00'))).toBe('2026-03-06');
  expect(today(at('2026-01-01T00:01:00'))).toBe('2026-01-01');
});

test('a point in time is told as a person would', () => {
  const now = at('2026-03-01T10:00:00');
  expect(whenSaved(at('2026-03-01T09:05:00').toISOString(), now)).toBe('i dag 09.05');
  expect(whenSaved(at('2026-02-28T16:30:00').toISOString(), now)).toBe('i går 16.30');
  expect(whenSaved(at('2026-02-27T16:30:00').toISOString(), now)).toBe('27 februari 2026');
});

test('two in the same minute are told apart by their seconds', () => {
  const now = new Date('2026-11-21T15:00:00');
  expect(withSeconds('2026-11-21T14:32:05', now)).toBe(`${whenSaved('2026-11-21T14:32:05', now)}.05`);
  expect(withSeconds('2026-11-20T14:32:59', now)).toMatch(/14\.32\.59$/);
  expect(withSeconds('2026-03-06T14:32:05', now)).toBe('6 mars 2026');
});
