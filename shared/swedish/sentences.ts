/** A sentence with where it stands in its text: `text.slice(start, end)`, without the space after it. */
export type Sentence = { text: string; start: number; end: number };

/** After these a full stop seldom ends a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.?\s?a|t\.?\s?ex|m\.?\s?m|d\.?\s?v\.?\s?s|dvs|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|s\.?\s?k|f\.?\s?d|ca|ev|kap|kl|nr|resp|dnr|tel|inkl|exkl|st|sid|jfr|ordf|tf|\p{L})$/iu;

/**
 * The sentences of a text. A full stop ends one when a capital letter, a quotation mark or the end follows, unless what stands
 * before it is an abbreviation or an initial ("kl. 9", "Thomas N. Ek"). A line break always ends one.
 */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  const add = (from: number, to: number) => {
    const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0);
    const words = text.slice(start, to).trimEnd();
    if (words !== '') found.push({ text: words, start, end: start + words.length });
  };
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/[.!?…]+["”’)]?(?=\s+["”(]?[\p{Lu}\d]|\s*$)|\n/gu)) {
    if (mark === '.' && ABBREVIATION.test(text.slice(from, index))) continue;
    add(from, index + (mark === '\n' ? 0 : mark.length));
    from = index + mark.length;
  }
  add(from, text.length);
  return found;
}
