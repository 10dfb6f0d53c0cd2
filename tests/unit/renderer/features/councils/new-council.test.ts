import { expect, test } from 'vitest';
import { guessKind, newCouncil } from '../../../../../renderer/features/councils/new-council.ts';
import { guessItemKind } from '../../../../../renderer/features/councils/new-standing-item.tsx';
import { plainTextOf, richTextOf } from '../../../../../renderer/features/councils/plain-text.ts';
import { RichText } from '../../../../../shared/domain/rich-text.ts';

test.each([
  ['Brottsförebyggande rådet', 'rad'],
  ['Kommunfullmäktige', 'fullmaktige'],
  ['Kommunstyrelsen', 'styrelse'],
  ['Socialnämnden', 'namnd'],
  ['Socialnämndens arbetsutskott', 'utskott'],
  ['Fullmäktigeberedningen för hållbarhet', 'beredning'],
  ['Styrgrupp för trygghet', 'styrgrupp'],
  ['Arbetsgruppen för nämndhuset', 'arbetsgrupp'],
  ['Presidiet', null],
])('%s is a body of kind %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind);
});

test('bodies under kommunallagen begin with § numbers and a justerare (KL 5 kap. 69 §), councils with neither', () => {
  expect(newCouncil('n', 'm', 'Socialnämnden', 'namnd')).toMatchObject({
    klApplies: true,
    numbering: 'paragraph-per-year',
    adjusters: 1,
    signingOrder: ['sekreterare', 'ordforande', 'justerare'],
  });
  expect(newCouncil('r', 'm', 'Rådet', 'rad')).toMatchObject({ klApplies: false, numbering: 'item', adjusters: 0 });
});

test.each([
  ['Mötets öppnande', 'opening'],
  ['Val av protokolljusterare', 'adjuster-election'],
  ['Föregående protokoll', 'previous-minutes'],
  ['Nästa möte', 'next-meeting'],
  ['Övriga frågor', 'other'],
  ['Mötet avslutas', 'closing'],
  ['Lägesbild från polisen', 'information'],
])('the standing item "%s" is about %s', (heading, kind) => {
  expect(guessItemKind(heading)).toBe(kind);
});

test('plain paragraphs go to a field and back unchanged; anything richer is not touched', () => {
  const text = richTextOf('Ordföranden öppnar mötet.\nAlla presenterar sig.');
  expect(RichText.parse(text)).toEqual(text);
  expect(plainTextOf(text)).toBe('Ordföranden öppnar mötet.\nAlla presenterar sig.');
  expect(plainTextOf(null)).toBe('');
  expect(richTextOf('  ')).toBeNull();
  const bold = RichText.parse({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }],
  });
  expect(plainTextOf(bold)).toBeNull();
});
