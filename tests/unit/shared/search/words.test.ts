import { expect, test } from 'vitest';
import { findMarks, mergeRanges } from '../../../../shared/search/marks.ts';
import { parseQuery } from '../../../../shared/search/query.ts';
import { foldedWords, foldWord } from '../../../../shared/search/words.ts';

test('å, ä and ö are letters of their own; foreign accents and case are not seen', () => {
  expect(foldedWords('FÅR får far José Müller Łódź')).toEqual(['får', 'får', 'far', 'jose', 'muller', 'łodz']);
  expect(foldWord('Åkerö'.normalize('NFD'))).toBe('åkerö');
});

test('soft hyphens are not seen, and what is no letter or digit parts words', () => {
  expect(foldedWords('för\u00adening BRÅ-rapport KS 2021/331 m²')).toEqual([
    'förening',
    'brå',
    'rapport',
    'ks',
    '2021',
    '331',
    'm2',
  ]);
  expect(foldedWords('👍🏽 – … \u200d')).toEqual([]);
});

test('words, phrases, and a quote not yet closed', () => {
  expect(parseQuery('kamera 2021/331 "gode män" "gode m')).toEqual([
    { words: ['kamera'], kind: 'word', growing: true },
    { words: ['2021', '331'], kind: 'phrase', growing: true },
    { words: ['gode', 'män'], kind: 'phrase', growing: false },
    { words: ['gode', 'm'], kind: 'phrase', growing: true },
  ]);
  expect(parseQuery('” ’ *')).toEqual([]);
});

const marksIn = (text: string, asked: string): string[] =>
  mergeRanges(findMarks(text, parseQuery(asked))).map(([from, to]) => text.slice(from, to));

test('marks stand on the part that was asked for, as it is written', () => {
  expect(marksIn('Kameraövervakning och VIDEOÖVERVAKNING', 'övervak')).toEqual(['övervak', 'ÖVERVAK']);
  expect(marksIn('Två gode män, en god man', '"gode män"')).toEqual(['gode män']);
  expect(marksIn('José i för\u00adeningen', 'jose förening')).toEqual(['José', 'för\u00adening']);
  expect(marksIn(`A${'\u030a'}sa`, 'ås')).toEqual([`A${'\u030a'}s`]);
  // two letters are looked for at the beginning of words only
  expect(marksIn('en bänk', 'än')).toEqual([]);
});
