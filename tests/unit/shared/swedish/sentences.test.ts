import { expect, test } from 'vitest';
import { sentencesOf } from '../../../../shared/swedish/sentences.ts';

test.each<[string, string[]]>([
  ['Ett. Två! Tre?', ['Ett.', 'Två!', 'Tre?']],
  [
    'Mötet börjar kl. 9.00 och leds av Thomas N. Ek. Det slutar kl. 11.',
    ['Mötet börjar kl. 9.00 och leds av Thomas N. Ek.', 'Det slutar kl. 11.'],
  ],
  ['Bl.a. Polisen deltar. Klart.', ['Bl.a. Polisen deltar.', 'Klart.']],
  ['Rad ett\nrad två', ['Rad ett', 'rad två']],
  ['Utan punkt', ['Utan punkt']],
  ['  ', []],
])('%j', (text, sentences) => {
  const found = sentencesOf(text);
  expect(found.map((sentence) => sentence.text)).toEqual(sentences);
  for (const { text: words, start, end } of found) expect(text.slice(start, end)).toBe(words);
});
