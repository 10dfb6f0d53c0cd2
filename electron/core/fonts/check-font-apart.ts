import { doApart } from '../apart.ts';
import { type CheckedFont, endlessFont, type FontFile } from './check-font.ts';

/** The time is counted from when the libraries are loaded: a font for text takes a fifth of it. */
const LIMITS = { startMilliseconds: 15_000, milliseconds: 800, megabytes: 256 };

/** Beside electron/ in the sources, beside the one bundle in the built app. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../font-worker.ts', import.meta.url)
    : new URL('./font-worker.js', import.meta.url);

/**
 * `checkFont` in a thread of its own.
 * @throws JusteraError like checkFont; font-damaged when it gave up
 */
export async function checkFontApart(file: FontFile, url: URL = workerUrl()): Promise<CheckedFont> {
  return doApart<CheckedFont>(url, file, LIMITS, (detail) => endlessFont(file, detail));
}
