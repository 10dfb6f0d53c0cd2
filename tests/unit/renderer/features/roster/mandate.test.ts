import { expect, test } from 'vitest';
import { endedBefore, endsSoon, renewable, renewalOn } from '../../../../../renderer/features/roster/mandate.ts';
import type { RosterEntry } from '../../../../../shared/domain/person.ts';
import { council, membership, person } from '../../../../builders/registers.ts';

const rad = council();
const seat = (id: string, validFrom: string | null, validTo: string | null, personId = id): RosterEntry => ({
  membership: membership({ id: `${id}-${validFrom}`, personId, validFrom, validTo }),
  person: person({ id: personId, name: personId }),
  organisation: '',
});
const OLD = ['2023-01-01', '2026-12-31'] as const;
const NEW = ['2027-01-01', '2030-12-31'] as const;
const names = (entries: readonly RosterEntry[]) => entries.map((entry) => entry.person.name);

test('a seat that has run out is told of while nobody has renewed it, and not for ever', () => {
  const roster = [seat('a', ...OLD), seat('b', ...OLD), seat('b', ...NEW), seat('c', '2019-01-01', '2022-12-31')];
  expect(names(endedBefore(roster, '2027-02-01'))).toEqual(['a']);
  expect(names(endedBefore(roster, '2026-12-31'))).toEqual([]);
  expect(names(endedBefore(roster, '2027-11-01'))).toEqual([]);
});

test('the period that is renewed is the one that just ended while something is left of it', () => {
  const roster = [seat('a', ...OLD)];
  expect(renewalOn(rad, roster, '2026-11-21')).toMatchObject({
    ends: { name: '2023–2026' },
    next: { name: '2027–2030' },
  });
  expect(renewalOn(rad, roster, '2027-02-01')).toMatchObject({ ends: { name: '2023–2026' } });
  expect(renewalOn(rad, [...roster, seat('a', ...NEW)], '2027-02-01')).toMatchObject({ ends: { name: '2027–2030' } });
});

test('everybody who sits when the period ends can go on; who has a seat in the next already is shown as renewed', () => {
  const roster = [
    seat('a', ...OLD),
    seat('b', null, null),
    seat('c', '2023-01-01', '2024-01-01'),
    seat('d', ...OLD),
    seat('d', ...NEW),
  ];
  const found = renewable(roster, renewalOn(rad, roster, '2026-11-21'));
  expect(found.map(({ entry, renewed }) => [entry.person.name, renewed])).toEqual([
    ['a', false],
    ['b', false],
    ['d', true],
  ]);
});

test('the end of a period is told of four months before, until somebody has a seat in the next', () => {
  expect(endsSoon(rad, [seat('a', ...OLD)], '2026-11-21')?.name).toBe('2023–2026');
  expect(endsSoon(rad, [seat('a', ...OLD)], '2026-08-01')).toBeNull();
  expect(endsSoon(rad, [seat('a', ...OLD), seat('a', ...NEW)], '2026-11-21')).toBeNull();
  expect(endsSoon(rad, [seat('a', null, null)], '2026-11-21')).toBeNull();
});
