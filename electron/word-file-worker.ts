/** The thread Word files from outside are read and filled in. Started for one job and ended when it has answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { PatternError } from '../shared/minutes/pattern.ts';
import { answerApart } from './core/apart.ts';
import { doWordFileJob, type WordFileJob } from './core/documents/own-word-template/word-file-job.ts';
import { JusteraError } from './core/errors.ts';

const answer = await answerApart(() =>
  doWordFileJob(workerData as WordFileJob).catch((error: unknown) => {
    throw error instanceof PatternError ? new JusteraError('template-missing', error.message) : error;
  }),
);
parentPort?.postMessage(answer);
