import type { MeetingRecord } from '../domain/record.ts';
import { compareText, type TextPiece } from './compare-text.ts';
import { type PlaceText, placesOf } from './places-of-record.ts';

/** One place that differs between two versions. */
export type Difference = {
  /** Where, as the reader knows it: "§ 14 Budget", "Närvaro", "Mötet". */
  place: string;
  /** What of it: "Beslut", "Rubrik", a name. */
  field: string;
  /** `moved`: the same item, in another place among the others. */
  kind: 'added' | 'removed' | 'changed' | 'moved';
  pieces: TextPiece[];
};

const kindOf = (before: string, after: string): Difference['kind'] =>
  before === '' ? 'added' : after === '' ? 'removed' : 'changed';

/** Those whose neighbour before them is another than it was: the longest row that kept its order stands, the others moved. */
function moved(before: readonly string[], after: readonly string[]): Set<string> {
  const was = new Map(before.map((id, i) => [id, i]));
  const kept = after.filter((id) => was.has(id));
  // longest rising run by patience: a few dozen items at most
  const best = kept.map((id, i) => ({ id, i, length: 1, previous: -1 }));
  for (const one of best)
    for (const earlier of best.slice(0, one.i))
      if (was.get(earlier.id)! < was.get(one.id)! && earlier.length + 1 > one.length)
        Object.assign(one, { length: earlier.length + 1, previous: earlier.i });
  const standing = new Set<string>();
  let last = best.reduce<number>((top, one) => (top < 0 || one.length > best[top]!.length ? one.i : top), -1);
  while (last >= 0) {
    standing.add(best[last]!.id);
    last = best[last]!.previous;
  }
  return new Set(kept.filter((id) => !standing.has(id)));
}

function movedItems(before: MeetingRecord, after: MeetingRecord): Difference[] {
  const ids = ({ meeting }: MeetingRecord) => meeting.items.map(({ id }) => id);
  const changed = moved(ids(before), ids(after));
  return after.meeting.items
    .filter(({ id }) => changed.has(id))
    .map(({ heading }) => ({
      place: heading,
      field: 'Ordning',
      kind: 'moved',
      pieces: [{ kind: 'same', text: heading }],
    }));
}

/**
 * What changed from one version of minutes to the next, place by place in the order of the newer one; what is gone stands where
 * it stood. Two records that say the same give nothing.
 */
export function compareRecords(before: MeetingRecord, after: MeetingRecord): Difference[] {
  const was = new Map(placesOf(before).map((one) => [one.key, one]));
  const now = placesOf(after);
  const known = new Set(now.map(({ key }) => key));
  const rows: [was: PlaceText | undefined, now: PlaceText | undefined][] = now.map((one) => [was.get(one.key), one]);
  let at = 0;
  for (const one of was.values()) {
    if (known.has(one.key)) at = rows.findIndex(([, here]) => here?.key === one.key) + 1;
    else rows.splice(at++, 0, [one, undefined]);
  }
  const changed = rows.flatMap(([old, here]): Difference[] => {
    const shown = here ?? old!;
    const [a, b] = [old?.text ?? '', here?.text ?? ''];
    if (a === b) return [];
    return [{ place: shown.place, field: shown.field, kind: kindOf(a, b), pieces: compareText(a, b) }];
  });
  return [...changed, ...movedItems(before, after)];
}
