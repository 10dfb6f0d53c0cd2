import { FALLBACK_FAMILIES, type FontFiles, type FontStyle, fontFiles } from '../fonts.ts';
import { type GlyphRun, openTypeface, type Typeface } from './typeface.ts';

/** Text in one typeface. `standsFor` is what it means when something else is drawn: copied and read aloud in its stead. */
export type Part = { face: Typeface; text: string; run: GlyphRun; standsFor?: string; missing?: true };

/** Drawn for a character no bundled font has. */
const REPLACEMENT = '\u25a1';
/** Characters without a look of their own (joiners, marks of direction, variation selectors): nothing to draw. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const REMEMBERED_WORDS = 10_000;

/** A family in its four styles, and behind each the other bundled families for characters it lacks. */
export class FontSet {
  private readonly files: FontFiles;
  private readonly remembered = new Map<string, readonly Part[]>();

  constructor(files: FontFiles) {
    this.files = files;
  }

  face(style: FontStyle): Typeface {
    return openTypeface(this.files[style]);
  }

  /** `text` as parts, each in the first typeface that has all of it. Never empty glyphs, never a character lost. */
  parts(text: string, style: FontStyle): readonly Part[] {
    const key = `${style} ${text}`;
    let parts = this.remembered.get(key);
    if (parts === undefined) {
      parts = this.itemise(text.replace(INVISIBLE, ''), style);
      if (this.remembered.size >= REMEMBERED_WORDS) this.remembered.clear();
      this.remembered.set(key, parts);
    }
    return parts;
  }

  private itemise(text: string, style: FontStyle): Part[] {
    if (text === '') return [];
    const own = this.face(style);
    if (coversAll(own, text)) return [{ face: own, text, run: own.run(text) }];
    const stretches: { face: Typeface | undefined; text: string }[] = [];
    for (const character of graphemes(text)) {
      const face = this.chain(style).find((candidate) => coversAll(candidate, character));
      const last = stretches.at(-1);
      if (face !== undefined && last?.face === face) last.text += character;
      else stretches.push({ face, text: character });
    }
    return stretches.map(({ face, text }) =>
      face === undefined ? this.replacement(text, style) : { face, text, run: face.run(text) },
    );
  }

  private chain(style: FontStyle): Typeface[] {
    return [this.face(style), ...FALLBACK_FAMILIES.map((family) => openTypeface(fontFiles(family)[style]))];
  }

  private replacement(cluster: string, style: FontStyle): Part {
    const face = this.chain(style).find((candidate) => coversAll(candidate, REPLACEMENT)) ?? this.face(style);
    return { face, text: REPLACEMENT, run: face.run(REPLACEMENT), standsFor: cluster, missing: true };
  }
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
export function fontSet(files: FontFiles): FontSet {
  const key = Object.values(files).join('\n');
  let set = sets.get(key);
  if (set === undefined) {
    set = new FontSet(files);
    sets.set(key, set);
  }
  return set;
}
