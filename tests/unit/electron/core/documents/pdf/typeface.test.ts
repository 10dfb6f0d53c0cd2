import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../../../../../electron/core/documents/fonts.ts';
import { fontSet } from '../../../../../../electron/core/documents/pdf/font-set.ts';
import { openTypeface, Typeface } from '../../../../../../electron/core/documents/pdf/typeface.ts';
import { FONT_FAMILIES } from '../../../../../../shared/domain/brand.ts';
import { FONT_STYLES } from '../../../../../../shared/domain/own-font.ts';

const meaning = (face: Typeface, text: string): string =>
  String.fromCodePoint(...face.run(text).glyphs.flatMap(({ glyph }) => glyph.codePoints));

describe('a typeface', () => {
  test('is opened once for the life of the app', () => {
    const { regular } = fontFiles('arimo');
    expect(openTypeface(regular)).toBe(openTypeface(regular));
  });

  test('means what was written, also after a letter that is drawn with the glyph of another', () => {
    const face = new Typeface(readFileSync(fontFiles('source-sans-3').regular));
    face.run('Ångström');
    // what writing a font into a file does: it asks for the parts of "Å" without saying what they mean
    for (let id = 1; id < 200; id++) face.font.getGlyph(id);
    for (const text of ['A', 'Angstrom', 'affisch', 'e-\u2011', '\u2011-']) expect(meaning(face, text)).toBe(text);
  });

  test.each(FONT_FAMILIES)('%s tells a space from those no line ends at, and draws all alike', (family) => {
    for (const style of FONT_STYLES) {
      const face = openTypeface(fontFiles(family)[style]);
      for (const space of ['\u00a0', '\u2009', '\u200a', '\u202f', '\u3000']) {
        expect(meaning(face, `125${space}000 kr`)).toBe(`125${space}000 kr`);
        expect(face.run(space).width).toBe(face.run(' ').width);
        expect(face.covers(space.codePointAt(0)!)).toBe(true);
      }
    }
  });

  test('measures as the font tables do, in thousandths of the type size', () => {
    const file = fontFiles('arimo').regular;
    const font = create(readFileSync(file));
    const advance = [...'Hon'].reduce((sum, c) => sum + font.glyphForCodePoint(c.codePointAt(0)!).advanceWidth, 0);
    expect(openTypeface(file).run('Hon').width).toBeCloseTo((advance * 1000) / font.unitsPerEm, 6);
    expect(openTypeface(file).run('AVA').width).toBeLessThan(3 * openTypeface(file).run('A').width);
  });

  test.each(FONT_FAMILIES)('%s shapes plain text as with every feature of the font', (family) => {
    for (const style of FONT_STYLES) {
      const file = fontFiles(family)[style];
      const face = new Typeface(readFileSync(file));
      const font = create(readFileSync(file));
      const letters = font.characterSet
        .map((code) => String.fromCodePoint(code))
        .filter((c) => /[\p{L}\p{Nd}\p{P}]/u.test(c));
      // each beside another, and together with what ligatures and kerning are about
      const words = letters.map((letter, at) => `A${letter}${letters[(at * 37) % letters.length]}fi${letter}.`);
      for (const word of words.filter((text) => [...text].every((c) => face.covers(c.codePointAt(0)!)))) {
        const { glyphs, positions } = font.layout(word, {});
        const scale = 1000 / font.unitsPerEm;
        expect(face.run(word).glyphs.map(({ glyph, advance, dx, dy }) => [glyph.id, advance, dx, dy])).toEqual(
          glyphs.map(({ id }, at) => {
            const { xAdvance, xOffset, yOffset } = positions[at]!;
            return [id, xAdvance * scale, xOffset * scale, yOffset * scale];
          }),
        );
      }
    }
  });

  test('covers no private-use code point, whatever the font draws for it', () => {
    for (const family of FONT_FAMILIES) expect(openTypeface(fontFiles(family).regular).covers(0xe000)).toBe(false);
  });
});

describe('a set of fonts', () => {
  const fonts = fontSet(fontFiles('carlito'));

  test('draws a word of its own letters in its own typeface', () => {
    const parts = fonts.parts('Färgelanda', 'bold');
    expect(parts.map((part) => [part.text, part.face])).toEqual([['Färgelanda', fonts.face('bold')]]);
  });

  test('borrows signs it lacks from another bundled font', () => {
    const parts = fonts.parts('ja☑nej', 'regular');
    expect(parts.map((part) => part.text)).toEqual(['ja', '☑', 'nej']);
    expect(parts[1]?.face).not.toBe(fonts.face('regular'));
    expect(parts.some((part) => part.missing)).toBe(false);
  });

  test('draws a box for what no font has, one for each character as it is seen, and says what it stands for', () => {
    const parts = fonts.parts('aนี้b你', 'italic');
    expect(parts.map((part) => part.standsFor ?? part.text)).toEqual(['a', 'นี้', 'b', '你']);
    expect(parts.filter((part) => part.missing).map((part) => part.text)).toEqual(['□', '□']);
  });

  test('draws nothing for characters that have no look', () => {
    expect(fonts.parts('a\u200b\u2060b', 'regular').map((part) => part.text)).toEqual(['ab']);
    expect(fonts.parts('\ufeff', 'regular')).toEqual([]);
  });

  test('no glyph is ever the empty box of the font itself', () => {
    for (const text of ['Ω Ж', 'א', '\uf0b7', '你', '\u2011', '\u202f']) {
      for (const { run } of fonts.parts(text.replaceAll(' ', ''), 'regular')) {
        for (const { glyph } of run.glyphs) expect(glyph.id).toBeGreaterThan(0);
      }
    }
  });
});
