import { Worker } from 'node:worker_threads';
import type { Logo } from '../../../shared/domain/brand.ts';
import type { CallError } from '../../../shared/error-codes.ts';
import { JusteraError } from '../errors.ts';
import type { ImageFile } from './check-image.ts';

/** What the worker is given as it starts, and the one thing it answers. */
export type ImageJob = { file: ImageFile; alt: string };
export type ImageAnswer = { ok: true; logo: Logo } | { ok: false; error: CallError };

const TIME_LIMIT_MS = 15_000;
const MEMORY_LIMIT_MB = 256;

/** Beside electron/ in the sources, beside the one bundle in the built app. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../image-worker.ts', import.meta.url)
    : new URL('./image-worker.js', import.meta.url);

/**
 * `checkImage` in a thread of its own with a limit of time and memory: a picture from anywhere may be made to hang or to eat the
 * machine, and neither may hold up a save.
 * @throws JusteraError like checkImage; image-damaged when the thread gave up
 */
export async function checkImageApart(file: ImageFile, alt: string, url: URL = workerUrl()): Promise<Logo> {
  const job: ImageJob = { file, alt };
  const worker = new Worker(url, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } });
  const gaveUp = (detail: string): ImageAnswer => ({
    ok: false,
    error: {
      code: 'image-damaged',
      message: `Filen ”${file.name}” går inte att läsa. Öppna den i ett bildprogram, spara om den som PNG och välj den nya filen.`,
      field: 'file',
      detail,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ImageAnswer>((resolve) => {
      timer = setTimeout(() => resolve(gaveUp('time limit')), TIME_LIMIT_MS);
      worker.once('message', resolve);
      worker.once('error', (error) => resolve(gaveUp(error.message)));
      worker.once('exit', () => resolve(gaveUp('the worker ended')));
    });
    if (answer.ok) return answer.logo;
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
