import { describe, expect, test } from 'vitest';
import { LegalKind } from '../../../../shared/domain/council.ts';
import { deadlinesOf } from '../../../../shared/law/deadlines.ts';
import { councilOn, limitsOn, type RuleName, ruleOn, setRuleOn } from '../../../../shared/law/rules.ts';
import { council } from '../../../builders/registers.ts';

const NAMES: RuleName[] = [
  'documentKind',
  'numbering',
  'adjusters',
  'signers',
  'adjustWithin',
  'notice',
  'noticeWithin',
  'appealWithin',
  'remote',
];

describe('the rule that holds for a council on a day', () => {
  test('is in the rule set for every kind of body, bound or not, on any day', () => {
    for (const kind of LegalKind.options)
      for (const klApplies of [true, false])
        for (const name of NAMES)
          for (const day of ['1999-01-01', '2026-11-21'])
            expect(ruleOn({ kind, klApplies, rules: [] }, name, day).source).not.toBe('');
  });

  test('kommunallagen: 14 days to adjust, notice by the second day, three weeks to appeal', () => {
    const board = { kind: 'namnd', klApplies: true, rules: [] } as const;
    expect(limitsOn(board, '2024-05-17')).toEqual({
      adjustWithin: 14,
      notice: true,
      noticeWithin: 2,
      appealWithin: 21,
    });
  });

  test('fullmäktige has two justerare, a nämnd one, a råd none', () => {
    const count = (kind: LegalKind, klApplies: boolean) =>
      ruleOn({ kind, klApplies, rules: [] }, 'adjusters', '2024-05-17').value;
    expect([count('fullmaktige', true), count('namnd', true), count('rad', false)]).toEqual([2, 1, 0]);
  });

  test('a råd has no deadlines at all', () => {
    const free = { kind: 'rad', klApplies: false, rules: [] } as const;
    const happened = { date: '2024-05-17', adjustedOn: '2024-05-20', postedOn: '2024-05-20' };
    expect(Object.values(deadlinesOf(happened, limitsOn(free, '2024-05-17')))).toEqual([null, null, null, null, null]);
  });

  test('its own comes first from its day on, the latest of several, and says since when', () => {
    const ruled = council({
      rules: [
        { rule: 'adjustWithin', from: '2027-01-01', value: 10 },
        { rule: 'adjustWithin', from: '2024-01-01', value: 21 },
      ],
    });
    const on = (day: string) => ruleOn(ruled, 'adjustWithin', day);
    expect(on('2023-12-31')).toMatchObject({ value: null, own: false });
    expect(on('2024-01-01')).toMatchObject({ value: 21, own: true, from: '2024-01-01' });
    expect(on('2027-03-01')).toMatchObject({ value: 10, from: '2027-01-01' });
    expect(setRuleOn(ruled, 'adjustWithin', '2027-03-01').value).toBeNull();
  });

  test('a råd that posts its minutes as a nämnd does gets a nämnd’s days', () => {
    const posting = council({
      rules: [
        { rule: 'notice', from: null, value: true },
        { rule: 'appealWithin', from: null, value: 21 },
      ],
    });
    const happened = { date: '2024-05-17', adjustedOn: '2024-05-31', postedOn: '2024-06-02' };
    expect(deadlinesOf(happened, limitsOn(posting, '2024-05-17')).appealLastDay).toBe('2024-06-24');
  });

  test('a meeting is made from what holds on its day', () => {
    const ruled = council({
      documentKind: 'minnesanteckningar',
      adjusters: 0,
      rules: [
        { rule: 'documentKind', from: '2027-01-01', value: 'protokoll' },
        { rule: 'adjusters', from: '2027-01-01', value: 1 },
      ],
    });
    expect(councilOn(ruled, '2026-12-31')).toMatchObject({ documentKind: 'minnesanteckningar', adjusters: 0 });
    expect(councilOn(ruled, '2027-01-01')).toMatchObject({ documentKind: 'protokoll', adjusters: 1 });
  });
});
