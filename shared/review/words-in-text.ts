import type { Passage } from './passages.ts';
import type { Subject } from './rule.ts';

export type WrittenWord = { passage: Passage; from: number; word: string };

/** Letters with apostrophes and hyphens inside; never a piece of an address, a number or an abbreviation with stops. */
const WORD = /(?<![\p{L}\d@./_:-])\p{L}+(?:[’'-]\p{L}+)*(?![\p{L}\d@_]|[.:/]\p{L})/gu;

/** Capital inside a sentence: a name, unless it is so long that it must be a compound with a capital of its own accord. */
const LONGEST_NAME = 13;

/** "Ängskolan", "Bensingatan": a capital and such an end make a name also first in a sentence. */
const PLACE =
  /(skolan|skola|gymnasiet|gården|hallen|torget|parken|gatan|vägen|gränd|berget|stugan|bostäder|hem|huset|bygden|hamnen|badet|kyrkan|lunden|ängen|dalen|näs|sjön|ån|ön|by|köping|stad|borg)s?$/u;

function isName({ text, kind }: Passage, from: number, word: string): boolean {
  if (!/^\p{Lu}/u.test(word) || word.length > LONGEST_NAME) return kind === 'person' && /^\p{Lu}/u.test(word);
  if (kind === 'person' || PLACE.test(word)) return true;
  return !/(^|[.!?:]\s+|[•–-]\s+|\n)$/.test(text.slice(0, from));
}

/**
 * The words worth a look in a dictionary. Left out are names (persons of the list, capitals inside a sentence), words of three
 * letters or fewer, and abbreviations in capitals.
 */
export function wordsToCheck({
  passages,
  meeting,
  council,
  municipality,
  people,
  organisations,
}: KnownNames): WrittenWord[] {
  const names = new Set(
    [
      ...meeting.attendance.map(({ name }) => name),
      ...people,
      ...organisations,
      ...meeting.attendance.flatMap((row) => row.organisation.match(/\p{Lu}\p{L}+/gu) ?? []),
      council.name,
      council.shortName,
      council.spokenName,
      municipality,
      meeting.platform,
    ].flatMap((text) => text.match(/\p{L}+/gu) ?? []),
  );
  const isKnownName = (word: string) =>
    word.split(/[-’']/).every((part) => names.has(part) || names.has(part.replace(/s$/, '')));
  return passages
    .filter(({ kind, path }) => !(kind === 'person' && path.endsWith('/name')))
    .flatMap((passage) =>
      [...passage.text.matchAll(WORD)]
        .map((m): WrittenWord => ({ passage, from: m.index, word: m[0] }))
        .filter(({ word }) => word.length > 3 && !/^\p{Lu}{2,}(-|s?$)/u.test(word) && !/^\p{L}(-|$)/u.test(word))
        // "bitr. chefen": an abbreviation, for what follows is no new sentence
        .filter(({ word, from }) => !/^\.\s\p{Ll}/u.test(passage.text.slice(from + word.length)))
        .filter(({ word, from }) => !isName(passage, from, word) && !isKnownName(word)),
    );
}

export type KnownNames = Pick<
  Subject,
  'passages' | 'meeting' | 'council' | 'municipality' | 'people' | 'organisations'
>;
