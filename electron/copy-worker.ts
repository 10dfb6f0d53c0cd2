/** The thread one job with a copy of the database is done in. Started by copiesApart and ended when it has answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { JusteraError } from './core/errors.ts';
import type { CopyMessage } from './core/storage/copies/copies-apart.ts';
import { type CopyAnswer, doCopyWork } from './core/storage/copies/copy-job.ts';

function answer({ work, ask }: CopyMessage): CopyAnswer {
  try {
    return { ok: true, value: doCopyWork(work, ask) };
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    return {
      ok: false,
      error: error instanceof JusteraError ? error.toCallError() : null,
      message: error instanceof Error ? error.message : String(error),
      code: typeof code === 'string' ? code : '',
    };
  }
}

parentPort?.postMessage(answer(workerData as CopyMessage));
