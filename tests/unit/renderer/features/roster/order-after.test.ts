import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderAfter } from '../../../../../renderer/features/roster/order-after.ts';

test('those on screen share out their places, the others stay', () => {
  expect(orderAfter(['a', 'X', 'b', 'Y', 'c'], ['c', 'a', 'b'])).toEqual(['c', 'X', 'a', 'Y', 'b']);
});

test('nobody is lost or doubled, those on screen come in the order given, the others keep their places', () => {
  const wholeAndShown = fc
    .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all)));
  fc.assert(
    fc.property(wholeAndShown, ([all, shown]) => {
      const next = orderAfter(all, shown);
      expect(next.toSorted()).toEqual(all.toSorted());
      expect(next.filter((id) => shown.includes(id))).toEqual(shown);
      for (const [place, id] of all.entries()) if (!shown.includes(id)) expect(next[place]).toBe(id);
    }),
  );
});
