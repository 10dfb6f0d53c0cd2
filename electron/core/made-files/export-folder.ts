import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { JusteraError } from '../errors.ts';
import { fileError } from '../files/file-error.ts';
import { fileName } from '../files/file-name.ts';

/** The user's own documents folder: "Dokument" where a Swedish desktop made one, else "Documents". */
export function documentsFolder(home: string = homedir()): string {
  const swedish = join(home, 'Dokument');
  return existsSync(swedish) ? swedish : join(home, 'Documents');
}

/** A council's name as the name of a folder: the rules are those of a file's name. */
const folderName = (council: string): string => basename(fileName([council], 'x'), '.x');

/**
 * The folder a council's files go into, made when it is not there: below the folder chosen in the settings, else below
 * Documents/Justera.
 * @throws JusteraError folder-missing when a chosen folder is gone (a share that is not connected): it is not made anew elsewhere
 */
export async function exportFolder(chosen: string, documents: string, council: string): Promise<string> {
  if (chosen !== '' && !existsSync(chosen))
    throw new JusteraError(
      'folder-missing',
      `Mappen ”${chosen}” finns inte eller är inte ansluten. Anslut den, eller välj en annan mapp under Inställningar.`,
    );
  const folder = join(chosen === '' ? join(documents, 'Justera') : chosen, folderName(council));
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw fileError(error, 'write', join(folder, 'x'));
  }
  return folder;
}
