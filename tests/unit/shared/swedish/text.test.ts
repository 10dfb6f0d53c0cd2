import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { capitalise, compareSwedish, sentenceList } from '../../../../shared/swedish/lists.ts';

describe('lists of names', () => {
  it('joins as the Köping minutes do', () => {
    expect(sentenceList(['Conny Hall', 'Göran Eriksson', 'Carolina Nässing'])).toBe(
      'Conny Hall, Göran Eriksson och Carolina Nässing',
    );
    expect(sentenceList(['En'])).toBe('En');
    expect(sentenceList([])).toBe('');
  });

  it('sorts å, ä and ö last and in that order', () => {
    expect(['Öberg', 'Zettergren', 'Ärlig', 'Åsa', 'Andersson'].sort(compareSwedish)).toEqual([
      'Andersson',
      'Zettergren',
      'Åsa',
      'Ärlig',
      'Öberg',
    ]);
  });

  it('capitalises Swedish letters', () => expect(capitalise('ängskolan')).toBe('Ängskolan'));
});

describe('text made fit for print', () => {
  it('composes decomposed letters and evens out line ends', () => {
    expect(cleanText('A\u030Asa\r\nb\rc\u2028d')).toBe('Åsa\nb\nc\nd');
  });

  it('takes away only what no file can hold', () => {
    expect(cleanText('a\u0000b\u000bc\uFFFEd\uD800e\tf')).toBe('abcde\tf');
    expect(cleanText('😀 ☐ → – ”')).toBe('😀 ☐ → – ”');
  });

  it('leaves clean text clean, and everything else well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
        // XML 1.0, production [2] Char
        expect(clean).toMatch(/^[\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
