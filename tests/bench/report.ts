import { median, quantile, type Times } from './measure.ts';

type Bar = {
  /** The bar as the plan of the app words it. */
  says: string;
  held: boolean;
  /** What was measured, with its unit. */
  measured: string;
};

const bars: string[] = [];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

export function section(title: string, ...notes: string[]): void {
  print(`\n${title}\n${'─'.repeat(title.length)}`);
  for (const note of notes) print(note);
}

export function note(text: string): void {
  print(text);
}

export function bar({ says, held, measured }: Bar): void {
  const line = `bar: ${says} — ${held ? 'held' : 'NOT held'} (measured ${measured})`;
  bars.push(line);
  print(line);
}

/** A bar that could not be measured here, with the reason: never silently left out. */
export function barNotMeasured(says: string, why: string): void {
  const line = `bar: ${says} — not measured (${why})`;
  bars.push(line);
  print(line);
}

/** All bars once more, together. */
export function allBars(): void {
  section('Bars');
  for (const line of bars) print(line);
}

/** Columns under their heads: the first to the left, the others to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) =>
        column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width),
      )
      .join('   ')
      .trimEnd();
  print('');
  for (const row of [heads, ...rows]) print(`  ${line(row)}`);
  print('');
}

export const ms = (time: number): string =>
  time >= 100 ? time.toFixed(0) : time >= 10 ? time.toFixed(1) : time.toFixed(2);

export const ratio = (value: number): string =>
  `${value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)}x`;

/** Median, p95 and slowest, and how many times the yardstick's median the median is. */
export function timeCells(times: Times, yardstick: Times): string[] {
  const middle = median(times);
  return [
    ms(middle),
    ms(quantile(times, 0.95)),
    ms(Math.max(...times)),
    ratio(middle / median(yardstick)),
    String(times.length),
  ];
}

export const TIME_HEADS = ['median ms', 'p95', 'slowest', 'ratio', 'runs'] as const;
