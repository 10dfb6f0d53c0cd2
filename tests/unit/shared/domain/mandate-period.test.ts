import { describe, expect, test } from 'vitest';
import { nextPeriod, periodOn, usualPeriodOn } from '../../../../shared/domain/mandate-period.ts';

const span = (kind: Parameters<typeof usualPeriodOn>[0], day: string) => {
  const { name, validFrom, validTo } = usualPeriodOn(kind, day);
  return [name, validFrom, validTo];
};

describe('mandate periods', () => {
  test('fullmäktige sits from 15 October of the year of the election', () => {
    expect(span('fullmaktige', '2024-05-17')).toEqual(['2022–2026', '2022-10-15', '2026-10-14']);
    expect(span('fullmaktige', '2026-10-14')[0]).toBe('2022–2026');
    expect(span('fullmaktige', '2026-10-15')).toEqual(['2026–2030', '2026-10-15', '2030-10-14']);
  });

  test('nämnder and the råd that follow them sit four calendar years', () => {
    for (const kind of ['namnd', 'styrelse', 'rad'] as const)
      expect(span(kind, '2024-05-17')).toEqual(['2023–2026', '2023-01-01', '2026-12-31']);
    expect(span('namnd', '2026-12-31')[0]).toBe('2023–2026');
    expect(span('namnd', '2027-01-01')).toEqual(['2027–2030', '2027-01-01', '2030-12-31']);
    expect(span('namnd', '2019-03-06')[0]).toBe('2019–2022');
  });

  test("a council's own period comes first, and the usual one fills the gaps", () => {
    const own = { id: 'p', name: '2024–2025', validFrom: '2024-07-01', validTo: '2025-06-30' };
    const council = { kind: 'rad', mandatePeriods: [own] } as const;
    expect(periodOn(council, '2025-06-30').id).toBe('p');
    expect(periodOn(council, '2025-07-01').name).toBe('2023–2026');
    expect(nextPeriod({ kind: 'rad', mandatePeriods: [] }, usualPeriodOn('rad', '2024-05-17')).name).toBe('2027–2030');
  });
});
