import { expect, test } from 'vitest';
import { periodOf, roleOf } from '../../../../../renderer/features/roster/roster-words.ts';
import { emptySeat, knownByName, seatWith } from '../../../../../renderer/features/roster/seat.ts';
import { Person } from '../../../../../shared/domain/person.ts';

const person = (id: string, name: string, party = '') => Person.parse({ id, name, party });

test('a period of whole years is told as mandate periods are, others by their days', () => {
  expect(periodOf({ validFrom: '2023-01-01', validTo: '2026-12-31' })).toBe('2023–2026');
  expect(periodOf({ validFrom: '2022-10-15', validTo: '2026-10-14' })).toBe('2022-10-15 – 2026-10-14');
  expect(periodOf({ validFrom: '2023-05-01', validTo: null })).toBe('från 2023-05-01');
  expect(periodOf({ validFrom: null, validTo: '2026-12-31' })).toBe('till 2026-12-31');
  expect(periodOf({ validFrom: null, validTo: null })).toBe('Tills vidare');
});

test('a substitute with a named member says for whom', () => {
  const member = seatWith(emptySeat('c', 0), person('k', 'Karin Ek'));
  const substitute = seatWith(emptySeat('c', 1), person('o', 'Örjan Berg'));
  substitute.membership = { ...substitute.membership, kind: 'ersattare', substituteForPersonId: 'k' };
  expect(roleOf(substitute, [member, substitute])).toBe('Ersättare för Karin Ek');
  expect(roleOf({ ...member, membership: { ...member.membership, office: 'ordforande' } }, [member])).toBe(
    'Ledamot, ordförande',
  );
});

test('somebody known brings her party along, unless one was typed', () => {
  const known = person('k', 'Karin Ek', 'S');
  expect(seatWith(emptySeat('c', 0), known).membership.party).toBe('S');
  const typed = emptySeat('c', 0);
  typed.membership = { ...typed.membership, party: 'M' };
  expect(seatWith(typed, known).membership.party).toBe('M');
});

test('a typed name is the known person’s when exactly one has it, however it is cased', () => {
  const [karin, other] = [person('1', 'Karin Ek'), person('2', 'Åsa Öberg')];
  expect(knownByName([karin, other], ' ÅSA öberg ')).toBe(other);
  expect(knownByName([karin, other], 'Asa Oberg')).toBeNull();
  expect(knownByName([karin, person('3', 'Karin Ek')], 'Karin Ek')).toBeNull();
});

test('the next of several keeps kind and period, and nothing of the person', () => {
  const first = emptySeat('c', 0);
  first.membership = {
    ...first.membership,
    kind: 'ersattare',
    validFrom: '2023-01-01',
    office: 'ordforande',
    title: 'x',
  };
  const next = emptySeat('c', 1, first.membership);
  expect(next.membership).toMatchObject({ kind: 'ersattare', validFrom: '2023-01-01', office: null, title: '' });
  expect(next.membership.id).not.toBe(first.membership.id);
});
