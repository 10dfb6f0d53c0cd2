/** The thread one picture is checked in. Started by checkImageApart and ended when it has answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { JusteraError } from './core/errors.ts';
import { checkImage } from './core/images/check-image.ts';
import type { ImageAnswer, ImageJob } from './core/images/check-image-apart.ts';

function answer({ file, alt }: ImageJob): ImageAnswer {
  try {
    return { ok: true, logo: checkImage(file, alt) };
  } catch (error) {
    if (error instanceof JusteraError) return { ok: false, error: error.toCallError() };
    throw error;
  }
}

parentPort?.postMessage(answer(workerData as ImageJob));
