import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Job, Kind, Told } from './programs/read-mutated-files.ts';
import { sized } from './size.ts';

/**
 * reliability.md F25: files changed by chance, five thousand of them, read as the app reads them. A file may be taken in or refused
 * in words; nothing may throw past that, and nothing may go on for ever. The seed of a file is its number: every find can be had
 * again.
 */
const COUNTS: Readonly<Record<Kind, number>> = {
  word: sized(2_200, 20_000),
  font: sized(400, 2_000),
  logo: sized(1_200, 10_000),
  record: sized(1_200, 10_000),
};
/** A thread remembers the fonts it has opened; the app's thread for checking ends after one. */
const MOST_IN_A_THREAD = 60;
const MEMORY_MB = 512;
/** One file takes some milliseconds; this is for a busy machine, and only tells what never ends from what does. */
const PATIENCE_MS = 20_000;
/** Enough for what is known not to end. */
const IMPATIENCE_MS = 10_000;

type Find = { seed: number; how: 'died' | 'hung'; why: string };
type Sum = { taken: number; refused: number; finds: Find[]; codes: Record<string, number> };

/** Reads files in a thread until it is done, dies or is silent; answers where to go on. */
function stretch(job: Job, sum: Sum, patience: number): Promise<number> {
  const worker = new Worker(new URL('./programs/read-mutated-files.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stderr: true,
  });
  let at = job.from;
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (next: number, find?: Find) => {
      clearTimeout(timer);
      if (find) sum.finds.push(find);
      worker.removeAllListeners();
      // one that runs out of memory while it is ended says so once more; unheard, it would never be told as ended
      worker.on('error', () => undefined);
      void worker.terminate().then(() => resolve(next));
    };
    const wait = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(
        () => end(at + 1, { seed: at, how: 'hung', why: `silent for ${milliseconds} ms` }),
        milliseconds,
      );
    };
    // until the first file the thread loads its libraries
    wait(60_000);
    worker.on('message', (told: Told) => {
      at = told.at;
      if ('reading' in told) return wait(patience);
      sum[told.outcome] += 1;
      if (told.code !== '') sum.codes[told.code] = (sum.codes[told.code] ?? 0) + 1;
    });
    worker.once('error', (error) => end(at + 1, { seed: at, how: 'died', why: String(error.stack ?? error) }));
    worker.once('exit', () => end(job.to));
  });
}

async function readAll(kind: Kind, to: number, guards: boolean, patience: number): Promise<Sum> {
  const sum: Sum = { taken: 0, refused: 0, finds: [], codes: {} };
  const most = kind === 'font' ? MOST_IN_A_THREAD : to;
  for (let from = 0; from < to; )
    from = await stretch({ kind, from, to: Math.min(from + most, to), guards }, sum, patience);
  return sum;
}

test.each(Object.entries(COUNTS) as [Kind, number][])(
  'of mutated %s files, all %i are taken in or refused in words',
  async (kind, count) => {
    const { taken, refused, finds, codes } = await readAll(kind, count, true, PATIENCE_MS);
    const said = Object.entries(codes).map(([code, times]) => `${times} ${code}`);
    console.log(
      `${kind}: ${finds.length} of ${count} died or hung; ${taken} taken, ${refused} refused (${said.join(', ')})`,
    );
    expect(finds).toEqual([]);
    expect(taken + refused).toBe(count);
    // mutations that are all refused, or never, would not reach what lies behind the first look
    expect(Math.min(taken, refused)).toBeGreaterThan(count / 50);
  },
);

test.each(Object.keys(COUNTS) as Kind[])(
  'without its guard one %s file is enough: the harness sees it',
  async (kind) => {
    const { taken, refused, finds } = await readAll(kind, 1, false, IMPATIENCE_MS);
    console.log(`${kind} without guard: ${finds.map(({ how, why }) => `${how}: ${why.split('\n')[0]}`).join()}`);
    expect({ taken, refused, finds: finds.length }).toEqual({ taken: 0, refused: 0, finds: 1 });
  },
);
