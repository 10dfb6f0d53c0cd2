import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeOps } from '../../../../../electron/core/meetings/merge-ops.ts';
import { losesText, textLength } from '../../../../../electron/core/meetings/text-loss.ts';
import { Meeting } from '../../../../../shared/domain/meeting.ts';
import { applyOps, type Op } from '../../../../../shared/domain/meeting-change.ts';
import { agendaItem, soundMeeting } from '../../../../builders/record.ts';

const START = soundMeeting({ items: [agendaItem({ id: 'i1' }), agendaItem({ id: 'i2' })] });

/** Ops that are right on START in any order: whole items, fields within them, and the list's order. */
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), path: fc.constant('place'), value: fc.string({ maxLength: 5 }) }),
  fc.record({
    op: fc.constant('set' as const),
    path: fc.constantFrom('items/i1/heading', 'items/i2/heading'),
    value: fc.string({ maxLength: 5 }),
  }),
  fc.record({
    op: fc.constant('set' as const),
    path: fc.constantFrom('items/i1'),
    value: fc.string({ maxLength: 5 }).map((heading) => JSON.parse(JSON.stringify(agendaItem({ id: 'i1', heading })))),
  }),
  fc.record({ op: fc.constant('move' as const), path: fc.constantFrom('items/i1', 'items/i2'), index: fc.nat(1) }),
);

describe('merging', () => {
  test('never changes what the ops do, nor what their inverse does', () => {
    fc.assert(
      fc.property(fc.array(op, { minLength: 1, maxLength: 12 }), (ops) => {
        const whole = applyOps(START, ops);
        expect(applyOps(START, mergeOps(ops)).meeting).toEqual(whole.meeting);
        expect(applyOps(whole.meeting, mergeOps(whole.inverse)).meeting).toEqual(START);
      }),
    );
  });

  test('keeps one op of a text typed letter by letter', () => {
    const typed = ['E', 'Ek', 'Eke', 'Eken'].flatMap((value): Op[] => [
      { op: 'set', path: 'place', value },
      { op: 'set', path: 'platform', value },
    ]);
    expect(mergeOps(typed)).toEqual([
      { op: 'set', path: 'place', value: 'Eken' },
      { op: 'set', path: 'platform', value: 'Eken' },
    ]);
  });
});

describe('a loss of text', () => {
  const set = (before: string, after: string) => {
    const meeting = Meeting.parse({ place: before });
    const ops: Op[] = [{ op: 'set', path: 'place', value: after }];
    return losesText(ops, applyOps(meeting, ops).inverse);
  };
  test.each([
    [290, 0, true],
    [290, 89, true],
    [290, 90, false],
    [200, 0, false],
    [201, 0, true],
    [300, 149, false],
  ])('from %i to %i characters: %s', (before, after, lost) => {
    // more than 200 characters and more than half of them
    const really = before - after > 200 && before - after > before / 2;
    expect(really).toBe(lost);
    expect(set('x'.repeat(before), 'x'.repeat(after))).toBe(lost);
  });

  test('is counted over all texts of a value together', () => {
    expect(textLength({ a: 'xx', b: [{ c: 'yyy' }, null, 4] })).toBe(5);
  });
});
