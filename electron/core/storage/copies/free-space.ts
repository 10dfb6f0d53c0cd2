import { statfsSync } from 'node:fs';
import { JusteraError } from '../../errors.ts';

const MARGIN = 50 * 1024 * 1024;

/**
 * Refuses before anything is written when a folder's disk has not room for twice what is to be written and a margin.
 * @throws JusteraError disk-full; the system's own error when the folder is not there
 */
export function assertRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= 2 * bytes + MARGIN) return;
  throw new JusteraError(
    'disk-full',
    `Det är för lite plats på disken för en säkerhetskopia. Frigör minst ${Math.ceil((2 * bytes + MARGIN) / 1_048_576)} MB och försök igen.`,
    { detail: `${Math.floor(free / 1_048_576)} MB free` },
  );
}
