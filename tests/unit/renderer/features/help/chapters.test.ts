import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chaptersOf, withoutTitle } from '../../../../../renderer/features/help/chapters.ts';

const guide = readFileSync('docs/anvandarguide.md', 'utf8');

test('every chapter of the guide is in its list, with an address of its own', () => {
  const chapters = chaptersOf(guide);
  const headings = guide.split('\n').filter((line) => line.startsWith('## '));
  expect(chapters.map(({ title }) => `## ${title}`)).toEqual(headings);
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
  expect(chapters.every(({ id }) => id !== '')).toBe(true);
});

test('the page has a heading of its own, so the guide’s is left out', () => {
  expect(guide.startsWith('# ')).toBe(true);
  expect(withoutTitle(guide)).not.toMatch(/^# /m);
});
