import { describe, expect, it } from 'vitest';
import { passesLuhn, personalNumbersIn } from '../../../../shared/review/personal-number.ts';

const found = (text: string) => personalNumbersIn(text).map((one) => one.text);

describe('personal identity numbers', () => {
  // the agency's own examples: SKV 704 (811218-9876) and SKV 707 (701063-2391, a coordination number: day 3 + 60)
  it.each([
    'född 811218-9876',
    'född 19811218-9876.',
    'född 198112189876',
    '8112189876',
    'född 811218+9876',
    'samordningsnummer 701063-2391',
    '(19701063-2391)',
  ])('are found in "%s"', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    'wrong check digit 811218-9875',
    'no such day 811231-9876 and 810231-1234',
    'organisation 212000-0142, 556036-0793',
    'phone 0702-031234, 070-203 12 34, 021-811218',
    'case KS 2021/331, dnr 811218-9876/2020, BRÅ-2020-1218',
    'dates 2026-09-10, 20260910, 2019-2022',
    'account 8112-18 987, bankgiro 5050-1055',
  ])('are not found in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are held to the check digit', () => {
    expect(passesLuhn('8112189876')).toBe(true);
    expect(passesLuhn('8112189867')).toBe(false);
  });
});
