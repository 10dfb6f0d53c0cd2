import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applySharing,
  indexAt,
  sameValue,
  valueAt,
} from '../../../../../../renderer/features/meeting/saving/json-path.ts';
import { insert, move, remove, set } from '../../../../../../renderer/features/meeting/saving/ops.ts';
import { applyOps, type Op, PathError } from '../../../../../../shared/domain/meeting-change.ts';
import { meetingWith } from './fake-core.ts';

const ids = ['a', 'b', 'c', 'finns-inte'];
const id = fc.constantFrom(...ids);
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.tuple(id, fc.string()).map(([i, v]) => set(`items/${i}/heading`, v)),
  fc.string().map((v) => set('placeText', v)),
  fc.string().map((v) => set('signing/place', v.trim())),
  fc.constant(set('hittaPå', 1)),
  fc.constant(set('__proto__', 1)),
  fc
    .tuple(fc.constantFrom('d', 'a'), fc.nat(5))
    .map(([i, n]) => insert('items', n, { ...meetingWith(['x']).items[0]!, id: i })),
  id.map((i) => remove(`items/${i}`)),
  fc.tuple(id, fc.nat(5)).map(([i, n]) => move(`items/${i}`, n)),
);

const outcome = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return error instanceof PathError ? 'PathError' : error;
  }
};

describe('applySharing', { timeout: 60_000 }, () => {
  test('gives the same meeting as the core, and stumbles where the core does', () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 8 }), (ops) => {
        const meeting = meetingWith(['a', 'b', 'c']);
        const ours = outcome(() => applySharing(meeting, ops));
        const core = outcome(() => applyOps(meeting, ops).meeting);
        expect(ours).toEqual(core);
        expect(meeting).toEqual(meetingWith(['a', 'b', 'c']));
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps the identity of all that is not touched', () => {
    const before = meetingWith(['a', 'b']);
    const after = applySharing(before, [set('items/a/heading', 'ny')]);
    expect(after.items[0]).not.toBe(before.items[0]);
    expect(after.items[1]).toBe(before.items[1]);
    expect(after.items[0]?.body).toBe(before.items[0]?.body);
    expect(after.attendance).toBe(before.attendance);
  });
});

test('valueAt and indexAt find by id, and tell what is not there', () => {
  const meeting = meetingWith(['a', 'b']);
  expect(valueAt(meeting, 'items/b/heading')).toBe('b');
  expect(valueAt(meeting, 'items/x/heading')).toBeUndefined();
  expect(indexAt(meeting, 'items/b')).toBe(1);
  expect(indexAt(meeting, 'items/x')).toBe(-1);
});

test('sameValue looks at what is said, not at the order of keys or the blanks around a text', () => {
  expect(sameValue({ a: 1, b: ['x '] }, { b: ['x'], a: 1 })).toBe(true);
  expect(sameValue({ a: null }, { a: 0 })).toBe(false);
  expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(sameValue(undefined, null)).toBe(false);
});
