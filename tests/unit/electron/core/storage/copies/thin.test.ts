import { expect, test } from 'vitest';
import type { FoundCopy } from '../../../../../../electron/core/storage/copies/report.ts';
import { copiesToRemove, FEWEST_GOOD } from '../../../../../../electron/core/storage/copies/thin.ts';

const copy = (saves: number, at: Date, kind: FoundCopy['report']['kind'] = 'automatic'): FoundCopy => ({
  name: `justera-${saves}.db`,
  report: {
    kind,
    madeAt: at.toISOString(),
    uuid: 'u',
    saves,
    schema: 1,
    bytes: 1,
    sha256: '',
    content: '',
    damaged: [],
  },
});
const newestFirst = (copies: readonly FoundCopy[]) => [...copies].sort((a, b) => b.report.saves - a.report.saves);
const dayOf = ({ report }: FoundCopy) => new Date(report.madeAt).toDateString();
const DAY = 86_400_000;

/** An hourly copy from 8 to 16 on workdays, thinned each time, as the app does. */
function use(days: number, from: Date): FoundCopy[] {
  let kept: FoundCopy[] = [];
  let saves = 0;
  for (let d = 0; d < days; d++) {
    const day = new Date(from.getTime() + d * DAY);
    if (day.getDay() % 6 === 0) continue;
    for (let hour = 8; hour <= 16; hour++) {
      const at = new Date(day);
      at.setHours(hour, 5);
      kept = newestFirst([...kept, copy(++saves, at)]);
      const gone = new Set(copiesToRemove(kept));
      kept = kept.filter((one) => !gone.has(one));
    }
  }
  return kept;
}

test('three years of use leave every hour of today, 12 days, 10 weeks, 9 months', () => {
  const kept = use(3 * 365, new Date(2024, 0, 1));
  const [newest] = kept;
  expect(kept.filter((one) => dayOf(one) === dayOf(newest!))).toHaveLength(9);
  const days = new Set(kept.map(dayOf));
  const workdays: string[] = [];
  for (let at = new Date(newest!.report.madeAt); workdays.length < 12; at = new Date(at.getTime() - DAY))
    if (at.getDay() % 6 !== 0) workdays.push(at.toDateString());
  expect(workdays.filter((day) => !days.has(day))).toEqual([]);
  const months = new Set(kept.map(({ report }) => report.madeAt.slice(0, 7)));
  expect(months.size).toBe(9);
  const age = (Date.parse(newest!.report.madeAt) - Date.parse(kept.at(-1)!.report.madeAt)) / DAY;
  expect(age).toBeGreaterThan(230);
  expect(kept.length).toBeLessThan(24 + 12 + 10 + 9);
});

test('200 clocks gone wrong never cost more than the copies made while they were', () => {
  const sound = use(400, new Date(2024, 0, 1));
  let worst = 0;
  for (let n = 0; n < 200; n++) {
    const next = (sound[0]?.report.saves ?? 0) + 1;
    const years = ((n % 21) - 10) * 365 + (n % 7);
    const wrong = copy(next, new Date(Date.parse(sound[0]!.report.madeAt) + years * DAY));
    const right = copy(next + 1, new Date(Date.parse(sound[0]!.report.madeAt) + DAY));
    const all = newestFirst([...sound, wrong, right]);
    const gone = copiesToRemove(all);
    // the newest saves are never among those that go
    expect(gone).not.toContain(right);
    expect(all.slice(0, FEWEST_GOOD).some((one) => gone.includes(one) && one.report.saves === next + 1)).toBe(false);
    worst = Math.max(worst, gone.filter((one) => sound.includes(one)).length);
  }
  // one more day may push out yesterday's hours and the oldest of each tier
  expect(worst).toBeLessThanOrEqual(9 + 3);
});

test('fewer than three are never left, and what was made before something large is kept apart', () => {
  const day = new Date(2026, 5, 1, 9);
  const same = [copy(1, day), copy(2, day), copy(3, day)];
  expect(copiesToRemove(newestFirst(same))).toEqual([]);
  const many = Array.from({ length: 50 }, (_, n) => copy(n + 10, day, 'before-update'));
  const gone = copiesToRemove(newestFirst([...same, ...many]));
  expect(gone.filter(({ report }) => report.kind === 'before-update')).toHaveLength(45);
  expect(gone).not.toContain(same[2]);
});

test('what she asked for today is kept though others were made in the same hour, and tomorrow counts as any other', () => {
  const at = (minute: number, day = 1) => new Date(2026, 5, day, 9, minute);
  const copies = [copy(1, at(5), 'asked'), copy(2, at(10)), copy(3, at(15), 'asked'), copy(4, at(20)), copy(5, at(30))];
  const gone = copiesToRemove(newestFirst(copies)).map(({ report }) => report.saves);
  expect(gone.sort()).toEqual([2, 4]);
  const later = [...copies, copy(6, at(0, 2)), copy(7, at(5, 2)), copy(8, at(10, 2))];
  expect(copiesToRemove(newestFirst(later)).map(({ report }) => report.saves)).toEqual(expect.arrayContaining([1, 3]));
  const many = Array.from({ length: 15 }, (_, n) => copy(n + 1, at(n), 'asked'));
  expect(copiesToRemove(newestFirst(many))).toHaveLength(5);
});
