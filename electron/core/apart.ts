import { Worker } from 'node:worker_threads';
import type { CallError } from '../../shared/error-codes.ts';
import { JusteraError } from './errors.ts';

/** The one thing a thread answers about its file. */
export type ApartAnswer<R> = { ok: true; result: R } | { ok: false; error: CallError };
/** Said by a thread that wants its time counted from when its libraries were loaded, which on a slow machine takes longest. */
export const READY = 'ready';

export type ApartLimits = {
  /** From the start, or from READY. */
  milliseconds: number;
  /** Until READY; for threads that say it. */
  startMilliseconds?: number;
  megabytes: number;
};

/**
 * One job in a thread of its own with a limit of time and memory: a file from anywhere may be made to hang or to eat the machine,
 * and neither may hold up a save. `gaveUp` is the error when the thread did not answer.
 * @throws JusteraError the thread's own, or `gaveUp`'s
 */
export async function doApart<R>(
  url: URL,
  job: unknown,
  limits: ApartLimits,
  gaveUp: (detail: string) => JusteraError,
): Promise<R> {
  const { milliseconds, startMilliseconds = milliseconds, megabytes } = limits;
  const worker = new Worker(url, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  const failed = (detail: string): ApartAnswer<R> => ({ ok: false, error: gaveUp(detail).toCallError() });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ApartAnswer<R>>((resolve) => {
      const wait = (time: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(failed('time limit')), time);
      };
      wait(startMilliseconds);
      worker.on('message', (message: ApartAnswer<R> | typeof READY) =>
        message === READY ? wait(milliseconds) : resolve(message),
      );
      worker.once('error', (error) => resolve(failed(error.message)));
      worker.once('exit', () => resolve(failed('the worker ended')));
    });
    if (answer.ok) return answer.result;
    const { code, message, field, detail } = answer.error;
    throw new JusteraError(code, message, {
      ...(field === undefined ? {} : { field }),
      ...(detail === undefined ? {} : { detail }),
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** What a thread does: its one job, with the errors somebody can do something about as plain data. */
export async function answerApart<R>(work: () => R | Promise<R>): Promise<ApartAnswer<R>> {
  try {
    return { ok: true, result: await work() };
  } catch (error) {
    if (error instanceof JusteraError) return { ok: false, error: error.toCallError() };
    throw error;
  }
}
