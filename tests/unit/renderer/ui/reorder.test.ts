import { expect, test } from 'vitest';
import { moved } from '../../../../renderer/ui/reorder.ts';

const list = (ids: string) => [...ids].map((id) => ({ id }));
const order = (next: { id: string }[] | null) => next?.map(({ id }) => id).join('') ?? null;

test('an item goes right before or right after another', () => {
  expect(order(moved(list('abcd'), 'd', 'b', false))).toBe('adbc');
  expect(order(moved(list('abcd'), 'a', 'c', true))).toBe('bcad');
});

test('a move that changes nothing is none', () => {
  expect(moved(list('abc'), 'a', 'a', true)).toBeNull();
  expect(moved(list('abc'), 'b', 'a', true)).toBeNull();
  expect(moved(list('abc'), 'b', 'c', false)).toBeNull();
  expect(moved(list('abc'), 'x', 'a', false)).toBeNull();
});
