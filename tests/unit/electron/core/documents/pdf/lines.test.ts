import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../../../../../electron/core/documents/fonts.ts';
import { TEXT } from '../../../../../../electron/core/documents/measures.ts';
import { paletteOf } from '../../../../../../electron/core/documents/palette.ts';
import { chunksOf } from '../../../../../../electron/core/documents/pdf/chunks.ts';
import { fontSet } from '../../../../../../electron/core/documents/pdf/font-set.ts';
import { hyphenationPoints } from '../../../../../../electron/core/documents/pdf/hyphenation.ts';
import { breakLines, type Line } from '../../../../../../electron/core/documents/pdf/lines.ts';
import type { Runs } from '../../../../../../shared/minutes/document-tree.ts';

const fonts = fontSet(fontFiles('source-sans-3'));
const palette = paletteOf({ primary: '#1d4f5c', secondary: '#5b6b73' });

function set(text: string | Runs, width: number, { hyphenate = false, hold = false } = {}): Line[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return breakLines(chunksOf(runs, TEXT.body, palette, fonts, hold), () => width, fonts, hyphenate);
}
const drawn = (line: Line): string => line.pieces.map((piece) => piece.part.text).join('');
const printed = (lines: readonly Line[]): string[] => lines.map((line) => drawn(line).trimEnd());

describe('breaking lines', () => {
  test('nothing is lost, nothing added, and no line is wider than its room', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abdeiklmnoprstuvåäöÅÄÖ,.-–/()0123'),
      minLength: 1,
      maxLength: 40,
    });
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '  ', '')), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 400 }), fc.boolean(), (pairs, width, hyphenate) => {
        const source = pairs.flat().join('');
        const lines = set(source, width, { hyphenate });
        const all = lines.flatMap((line) => line.pieces).filter((piece) => piece.part.standsFor === undefined);
        expect(
          all
            .map((piece) => piece.part.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(source.replace(/\s/g, ''));
        // a line of one character may be wider than a column narrower than that
        for (const line of lines) expect(line.width <= width + 0.01 || drawn(line).trim().length <= 2).toBe(true);
      }),
    );
  });

  test('a line ends with the space it was broken at, so that readers do not join the words', () => {
    const lines = set('ett två tre fyra fem sex sju åtta nio tio', 60);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(drawn(line)).toMatch(/ $/);
  });

  test('"\\n" ends a line, and an empty line stays', () => {
    expect(printed(set('ett\ntvå\n\nfyra', 400))).toEqual(['ett', 'två', '', 'fyra']);
  });

  test('words divided between runs stay one word', () => {
    const lines = set([{ text: 'a', bold: true }, { text: 'b' }, { text: 'c d' }], 22);
    expect(printed(lines)).toEqual(['abc', 'd']);
  });

  test('a line may end after a hyphen between words, but not in a date, a time or a number', () => {
    expect(printed(set('Öberg-Lindström', 50))).toEqual(['Öberg-', 'Lindström']);
    expect(printed(set('och/eller', 30))).toEqual(['och/', 'eller']);
    for (let width = 60; width < 80; width += 2) {
      expect([['den 2019-03-06'], ['den', '2019-03-06']]).toContainEqual(printed(set('den 2019-03-06', width)));
    }
  });

  test('"§ 12", "kl 09.00" and "125 000" are not parted', () => {
    for (const text of ['ärende § 12', 'torsdag kl 09.00', 'bidrag 125 000']) {
      const last = text.split(' ').slice(1).join(' ');
      for (let width = 60; width < 110; width += 2) {
        const lines = printed(set(text, width));
        expect([[text], [text.split(' ')[0], last]]).toContainEqual(lines);
      }
    }
  });

  test('"att" stays with its text', () => {
    const first = (width: number, hold: boolean) => printed(set('att godkänna förslaget', width, { hold }))[0];
    expect(first(70, true)).toBe('att godkänna');
    for (let width = 40; width < 140; width += 3) expect(first(width, true)).not.toBe('att');
    expect(first(52, false)).toBe('att');
  });

  test('words are divided where Swedish allows, with a hyphen that means soft hyphen', () => {
    const lines = set('Den långsiktiga verksamhetsutvecklingen fortsätter enligt plan', 120, { hyphenate: true });
    const hyphens = lines.flatMap((line) => line.pieces).filter((piece) => piece.part.standsFor === '\u00ad');
    expect(hyphens.length).toBeGreaterThan(0);
    for (const piece of hyphens) expect(piece.part.text).toBe('-');
  });

  test('a soft hyphen of the writer is drawn only where the line ends', () => {
    expect(printed(set('sam\u00advers\u00adkan', 400))).toEqual(['samverskan']);
    expect(printed(set('sam\u00advers\u00adkan', 40))).toEqual(['sam-', 'verskan']);
    expect(printed(set('slut\u00ad', 400))).toEqual(['slut']);
  });

  test('the last word of a paragraph is not divided', () => {
    for (let width = 90; width < 300; width += 2) {
      const lines = printed(
        set('Polisen redovisar en förbättring med fyra procentenheter', width, { hyphenate: true }),
      );
      expect(lines.at(-1)).toMatch(/procentenheter$/);
    }
  });
});

describe('hyphenation points', () => {
  test('leave three letters on either side and spare short words', () => {
    for (const word of ['verksamhet', 'kommunstyrelsen', 'ärendehantering', '(handlingsplan)', 'trygghet.']) {
      const start = /\p{L}/u.exec(word)!.index;
      const end = word.search(/[^\p{L}]*$/u);
      for (const at of hyphenationPoints(word)) {
        expect(at - start).toBeGreaterThanOrEqual(3);
        expect(end - at).toBeGreaterThanOrEqual(3);
      }
    }
    expect(hyphenationPoints('kommun')).toEqual([]);
    expect(hyphenationPoints('2019-03-06')).toEqual([]);
  });

  test('follow the patterns of Swedish', () => {
    expect(hyphenationPoints('kommunstyrelsen')).toContain('kommun'.length);
    expect(hyphenationPoints('handlingsplan')).toContain('handlings'.length);
  });
});
