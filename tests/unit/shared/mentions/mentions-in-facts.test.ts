import { expect, test } from 'vitest';
import { richTextFrom } from '../../../../shared/domain/rich-text.ts';
import { mentionsInFacts } from '../../../../shared/mentions/mentions-in-facts.ts';
import { namePattern } from '../../../../shared/mentions/name-pattern.ts';

const found = (facts: unknown, name: string) => mentionsInFacts(facts, namePattern(name));

test.each([
  ['Karin Ek öppnar mötet.', true],
  ['KARIN EK', true],
  ['Karin Eks förslag', true],
  ['Karin\n Ek', true],
  ['(Karin Ek)', true],
  ['Karin Eken', false],
  ['Ann-Karin Ek', true],
  ['Annakarin Ek', false],
  ['Karin, Ek', false],
])('“Karin Ek” in %j: %s', (text, there) => {
  expect(found({ place: text }, 'Karin  Ek').length > 0).toBe(there);
});

test('Swedish letters are letters, in either Unicode form', () => {
  expect(found({ place: 'Åsa Öberg' }, 'åsa öberg'.normalize('NFD'))).toHaveLength(1);
  expect(found({ place: 'Asa Oberg' }, 'Åsa Öberg')).toEqual([]);
  expect(found({ place: 'Bo Å' }, 'Bo')).toHaveLength(1);
  expect(found({ place: 'Boå' }, 'Bo')).toEqual([]);
});

test('a name of which a part is bold is one name, and its place is told in words', () => {
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Ka' },
          { type: 'text', text: 'rin', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' Ek bjuder in.' },
        ],
      },
    ],
  };
  expect(found({ items: [{ heading: 'Lägesbild', body }] }, 'Karin Ek')).toEqual([
    { place: 'Ärende ”Lägesbild”', text: 'Karin Ek bjuder in.' },
  ]);
});

test('of a long text only the words around are told', () => {
  const facts = { items: [{ heading: '', body: richTextFrom(`${'ord '.repeat(200)}Karin Ek ${'ord '.repeat(200)}`) }] };
  const [mention] = found(facts, 'Karin Ek');
  expect(mention?.place).toBe('Ärende utan rubrik');
  expect(mention?.text).toMatch(/^….*Karin Ek.*…$/);
  expect(mention?.text.length).toBeLessThan(220);
});

test('signs that mean something in a pattern are only signs', () => {
  expect(found({ place: 'Bo (S. Ek)' }, '(S. Ek)')).toHaveLength(1);
  expect(found({ place: 'Bo SX Ek' }, 'S. Ek')).toEqual([]);
});
