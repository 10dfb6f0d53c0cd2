/** Words as search sees them: one rule for what is indexed, what is asked for and what is marked. */

/** Soft hyphens and joiners stand inside words and are not seen. */
const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const PLAIN = /^[a-z0-9åäö]+$/;
const SWEDISH = new Set(['å', 'ä', 'ö']);
/** A letter with the marks that follow it. */
const LETTER = /[^\p{M}]\p{M}*|\p{M}+/gu;

/** A stretch of a text: from its first code unit to the one after its last. */
export type Range = [from: number, to: number];
export type FoundWord = { word: string; from: number; to: number };

function foldLetter(letter: string): string {
  let folded = '';
  for (const char of letter.normalize('NFC').toLowerCase().normalize('NFC'))
    folded += SWEDISH.has(char) ? char : char.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  return folded;
}

/**
 * A word without regard to case and foreign accents: "José" and "jose" are one, while å, ä and ö are letters of their own.
 * Empty when nothing is left of it.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return word.replace(LETTER, foldLetter);
}

/** The words of a text in order, folded, with where each stands in it. */
export function wordsOf(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const word = foldWord(raw);
    if (word !== '') found.push({ word, from: index, to: index + raw.length });
  }
  return found;
}

/** The folded words of a text in order. */
export function foldedWords(text: string): string[] {
  const found: string[] = [];
  for (const raw of text.match(WORD) ?? []) {
    const word = foldWord(raw);
    if (word !== '') found.push(word);
  }
  return found;
}

/** Where the folded word's part [from, to) stands in the word as written. */
export function rangeInWord(raw: string, from: number, to: number): Range {
  if (PLAIN.test(raw.toLowerCase())) return [from, to];
  let folded = 0;
  let start = -1;
  for (const { 0: letter, index } of raw.matchAll(LETTER)) {
    const length = foldLetter(letter).length;
    if (start < 0 && folded + length > from) start = index;
    folded += length;
    if (folded >= to) return [Math.max(start, 0), index + letter.length];
  }
  return [Math.max(start, 0), raw.length];
}
