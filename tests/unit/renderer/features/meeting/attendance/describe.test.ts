import { describe, expect, test } from 'vitest';
import {
  descriptionOf,
  nameAndParty,
  sectionStarts,
} from '../../../../../../renderer/features/meeting/steps/attendance/describe.ts';
import { Attendance } from '../../../../../../shared/domain/attendance.ts';

const row = (given: object) => Attendance.parse({ id: 'a', name: 'Karin Ek', ...given });

describe('a row in words', () => {
  test('names keep their capitals, our own words have none', () => {
    const member = row({ id: 'm', name: 'Åsa Öberg' });
    const substitute = row({
      roles: ['justerare'],
      organisation: 'Ekvallabostäder AB',
      kind: 'ersattare',
      servingFor: 'm',
      intervals: [{ from: '09:20', to: null }],
      remote: true,
    });
    expect(descriptionOf(substitute, [member, substitute])).toBe(
      'justerare, Ekvallabostäder AB, ersättare, tjänstgör för Åsa Öberg, ansluter 09.20, på distans',
    );
  });
  test('the party stands in parentheses, when there is one', () => {
    expect(nameAndParty(row({ party: 'S' }))).toBe('Karin Ek (S)');
    expect(nameAndParty(row({}))).toBe('Karin Ek');
  });
});

describe('sections', () => {
  test('help in a list sorted by kind', () => {
    const rows = [
      row({ id: '1' }),
      row({ id: '2' }),
      row({ id: '3', kind: 'ersattare' }),
      row({ id: '4', kind: 'gast' }),
    ];
    expect([...sectionStarts(rows)]).toEqual([
      ['1', 'ledamot'],
      ['3', 'ersattare'],
      ['4', 'gast'],
    ]);
  });
  test('are none in a list with an order of its own, or of one kind', () => {
    const mixed = [row({ id: '1' }), row({ id: '2', kind: 'tjansteperson' }), row({ id: '3' })];
    expect(sectionStarts(mixed).size).toBe(0);
    expect(sectionStarts([row({ id: '1' }), row({ id: '2' })]).size).toBe(0);
  });
});
