/** The thread one picture is checked in. Started by checkImageApart and ended when it has answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerApart } from './core/apart.ts';
import { checkImage } from './core/images/check-image.ts';
import type { ImageJob } from './core/images/check-image-apart.ts';

const { file, alt } = workerData as ImageJob;
parentPort?.postMessage(await answerApart(() => checkImage(file, alt, true)));
