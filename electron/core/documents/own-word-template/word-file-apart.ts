import { doApart } from '../../apart.ts';
import type { FilledWordFile, TemplateContents } from './fill-word-file.ts';
import { damaged } from './refuse-word-file.ts';
import type { LoadedWordFile, WordFileJob, WordFileResult } from './word-file-job.ts';

const LIMITS = { milliseconds: 20_000, megabytes: 512 };

/** Beside electron/ in the sources, beside the one bundle in the built app. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../../word-file-worker.ts', import.meta.url)
    : new URL('./word-file-worker.js', import.meta.url);

const doWordFile = (job: WordFileJob, url: URL): Promise<WordFileResult> => doApart(url, job, LIMITS, damaged);

/**
 * Takes in a municipality's own .docx or .dotx: cleaned, with what was removed, and what it asks to be filled with.
 * @throws JusteraError import-unreadable, with what is wrong with the file and the way out
 */
export async function loadWordFile(bytes: Uint8Array, url: URL = workerUrl()): Promise<LoadedWordFile> {
  const result = await doWordFile({ what: 'load', bytes }, url);
  if (result.what !== 'load') throw new Error('wrong answer');
  return result.file;
}

/**
 * What a template that `loadWordFile` cleaned asks for, with the words of a meeting.
 * @throws JusteraError import-unreadable, template-missing
 */
export async function showWordFile(
  job: Omit<WordFileJob & { what: 'show' }, 'what'>,
  url: URL = workerUrl(),
): Promise<TemplateContents> {
  const result = await doWordFile({ what: 'show', ...job }, url);
  if (result.what !== 'show') throw new Error('wrong answer');
  return result.file;
}

/** A Word file to begin from, in the municipality's look, with every placeholder in it. */
export async function starterWordFile(
  job: Omit<WordFileJob & { what: 'starter' }, 'what'>,
  url: URL = workerUrl(),
): Promise<Uint8Array> {
  const result = await doWordFile({ what: 'starter', ...job }, url);
  if (result.what !== 'starter') throw new Error('wrong answer');
  return result.bytes;
}

/**
 * The minutes of a meeting in a template that `loadWordFile` cleaned.
 * @throws JusteraError import-unreadable, render-failed, template-missing
 */
export async function fillWordFile(
  job: Omit<WordFileJob & { what: 'fill' }, 'what'>,
  url: URL = workerUrl(),
): Promise<FilledWordFile> {
  const result = await doWordFile({ what: 'fill', ...job }, url);
  if (result.what !== 'fill') throw new Error('wrong answer');
  return result.file;
}
