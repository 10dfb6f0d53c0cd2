import type { FontFamily } from '../../../../shared/domain/brand.ts';
import type { FontStyle } from '../../../../shared/domain/own-font.ts';
import { BUNDLED_FAMILIES, type FontSources, fontFiles } from '../fonts.ts';
import { type GlyphRun, keyOf, openTypeface, type Typeface } from './typeface.ts';

/** Text in one typeface, left to right on the line unless it says otherwise. `standsFor` is what it means when something else is drawn: copied and read aloud in its stead. */
export type Part = {
  face: Typeface;
  text: string;
  run: GlyphRun;
  standsFor?: string;
  missing?: true;
  rightToLeft?: true;
};

/** Drawn for a character no bundled font has. */
const REPLACEMENT = '\u25a1';
/** Characters without a look of their own (joiners, marks of direction, variation selectors): nothing to draw. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const REMEMBERED_WORDS = 10_000;

/** A family in its four styles, and behind each the bundled families, the brand's first, for characters it lacks. */
export class FontSet {
  private readonly files: FontSources;
  private readonly reserve: FontFamily | undefined;
  private readonly remembered = new Map<string, readonly Part[]>();

  constructor(files: FontSources, reserve?: FontFamily) {
    this.files = files;
    this.reserve = reserve;
  }

  face(style: FontStyle): Typeface {
    return openTypeface(this.files[style]);
  }

  /** `text` as parts, each in the first typeface that has all of it. Never empty glyphs, never a character lost. */
  parts(text: string, style: FontStyle): readonly Part[] {
    const key = `${style} ${text}`;
    let parts = this.remembered.get(key);
    if (parts === undefined) {
      parts = this.itemise(text, style);
      if (this.remembered.size >= REMEMBERED_WORDS) this.remembered.clear();
      this.remembered.set(key, parts);
    }
    return parts;
  }

  private itemise(text: string, style: FontStyle): Part[] {
    const seen = text.replace(INVISIBLE, '');
    if (seen === '') return [];
    const own = this.face(style);
    if (coversAll(own, seen)) return [partOf(own, seen)];
    const stretches: { face: Typeface | undefined; text: string }[] = [];
    for (const cluster of graphemes(text)) {
      const bare = cluster.replace(INVISIBLE, '');
      if (bare === '') continue;
      // a font that knows the joiners makes one sign of several, and a picture of what is asked to be one
      const whole = this.chain(style).find((candidate) => coversAll(candidate, cluster));
      const face = whole ?? this.chain(style).find((candidate) => coversAll(candidate, bare));
      const character = whole === undefined ? bare : cluster;
      const last = stretches.at(-1);
      if (face !== undefined && last?.face === face) last.text += character;
      else stretches.push({ face, text: character });
    }
    return stretches.map(({ face, text }) => (face === undefined ? this.replacement(text, style) : partOf(face, text)));
  }

  private chain(style: FontStyle): Typeface[] {
    const families = this.reserve === undefined ? BUNDLED_FAMILIES : [this.reserve, ...BUNDLED_FAMILIES];
    return [this.face(style), ...families.map((family) => openTypeface(fontFiles(family)[style]))];
  }

  private replacement(cluster: string, style: FontStyle): Part {
    const face = this.chain(style).find((candidate) => coversAll(candidate, REPLACEMENT)) ?? this.face(style);
    return {
      face,
      text: REPLACEMENT,
      run: face.run(REPLACEMENT),
      standsFor: cluster,
      missing: true,
      ...directionOf(cluster),
    };
  }
}

function partOf(face: Typeface, text: string): Part {
  return { face, text, run: face.run(text), ...directionOf(text) };
}

/** Letters of Hebrew, Arabic and the other scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /(?=[\p{L}\p{M}])[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function directionOf(text: string): { rightToLeft?: true } {
  return RIGHT_TO_LEFT.test(text) ? { rightToLeft: true } : {};
}

const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** Characters as a reader counts them: a letter with its accents, an emoji with its skin colour. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function coversAll(face: Typeface, text: string): boolean {
  for (const character of text) if (!face.covers(character.codePointAt(0) ?? 0)) return false;
  return true;
}

const sets = new Map<string, FontSet>();

/** The set for these files, the same object every time, so that words shaped for one document serve the next. */
export function fontSet(files: FontSources, reserve?: FontFamily): FontSet {
  const key = [...Object.values(files).map(keyOf), reserve].join('\n');
  let set = sets.get(key);
  if (set === undefined) {
    set = new FontSet(files, reserve);
    sets.set(key, set);
  }
  return set;
}
