import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
