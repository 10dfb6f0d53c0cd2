import { extname } from 'node:path';
import type { Request } from '../../../shared/api.ts';
import { loadWordFile } from '../documents/own-word-template/word-file-apart.ts';
import type { StoredWordFile } from '../storage/word-templates.ts';

/** "Protokollmall 2026.dotx" → "Protokollmall 2026": what the template is called until somebody says otherwise. */
export const nameFromFile = (fileName: string): string =>
  fileName
    .slice(0, fileName.length - extname(fileName).length)
    .trim()
    .slice(0, 100) || 'Egen Word-mall';

/**
 * A Word file cleaned, as it is to be stored.
 * @throws JusteraError import-unreadable, with what is wrong with the file and the way out
 */
export async function takeInWordFile({ name, bytes }: Request<'wordTemplates.add'>): Promise<StoredWordFile> {
  const loaded = await loadWordFile(bytes);
  return {
    fileName: name.normalize('NFC').slice(0, 200),
    sha256: loaded.sha256,
    bytes: loaded.bytes,
    removed: loaded.removed,
    problems: loaded.problems,
  };
}
