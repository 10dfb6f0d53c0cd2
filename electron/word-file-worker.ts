/** The thread Word files from outside are read and filled in. Started for one job and ended when it has answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { PatternError } from '../shared/minutes/pattern.ts';
import {
  doWordFileJob,
  type WordFileAnswer,
  type WordFileJob,
} from './core/documents/own-word-template/word-file-job.ts';
import { JusteraError } from './core/errors.ts';

async function answer(job: WordFileJob): Promise<WordFileAnswer> {
  try {
    return { ok: true, result: await doWordFileJob(job) };
  } catch (error) {
    if (error instanceof JusteraError) return { ok: false, error: error.toCallError() };
    if (error instanceof PatternError)
      return { ok: false, error: { code: 'template-missing', message: error.message } };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as WordFileJob));
