import type { FoundCopy } from './report.ts';

/** How many hours, days, weeks and months with copies are kept. */
const TIERS = { hours: 24, days: 12, weeks: 10, months: 9 } as const;
/** Copies made before something large are kept apart from these, the newest of each kind. */
const KEEP_BEFORE = 5;
/** Copies she asked for on the newest day: each stands for a moment she chose. */
const KEEP_ASKED = 10;
export const FEWEST_GOOD = 3;

const DAY_MS = 86_400_000;

/** Monday-based week number since 1970, in local days. */
const week = (day: number): number => Math.floor((day + 3) / 7);
const localDayNumber = (time: Date): number =>
  Math.floor(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / DAY_MS);

/**
 * Which copies are no longer needed. The order is that of the save counter. Times only say which hour, day, week or month a copy
 * stands for, and each tier counts those that have copies: a clock that was wrong never makes the others old.
 * @param copies newest save first, as findCopies gives them
 */
export function copiesToRemove(copies: readonly FoundCopy[]): FoundCopy[] {
  const keep = new Set<FoundCopy>();
  const seen = {
    hours: new Set<string>(),
    days: new Set<number>(),
    weeks: new Set<number>(),
    months: new Set<number>(),
  };
  const before = new Map<string, number>();
  const times = plausibleTimes(copies);
  let newestDay: number | undefined;
  let asked = 0;
  for (const copy of copies) {
    const { kind } = copy.report;
    if (kind.startsWith('before-')) {
      const count = (before.get(kind) ?? 0) + 1;
      before.set(kind, count);
      if (count <= KEEP_BEFORE) keep.add(copy);
      continue;
    }
    const time = new Date(times.get(copy) ?? 0);
    const day = localDayNumber(time);
    newestDay ??= day;
    if (kind === 'asked' && day === newestDay && ++asked <= KEEP_ASKED) keep.add(copy);
    const month = time.getFullYear() * 12 + time.getMonth();
    const hour = `${day} ${time.getHours()}`;
    if (day === newestDay && !seen.hours.has(hour) && seen.hours.size < TIERS.hours) {
      seen.hours.add(hour);
      keep.add(copy);
    }
    if (takes(seen.days, day, TIERS.days)) keep.add(copy);
    if (takes(seen.weeks, week(day), TIERS.weeks)) keep.add(copy);
    if (takes(seen.months, month, TIERS.months)) keep.add(copy);
  }
  for (const copy of copies) {
    if (keep.size >= FEWEST_GOOD) break;
    keep.add(copy);
  }
  return copies.filter((copy) => !keep.has(copy));
}

/**
 * When each copy was made. Times and saves rise together; where they do not, the clock was wrong for those outside the longest
 * row of copies that do, and these count as made when their neighbour was.
 */
function plausibleTimes(copies: readonly FoundCopy[]): Map<FoundCopy, number> {
  const oldestFirst = [...copies].reverse();
  const told = oldestFirst.map(({ report }) => Date.parse(report.madeAt) || 0);
  const length: number[] = [];
  const before: number[] = [];
  let best = -1;
  for (const [i, time] of told.entries()) {
    length[i] = 1;
    before[i] = -1;
    for (let k = 0; k < i; k++)
      if ((told[k] ?? 0) <= time && (length[k] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[k] ?? 0) + 1;
        before[i] = k;
      }
    if (best < 0 || (length[i] ?? 0) > (length[best] ?? 0)) best = i;
  }
  const believed = new Set<number>();
  for (let i = best; i >= 0; i = before[i] ?? -1) believed.add(i);
  const times = new Map<FoundCopy, number>();
  let last = told[Math.min(...believed)] ?? 0;
  for (const [i, copy] of oldestFirst.entries()) {
    if (believed.has(i)) last = told[i] ?? last;
    times.set(copy, last);
  }
  return times;
}

function takes(seen: Set<number>, bucket: number, most: number): boolean {
  if (seen.has(bucket) || seen.size >= most) return false;
  seen.add(bucket);
  return true;
}
