import type { Reader } from '../access.ts';
import { run } from './run.ts';

/**
 * A part that stands inside more words than this says nothing ("ing"): no more of them are read.
 */
export const MOST_WORDS = 20_000;

const WORDS_WITH = `select word from search_part where word glob ? limit ${MOST_WORDS + 1}`;
/** Whatever is written through the connection raises it, and nobody else writes (https://www.sqlite.org/c3ref/total_changes.html). */
const CHANGES = 'select total_changes() as changes';

type Kept = { changes: number; part: string; words: readonly string[] };

/** Of each database the words of the last parts that were asked for: the next letter's are among them. */
const kept = new WeakMap<Reader, Kept[]>();
const MOST_KEPT = 4;

/** Every word of the index with `part` in it, which is folded and of three letters or more; at most MOST_WORDS and one. */
export async function wordsWith(db: Reader, part: string): Promise<readonly string[]> {
  const [state] = await run<{ changes: number }>(db, CHANGES);
  const changes = state?.changes ?? -1;
  const fresh = (kept.get(db) ?? []).filter((one) => one.changes === changes);
  const wider = fresh.find((one) => part.includes(one.part));
  const words = wider
    ? wider.words.filter((word) => word.includes(part))
    : (await run<{ word: string }>(db, WORDS_WITH, `*${part}*`)).map(({ word }) => word);
  if (words.length <= MOST_WORDS) kept.set(db, [{ changes, part, words }, ...fresh].slice(0, MOST_KEPT));
  return words;
}
