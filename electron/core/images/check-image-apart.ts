import type { Logo } from '../../../shared/domain/brand.ts';
import { doApart } from '../apart.ts';
import { JusteraError } from '../errors.ts';
import type { ImageFile } from './check-image.ts';

/** What the worker is given as it starts. */
export type ImageJob = { file: ImageFile; alt: string };

const LIMITS = { milliseconds: 15_000, megabytes: 256 };

/** Beside electron/ in the sources, beside the one bundle in the built app. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../image-worker.ts', import.meta.url)
    : new URL('./image-worker.js', import.meta.url);

/**
 * `checkImage` in a thread of its own.
 * @throws JusteraError like checkImage; image-damaged when the thread gave up
 */
export async function checkImageApart(file: ImageFile, alt: string, url: URL = workerUrl()): Promise<Logo> {
  const job: ImageJob = { file, alt };
  return doApart<Logo>(
    url,
    job,
    LIMITS,
    (detail) =>
      new JusteraError(
        'image-damaged',
        `Filen ”${file.name}” går inte att läsa. Öppna den i ett bildprogram, spara om den som PNG och välj den nya filen.`,
        { field: 'file', detail },
      ),
  );
}
