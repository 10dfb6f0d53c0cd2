import { type SearchPart, SHORTEST_PART } from './query.ts';
import { type FoundWord, type Range, rangeInWord, wordsOf } from './words.ts';

/** Where a mark stands, and which of the question's parts it answers. */
export type Mark = { range: Range; part: number };

function inOneWord(text: string, { word, from, to }: FoundWord, searched: string): Range | null {
  const at = searched.length < SHORTEST_PART ? (word.startsWith(searched) ? 0 : -1) : word.indexOf(searched);
  if (at < 0) return null;
  const [start, end] = rangeInWord(text.slice(from, to), at, at + searched.length);
  return [from + start, from + end];
}

function phraseAt(
  text: string,
  words: readonly FoundWord[],
  at: number,
  { words: searched, growing }: SearchPart,
): Range | null {
  const last = searched.length - 1;
  const fits = searched.every((word, i) => {
    const found = words[at + i]?.word;
    return found !== undefined && (i === last && growing ? found.startsWith(word) : found === word);
  });
  if (!fits) return null;
  const ends = words[at + last]!;
  const [, end] = growing
    ? rangeInWord(text.slice(ends.from, ends.to), 0, searched[last]!.length)
    : [0, ends.to - ends.from];
  return [words[at]!.from, ends.from + end];
}

/** Every place in `text` that a part of the question stands in, from the first on. Marks of different parts may overlap. */
export function findMarks(text: string, parts: readonly SearchPart[]): Mark[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) =>
    parts.flatMap((part, i) => {
      const range = part.kind === 'word' ? inOneWord(text, word, part.words[0]) : phraseAt(text, words, at, part);
      return range === null ? [] : [{ range, part: i }];
    }),
  );
}

/** The same places as ranges that rise and do not overlap. */
export function mergeRanges(marks: readonly Mark[]): Range[] {
  const merged: Range[] = [];
  for (const { range } of [...marks].sort((a, b) => a.range[0] - b.range[0])) {
    const last = merged.at(-1);
    if (last !== undefined && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else merged.push([range[0], range[1]]);
  }
  return merged;
}
