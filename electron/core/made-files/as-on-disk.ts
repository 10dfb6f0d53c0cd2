import type { MadeFile } from '../../../shared/calls/documents.ts';
import { hashOf } from './place-for-file.ts';

/**
 * A made file with what has become of it since: untouched, edited by somebody's hand, or gone. One that cannot be read (held by
 * another program, a share away) is taken as it was written, for nothing says otherwise.
 */
export async function asOnDisk(file: MadeFile): Promise<MadeFile> {
  try {
    const there = await hashOf(file.path);
    return { ...file, state: there === null ? 'gone' : there === file.sha256 ? 'as-written' : 'edited' };
  } catch {
    return file;
  }
}
