import { dayRange, type IdRange, nextRange, roomAfter, type SearchNoun } from './passage-ids.ts';

/** Numbers for new passages, as near their day as there is room. `lastIn` tells the highest taken number of a stretch. */
export async function allotIds(
  noun: SearchNoun,
  day: string | null,
  count: number,
  lastIn: (range: IdRange) => number | null | Promise<number | null>,
): Promise<number[]> {
  const ids: number[] = [];
  for (let range = dayRange(noun, day); ids.length < count; range = nextRange(range)) {
    const last = (await lastIn(range)) ?? range.from - 1;
    const here = Math.min(count - ids.length, roomAfter(last, range));
    for (let i = 1; i <= here; i++) ids.push(last + i);
  }
  return ids;
}
