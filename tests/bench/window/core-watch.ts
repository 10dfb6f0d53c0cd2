/**
 * Loaded into the app's own process before anything else (`node --import`): how long its event loop was held up, in each tenth
 * of a second. Written when the process ends, to the file the environment names.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** When a tenth of a second ended (milliseconds since 1970), and the longest delay in it. */
export type CoreDelay = { at: number; ms: number };

export const CORE_WATCH_FILE = 'JUSTERA_BENCH_CORE_WATCH';
const file = process.env[CORE_WATCH_FILE];
/** The timer it measures with; its own waiting is part of each delay it tells, and taken off here. */
const RESOLUTION_MS = 1;

if (isMainThread && file !== undefined && process.argv[1]?.endsWith('app-process.ts')) {
  const delays: CoreDelay[] = [];
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  setInterval(() => {
    delays.push({ at: Date.now(), ms: Math.max(0, histogram.max / 1e6 - RESOLUTION_MS) });
    histogram.reset();
  }, 100).unref();
  process.on('exit', () => writeFileSync(file, JSON.stringify(delays)));
}
