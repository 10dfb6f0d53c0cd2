import { Worker } from 'node:worker_threads';
import { JusteraError } from '../../errors.ts';
import { type CopyAnswer, type CopyJobs, type CopyWork, doCopyWork } from './copy-job.ts';

/** Does what takes long with copies. The thread that saves never waits for a disk here. */
export interface Copies {
  work<W extends CopyWork>(work: W, ask: CopyJobs[W]['ask']): Promise<CopyJobs[W]['answer']>;
}

export type CopyMessage = { work: CopyWork; ask: CopyJobs[CopyWork]['ask'] };

/** A 50 MB database takes a second; a share that does not answer never ends. */
const TIME_LIMIT_MS = 120_000;

/** Beside electron/ in the sources, beside the one bundle in the built app. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../../copy-worker.ts', import.meta.url)
    : new URL('./copy-worker.js', import.meta.url);

/**
 * Each job in a thread of its own, given up after `limitMs`: a thread that hangs in a system call cannot be ended, only left.
 * It rejects with the system's own error (its code kept), or what the job throws.
 */
export function copiesApart(limitMs: number = TIME_LIMIT_MS, url: URL = workerUrl()): Copies {
  return {
    async work<W extends CopyWork>(work: W, ask: CopyJobs[W]['ask']): Promise<CopyJobs[W]['answer']> {
      const worker = new Worker(url, { workerData: { work, ask } satisfies CopyMessage });
      const gaveUp = (message: string): CopyAnswer => ({ ok: false, error: null, message, code: 'ETIMEDOUT' });
      let timer: NodeJS.Timeout | undefined;
      const answer = await new Promise<CopyAnswer>((resolve) => {
        timer = setTimeout(() => resolve(gaveUp('time limit')), limitMs).unref();
        worker.once('message', resolve);
        worker.once('error', (error) => resolve(gaveUp(error.message)));
        worker.once('exit', () => resolve(gaveUp('the thread ended')));
      });
      clearTimeout(timer);
      worker.unref();
      void worker.terminate();
      if (answer.ok) return answer.value as CopyJobs[W]['answer'];
      if (answer.error === null) throw Object.assign(new Error(answer.message), { code: answer.code });
      const { code, message, detail } = answer.error;
      throw new JusteraError(code, message, detail === undefined ? {} : { detail });
    },
  };
}

/** The same on the spot: for a program that ends when it is done, and for tests. */
export const copiesHere: Copies = {
  work: async (work, ask) => doCopyWork(work, ask),
};
