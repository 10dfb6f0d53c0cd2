import { describe, expect, test } from 'vitest';
import { anchorAt, marksFor } from '../../../../../../renderer/features/meeting/paper/anchors.ts';

const anchors = [
  { anchor: 'title', page: 1, top: 100, bottom: 120 },
  { anchor: 'attendance:a', page: 1, top: 200, bottom: 212 },
  { anchor: 'attendance:b', page: 1, top: 212, bottom: 224 },
  { anchor: 'item:x/heading', page: 1, top: 700, bottom: 720 },
  { anchor: 'item:x/body', page: 1, top: 720, bottom: 780 },
  { anchor: 'item:x/body', page: 2, top: 60, bottom: 200 },
  { anchor: 'item:x/decision:d', page: 2, top: 210, bottom: 260 },
];

describe('the mark on the page', () => {
  test('follows a part over the page break', () => {
    expect(marksFor(anchors, 'item:x/body')).toEqual([
      { page: 1, top: 720, bottom: 780 },
      { page: 2, top: 60, bottom: 200 },
    ]);
  });
  test('of an item covers its parts', () => {
    expect(marksFor(anchors, 'item:x')).toEqual([
      { page: 1, top: 700, bottom: 780 },
      { page: 2, top: 60, bottom: 260 },
    ]);
  });
  test('of something not printed is the nearest place around it', () => {
    expect(marksFor(anchors, 'item:x/vote')[0]).toEqual({ page: 1, top: 700, bottom: 780 });
    expect(marksFor(anchors, 'next-meeting')).toEqual([]);
    expect(marksFor(anchors, null)).toEqual([]);
  });
});

describe('a click on the page', () => {
  test('means the part it hits, or the nearest one in reach', () => {
    expect(anchorAt(anchors, 1, 218)).toBe('attendance:b');
    expect(anchorAt(anchors, 2, 230)).toBe('item:x/decision:d');
    expect(anchorAt(anchors, 1, 128)).toBe('title');
  });
  test('in the empty paper means nothing', () => {
    expect(anchorAt(anchors, 1, 500)).toBeNull();
    expect(anchorAt(anchors, 3, 100)).toBeNull();
  });
});
