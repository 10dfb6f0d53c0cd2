import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPattern, PatternError } from '../../../../shared/minutes/pattern.ts';

const from = (values: Record<string, string>) => (name: string, form: string | undefined) =>
  values[form === undefined ? name : `${name}:${form}`];

describe('patterns', () => {
  const title = '{organ}[ {datum:iso}][, kl {tid}]';

  it('fills placeholders and leaves out bracketed parts that say nothing', () => {
    expect(fillPattern(title, from({ organ: 'Rådet', 'datum:iso': '2019-03-06', tid: '09.00-10.50' }))).toBe(
      'Rådet 2019-03-06, kl 09.00-10.50',
    );
    expect(fillPattern(title, from({ organ: 'Rådet', 'datum:iso': '', tid: '' }))).toBe('Rådet');
  });

  it('drops a separator that would stand first', () => {
    expect(fillPattern('{titel}[, {organisation}]', from({ titel: '', organisation: 'polisen' }))).toBe('polisen');
  });

  it('shows a bracket that has a backslash before it, also in a part that may be left out', () => {
    const values = from({ sida: '3', sidor: '5', tid: '' });
    expect(fillPattern('{sida}\\[{sidor}\\]', values)).toBe('3[5]');
    expect(fillPattern('[Sida {sida} \\[av {sidor}\\]][ \\[{tid}\\]]', values)).toBe('Sida 3 [av 5]');
    expect(fillPattern('C:\\{sida}\\x\\', values)).toBe('C:\\3\\x\\');
  });

  it('never reads values as patterns', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(fillPattern('<{a}>', from({ a: value }))).toBe(`<${value}>`);
      }),
    );
    expect(fillPattern('{a}{b}', from({ a: '{b}[x]', b: 'B' }))).toBe('{b}[x]B');
  });

  it.each(['{okänd}', '{organ', 'organ}', '[{organ}', '{organ}]', '[[{organ}]]', '\\[{organ}]'])(
    'refuses %s with a message',
    (pattern) => {
      expect(() => fillPattern(pattern, from({ organ: 'x' }))).toThrow(PatternError);
    },
  );
});
