import { basename, dirname } from 'node:path';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import { JusteraError } from '../errors.ts';

/** Which part of the work failed: the folder is the obstacle before the new file is whole, the old file after it. */
export type FileStep = 'write' | 'replace';

const NO_ROOM = ['ENOSPC', 'EDQUOT'];
const NOT_ALLOWED = ['EACCES', 'EPERM', 'EROFS'];
/** What Windows answers while Word, a virus scanner or a sync client holds a file. */
export const HELD_BY_OTHERS = ['EPERM', 'EACCES', 'EBUSY'];

export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function reason(code: string, step: FileStep, path: string): [ErrorCode, string] {
  const file = `”${basename(path)}”`;
  const folder = `”${dirname(path)}”`;
  if (NO_ROOM.includes(code)) {
    return [
      'disk-full',
      `Disken är full, så filen ${file} kunde inte sparas. Frigör utrymme eller välj en annan mapp och försök igen.`,
    ];
  }
  if (step === 'replace' && HELD_BY_OTHERS.includes(code)) {
    return [
      'file-in-use',
      `Filen ${file} används av ett annat program, till exempel Word. Stäng den där och försök igen, eller spara under ett annat namn.`,
    ];
  }
  if (NOT_ALLOWED.includes(code)) {
    return ['read-only-folder', `Det går inte att spara i mappen ${folder}. Välj en annan mapp.`];
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return ['folder-missing', `Mappen ${folder} finns inte. Välj en annan mapp.`];
  }
  if (code === 'ENAMETOOLONG') {
    return ['invalid-input', `Namnet ${file} är för långt för mappen. Välj ett kortare namn eller en annan mapp.`];
  }
  if (code === 'EISDIR' || code === 'ENOTEMPTY') {
    return ['invalid-input', `Det finns redan en mapp som heter ${file}. Välj ett annat namn.`];
  }
  return ['file-failed', `Filen ${file} kunde inte sparas. Försök igen, eller välj en annan mapp.`];
}

/** What the file system said, in words for the one who saves. A file that stood there before is always still the old one. */
export function fileError(error: unknown, step: FileStep, path: string): JusteraError {
  if (error instanceof JusteraError) return error;
  const code = systemCode(error);
  const [kind, message] = reason(code, step, path);
  return new JusteraError(kind, message, { detail: `${step} ${code || String(error)}`, cause: error });
}
