import { describe, expect, test } from 'vitest';
import { placeOfChange, stepOf, widening } from '../../../../../../renderer/features/meeting/desk/place.ts';
import { Meeting } from '../../../../../../shared/domain/meeting.ts';

test.each([
  ['title', 'mote'],
  ['date', 'mote'],
  ['attendance', 'narvaro'],
  ['attendance:a7', 'narvaro'],
  ['items', 'arenden'],
  ['item:x/decision:y', 'arenden'],
  ['next-meeting', 'nasta-mote'],
  ['signatures', 'underskrifter'],
  ['signer:s1', 'underskrifter'],
] as const)('%s is written in the step %s', (anchor, step) => {
  expect(stepOf(anchor)).toBe(step);
});

test('an anchor lies in wider ones', () => {
  expect(widening('item:a/decision:b')).toEqual(['item:a/decision:b', 'item:a', 'items']);
  expect(widening('item:a/decision:b/clause:c').slice(0, 3)).toEqual([
    'item:a/decision:b/clause:c',
    'item:a/decision:b',
    'item:a',
  ]);
  expect(widening('attendance:a')).toEqual(['attendance:a', 'attendance']);
  expect(widening('date')).toEqual(['date']);
});

describe('after undo the place that changed is shown', () => {
  const before = Meeting.parse({
    attendance: [{ id: 'p', name: 'Karin Ek' }],
    items: [
      { id: 'a', heading: 'A' },
      { id: 'b', heading: 'B' },
    ],
  });
  const changed = (change: (meeting: Meeting) => void) => {
    const after = structuredClone(before);
    change(after);
    return placeOfChange(before, after);
  };

  test('a field, a person, an item, the order, the signatures', () => {
    expect(changed((m) => Object.assign(m, { end: '10:50' }))).toBe('time');
    expect(changed((m) => Object.assign(m.attendance[0]!, { presence: 'absent' }))).toBe('attendance:p');
    expect(changed((m) => Object.assign(m.items[1]!, { heading: 'Ny' }))).toBe('item:b/heading');
    expect(changed((m) => m.items.reverse())).toBe('item:b');
    expect(changed((m) => Object.assign(m.signing, { initialsBox: true }))).toBe('signatures');
  });
  test('what was taken away leads to its list; nothing changed leads nowhere', () => {
    expect(changed((m) => m.items.pop())).toBe('items');
    expect(changed((m) => m.attendance.pop())).toBe('attendance');
    expect(changed(() => {})).toBeNull();
  });
});
