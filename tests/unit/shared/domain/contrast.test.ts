import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blend, contrast, readableOn } from '../../../../shared/domain/contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast agrees with the values published with WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  // The grey known as the lightest that passes on white, and the one that just does not.
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('a blend is the ground at 0 and the colour at 1', () => {
  fc.assert(
    fc.property(colour, colour, (over, ground) => {
      expect(blend(over, ground, 0)).toBe(ground);
      expect(blend(over, ground, 1)).toBe(over);
    }),
  );
});

test('any colour becomes readable on any ground', () => {
  fc.assert(
    fc.property(colour, colour, (any, ground) => {
      expect(contrast(readableOn(ground, any), ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
  expect(contrast(readableOn('#000000', '#ffd500'), '#ffd500')).toBe(1);
});

test('any colour becomes readable on white, and one that already is stays untouched', () => {
  fc.assert(
    fc.property(colour, (any) => {
      expect(contrast(readableOn('#ffffff', any), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }),
  );
  expect(readableOn('#ffffff', '#1d4f5c')).toBe('#1d4f5c');
  expect(readableOn('#ffffff', '#ffd500')).not.toBe('#ffd500');
});
