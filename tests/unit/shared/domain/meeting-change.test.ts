import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgendaItem } from '../../../../shared/domain/agenda-item.ts';
import { Meeting } from '../../../../shared/domain/meeting.ts';
import { applyOps, type Op, PathError } from '../../../../shared/domain/meeting-change.ts';

const meetingWith = (ids: string[]) =>
  Meeting.parse({ items: ids.map((id) => AgendaItem.parse({ id, heading: `Rubrik ${id}` })) });
const order = (meeting: Meeting) => meeting.items.map((item) => item.id).join('');

describe('changes to a meeting', () => {
  it('sets a field deep inside, and leaves the meeting given as it was', () => {
    const before = meetingWith(['a', 'b']);
    const { meeting } = applyOps(before, [{ op: 'set', path: 'items/b/heading', value: 'Ny' }]);
    expect(meeting.items[1]?.heading).toBe('Ny');
    expect(before.items[1]?.heading).toBe('Rubrik b');
  });

  it('inserts, moves and removes by id', () => {
    const item = JSON.parse(JSON.stringify(AgendaItem.parse({ id: 'c' })));
    expect(
      order(applyOps(meetingWith(['a', 'b']), [{ op: 'insert', path: 'items', index: 1, value: item }]).meeting),
    ).toBe('acb');
    expect(order(applyOps(meetingWith(['a', 'b', 'c']), [{ op: 'move', path: 'items/a', index: 2 }]).meeting)).toBe(
      'bca',
    );
    expect(order(applyOps(meetingWith(['a', 'b', 'c']), [{ op: 'remove', path: 'items/b' }]).meeting)).toBe('ac');
  });

  it.each<Op>([
    { op: 'set', path: 'items/zz/heading', value: 'x' },
    { op: 'set', path: 'nonsense', value: 'x' },
    { op: 'set', path: '__proto__/polluted', value: 'x' },
    { op: 'set', path: 'items/constructor/prototype', value: 'x' },
    { op: 'insert', path: 'date', index: 0, value: { id: 'x' } },
    { op: 'insert', path: 'items', index: 0, value: { id: 'a' } },
    { op: 'insert', path: 'items', index: 0, value: null },
    { op: 'remove', path: 'date' },
    { op: 'move', path: 'signing', index: 0 },
  ])('refuses %j', (op) => {
    expect(() => applyOps(meetingWith(['a']), [op])).toThrow(PathError);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses a value that is no meeting', () => {
    expect(() => applyOps(meetingWith(['a']), [{ op: 'set', path: 'date', value: '2019-02-30' }])).toThrow(
      /finns inte/,
    );
    expect(() => applyOps(meetingWith(['a']), [{ op: 'set', path: 'items/a/level', value: 7 }])).toThrow();
  });

  it('takes back any sequence of changes exactly', () => {
    const anyOp = (ids: string[]) => {
      const id = fc.constantFrom(...ids);
      return fc.oneof(
        fc.record({ op: fc.constant('set' as const), path: id.map((i) => `items/${i}/heading`), value: fc.string() }),
        fc.record({ op: fc.constant('set' as const), path: fc.constant('place'), value: fc.string({ maxLength: 50 }) }),
        fc.record({ op: fc.constant('move' as const), path: id.map((i) => `items/${i}`), index: fc.nat(6) }),
        fc.record({ op: fc.constant('remove' as const), path: id.map((i) => `items/${i}`) }),
        fc.record({
          op: fc.constant('insert' as const),
          path: fc.constant('items'),
          index: fc.nat(6),
          value: id.map((i) => JSON.parse(JSON.stringify(AgendaItem.parse({ id: i })))),
        }),
      );
    };
    let applied = 0;
    fc.assert(
      fc.property(fc.array(anyOp(['a', 'b', 'c', 'd', 'e']), { maxLength: 12 }), (ops) => {
        const start = meetingWith(['a', 'b', 'c']);
        let now = start;
        const back: Op[][] = [];
        for (const op of ops as Op[]) {
          try {
            const { meeting, inverse } = applyOps(now, [op]);
            now = meeting;
            back.push(inverse);
            applied += 1;
          } catch (error) {
            if (!(error instanceof PathError)) throw error;
          }
        }
        for (const inverse of back.reverse()) now = applyOps(now, inverse).meeting;
        expect(now).toEqual(start);
      }),
    );
    expect(applied).toBeGreaterThan(100);
  });
});
