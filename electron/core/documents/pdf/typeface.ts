/// <reference path="./untyped-modules.d.ts" />
import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkit';
import type { FontSource } from '../fonts.ts';

/** A glyph with how far it moves the pen and where it stands beside it, in thousandths of the type size. */
export type PlacedGlyph = { glyph: Glyph; advance: number; dx: number; dy: number };
/** A stretch of text shaped in one typeface: kerned, with ligatures. Width in thousandths of the type size. */
export type GlyphRun = { glyphs: readonly PlacedGlyph[]; width: number };

/** Spaces no line ends at. Fonts lack them, or have them so narrow that readers of the file see no space: "12\u2009345" as 12345. */
const HELD_SPACES = /[\u00a0\u2009\u200a\u202f\u3000]/g;
const ANY_SPACE = new RegExp(` |${HELD_SPACES.source}`, 'g');
const SPACE = 0x20;
/** Text without combining marks or signs made of several characters: nearly every word. */
const PLAIN = /^[\p{Script=Latin}\p{Nd}\p{P}\p{Zs}]*$/u;
/** The features that compose and place marks. They change nothing in plain text, and take two thirds of the time to shape it. */
const WITHOUT_MARKS = { ccmp: false, mark: false, mkmk: false };
/** Words remembered per typeface. Minutes share most of their words; the bound keeps a batch of thousands from growing. */
const REMEMBERED_RUNS = 10_000;

/**
 * One font file, parsed once for the app's life. Parsing its tables anew for each document costs many times the document when
 * the font has rich OpenType tables.
 */
export class Typeface {
  readonly font: Font;
  /** Height of capitals, as a share of the type size. */
  readonly capHeight: number;
  private readonly runs = new Map<string, GlyphRun>();
  private readonly covered = new Map<number, boolean>();

  constructor(bytes: Uint8Array) {
    this.font = withOwnMeanings(create(bytes));
    this.capHeight = this.font.capHeight / this.font.unitsPerEm || 0.7;
  }

  /** Whether the typeface can draw this character. Private-use code points mean something else in every font, so never. */
  covers(codePoint: number): boolean {
    let covers = this.covered.get(codePoint);
    if (covers === undefined) {
      covers = this.canDraw(String.fromCodePoint(codePoint).search(HELD_SPACES) === 0 ? SPACE : codePoint);
      this.covered.set(codePoint, covers);
    }
    return covers;
  }

  /** How many strokes a glyph is drawn with; 0 is an empty one. Throws when its outline is damaged. */
  outline(glyph: number): number {
    return this.font.getGlyph(glyph).path.commands.length;
  }

  /** Shapes `text`, every character of which must be covered. */
  run(text: string): GlyphRun {
    let run = this.runs.get(text);
    if (run === undefined) {
      run = this.shape(text);
      if (this.runs.size >= REMEMBERED_RUNS) this.runs.clear();
      this.runs.set(text, run);
    }
    return run;
  }

  private canDraw(codePoint: number): boolean {
    if (/\p{Co}/u.test(String.fromCodePoint(codePoint)) || !this.font.hasGlyphForCodePoint(codePoint)) return false;
    try {
      // a damaged outline throws only when it is read
      return this.font.glyphForCodePoint(codePoint).advanceWidth >= 0;
    } catch {
      return false;
    }
  }

  private shape(text: string): GlyphRun {
    // Drawn with the glyph of the space: Carlito's own glyph for U+00A0 lies beyond the end of its outline table and throws.
    const spaces = text.match(ANY_SPACE) ?? [];
    const features = PLAIN.test(text) ? { ...WITHOUT_MARKS } : {};
    const { glyphs, positions } = this.font.layout(text.replace(HELD_SPACES, ' '), features);
    const scale = 1000 / this.font.unitsPerEm;
    let width = 0;
    const placed = glyphs.map((glyph, index): PlacedGlyph => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      width += xAdvance * scale;
      const isSpace = glyph.codePoints.length === 1 && glyph.codePoints[0] === SPACE;
      const meant = isSpace ? spaces.shift()?.codePointAt(0) : undefined;
      return {
        glyph: meant === undefined || meant === SPACE ? glyph : this.font.getGlyph(glyph.id, [meant]),
        advance: xAdvance * scale,
        dx: xOffset * scale,
        dy: yOffset * scale,
      };
    });
    return { glyphs: placed, width };
  }
}

/**
 * fontkit keeps one object per glyph, and its code points are those of whoever asked first: after an "Å", which is drawn with the
 * glyph of "A", an "A" would mean nothing, and of two characters that share a glyph one would mean the other. Here each glyph
 * with a meaning of its own is an object of its own, always the same one.
 */
function withOwnMeanings(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font);
  const meant = new Map<string, Glyph>();
  font.getGlyph = (id, codePoints = []) => {
    if (codePoints.length === 0) return withRememberedOutline(getGlyph(id));
    const key = `${id} ${codePoints.join()}`;
    let glyph = meant.get(key);
    if (glyph === undefined) {
      glyph = Object.create(getGlyph(id), { codePoints: { value: codePoints } }) as Glyph;
      meant.set(key, glyph);
    }
    return glyph;
  };
  return font;
}

/** Every file that embeds a glyph asks for its parsed outline, only to see whether it is made of other glyphs. */
function withRememberedOutline(glyph: Glyph): Glyph {
  const decode = glyph._decode;
  if (decode === undefined || Object.hasOwn(glyph, '_decode')) return glyph;
  let outline: unknown;
  return Object.assign(glyph, { _decode: () => (outline ??= decode.call(glyph)) });
}

const opened = new Map<string, Typeface>();

/** What tells a font file from all others: its path, or the sum of its bytes. */
export const keyOf = (source: FontSource): string => (typeof source === 'string' ? source : source.sha256);

/** The typeface in a font file (TTF or OTF), the same object every time. Throws what reading or parsing throws. */
export function openTypeface(source: FontSource): Typeface {
  const key = keyOf(source);
  let typeface = opened.get(key);
  if (typeface === undefined) {
    typeface = new Typeface(typeof source === 'string' ? readFileSync(source) : source.bytes);
    opened.set(key, typeface);
  }
  return typeface;
}
