/** Times in milliseconds, in the order they were taken. */
export type Times = readonly number[];

export type Contestant = {
  name: string;
  /** Runs only in each n-th round: for those that take a second each. */
  every?: number;
  run(round: number): unknown;
};

/**
 * Runs the contestants in turn, each round in another order, and answers their times by name. Whatever the machine does
 * meanwhile, it does to all of them; so ratios hold where milliseconds do not. What a contestant is to work on must be ready
 * in `prepare`, which is not timed. Rounds below zero warm up and are not counted.
 */
export async function inTurn(
  contestants: readonly Contestant[],
  { rounds, warmUp }: { rounds: number; warmUp: number },
  prepare: (round: number) => unknown = () => undefined,
): Promise<Record<string, Times>> {
  const times: Record<string, number[]> = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    await prepare(round);
    const first = Math.abs(round) % contestants.length;
    for (const { name, run, every = 1 } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      if (round % every !== 0) continue;
      const taken = await timed(() => run(round));
      if (round >= 0) times[name]?.push(taken);
    }
  }
  return times;
}

export async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

export function quantile(times: Times, share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (times: Times): number => quantile(times, 0.5);

/** The times of two things done one after the other, round by round. */
export const together = (one: Times, other: Times): Times => one.map((time, round) => time + (other[round] ?? 0));
