import { expect, test } from 'vitest';
import { readGuide, withReviewTable } from '../../tools/review-table.ts';

test('the guide tells what the review looks for as the rules say it', () => {
  const guide = readGuide();
  expect(withReviewTable(guide)).toBe(guide);
});
