import type { Council } from '../../../shared/domain/council.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { Reader } from '../storage/access.ts';
import { numbersBefore } from '../storage/meeting-numbers.ts';

/**
 * The § a meeting begins with: 1, or in a series that runs through the calendar year the one after the council's meetings before
 * it, counting those still in draft with the numbers they will get. A meeting without a day comes last.
 */
export async function firstParagraph(
  db: Reader,
  council: Pick<Council, 'id' | 'numbering'>,
  meeting: { id: string; date: IsoDate | null; start: string | null },
): Promise<number> {
  if (council.numbering !== 'paragraph-per-year') return 1;
  let next = 1;
  // allotted numbers stand; foreseen ones follow upon those before them
  for (const { points, first, last } of await numbersBefore(db, council.id, meeting))
    next = first !== null && last !== null ? Math.max(next, last + 1) : next + points;
  return next;
}
