import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice is a reader of our files that knows nothing of how they were made. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/**
 * What LibreOffice makes of a Word file: `docx` (opened and saved), `pdf`, or the text it reads (`txt:Text (encoded):UTF8`).
 * Each call has its own profile, so that calls do not meet.
 */
export async function convertWord(bytes: Uint8Array, to: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'justera-libreoffice-'));
  try {
    const source = join(folder, 'minutes.docx');
    await writeFile(source, bytes);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', ['--headless', profile, '--convert-to', to, '--outdir', out, source], { timeout: 60_000 });
    return await readFile(join(out, `minutes.${to.split(':')[0]}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice leaves files out without a word when it is given some 250 at once. */
const MOST_AT_ONCE = 100;
const PROCESSES = 2;

/** What LibreOffice makes of many Word files with names of their own, by their paths; a file it did not convert is not there. */
export async function convertWordFiles(paths: readonly string[], to: string): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'justera-libreoffice-'));
  const ending = `.${to.split(':')[0]}`;
  const size = Math.max(1, Math.min(MOST_AT_ONCE, Math.ceil(paths.length / PROCESSES)));
  const queue = Array.from({ length: Math.ceil(paths.length / size) }, (_, at) =>
    paths.slice(at * size, (at + 1) * size),
  );
  const work = async (_: unknown, number: number): Promise<void> => {
    const profile = `-env:UserInstallation=file://${folder}/profile-${number}`;
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift())
      await run('soffice', ['--headless', profile, '--convert-to', to, '--outdir', folder, ...batch], {
        timeout: 240_000,
      });
  };
  try {
    await Promise.all(Array.from({ length: PROCESSES }, work));
    const converted = new Map<string, Buffer>();
    for (const path of paths) {
      const result = join(folder, basename(path, '.docx') + ending);
      if (existsSync(result)) converted.set(path, await readFile(result));
    }
    return converted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
