import { Worker } from 'node:worker_threads';
import { JusteraError } from '../../errors.ts';
import type { FilledWordFile, TemplateContents } from './fill-word-file.ts';
import { damaged } from './refuse-word-file.ts';
import type { LoadedWordFile, WordFileAnswer, WordFileJob, WordFileResult } from './word-file-job.ts';

const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 512;

/** Beside electron/ in the sources, beside the one bundle in the built app. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../../word-file-worker.ts', import.meta.url)
    : new URL('./word-file-worker.js', import.meta.url);

/**
 * One job in a thread of its own with a limit of time and memory: a Word file from anywhere may be made to hang or to eat the
 * machine, and neither may hold up a save.
 */
async function doApart(job: WordFileJob, url: URL): Promise<WordFileResult> {
  const worker = new Worker(url, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } });
  const gaveUp = (detail: string): WordFileAnswer => ({ ok: false, error: damaged(detail).toCallError() });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<WordFileAnswer>((resolve) => {
      timer = setTimeout(() => resolve(gaveUp('time limit')), TIME_LIMIT_MS);
      worker.once('message', resolve);
      worker.once('error', (error) => resolve(gaveUp(error.message)));
      worker.once('exit', () => resolve(gaveUp('the worker ended')));
    });
    if (answer.ok) return answer.result;
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

/**
 * Takes in a municipality's own .docx or .dotx: cleaned, with what was removed, and what it asks to be filled with.
 * @throws JusteraError import-unreadable, with what is wrong with the file and the way out
 */
export async function loadWordFile(bytes: Uint8Array, url: URL = workerUrl()): Promise<LoadedWordFile> {
  const result = await doApart({ what: 'load', bytes }, url);
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
  const result = await doApart({ what: 'show', ...job }, url);
  if (result.what !== 'show') throw new Error('wrong answer');
  return result.file;
}

/** A Word file to begin from, in the municipality's look, with every placeholder in it. */
export async function starterWordFile(
  job: Omit<WordFileJob & { what: 'starter' }, 'what'>,
  url: URL = workerUrl(),
): Promise<Uint8Array> {
  const result = await doApart({ what: 'starter', ...job }, url);
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
  const result = await doApart({ what: 'fill', ...job }, url);
  if (result.what !== 'fill') throw new Error('wrong answer');
  return result.file;
}
