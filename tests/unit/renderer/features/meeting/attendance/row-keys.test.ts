import { describe, expect, test } from 'vitest';
import { type Key, rowAction } from '../../../../../../renderer/features/meeting/steps/attendance/row-keys.ts';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

/** interface.md: "arrow keys move, N närvarande, F frånvarande, A anmält förhinder, D på distans". */
describe('a key on a row of the attendance list', () => {
  test.each([
    ['n', { do: 'presence', presence: 'present' }],
    ['N', { do: 'presence', presence: 'present' }],
    ['f', { do: 'presence', presence: 'absent' }],
    ['a', { do: 'presence', presence: 'excused' }],
    ['d', { do: 'remote' }],
    ['o', { do: 'role', role: 'ordforande' }],
    ['s', { do: 'role', role: 'sekreterare' }],
    ['j', { do: 'role', role: 'justerare' }],
    ['ArrowUp', { do: 'focus', to: 'previous' }],
    ['ArrowDown', { do: 'focus', to: 'next' }],
    ['Home', { do: 'focus', to: 'first' }],
    ['End', { do: 'focus', to: 'last' }],
    ['Enter', { do: 'open' }],
    ['9', { do: 'time', typed: '9' }],
    ['Delete', { do: 'remove' }],
  ] as const)('%s', (name, action) => {
    expect(rowAction(key(name))).toEqual(action);
  });

  test('with Alt moves the row', () => {
    expect(rowAction(key('ArrowUp', { altKey: true }))).toEqual({ do: 'move', by: -1 });
    expect(rowAction(key('ArrowDown', { altKey: true }))).toEqual({ do: 'move', by: 1 });
  });

  test('that belongs to the window or the browser is left alone', () => {
    expect(rowAction(key('a', { ctrlKey: true }))).toBeNull();
    expect(rowAction(key('f', { metaKey: true }))).toBeNull();
    expect(rowAction(key('2', { altKey: true }))).toBeNull();
    expect(rowAction(key('Tab'))).toBeNull();
    expect(rowAction(key('x'))).toBeNull();
  });
});
