import { basename } from 'node:path';
import type { Answer } from '../../../shared/api.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../shared/domain/template.ts';
import type { Context } from '../context.ts';
import { fileError } from '../files/file-error.ts';
import { fileName, roomForName } from '../files/file-name.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { exportFolder } from '../made-files/export-folder.ts';
import { placeForFile } from '../made-files/place-for-file.ts';
import { readSettings } from '../storage/settings.ts';
import type { StoredWordFile } from '../storage/word-templates.ts';
import { fillMeeting } from './fill-meeting.ts';

const FOLDER = 'Provfyllda mallar';

/**
 * The Word file filled and opened, beside the made files but never among them. An earlier trial stays: it may be open in Word.
 * @throws JusteraError template-missing, render-failed, folder-missing, read-only-folder, disk-full
 */
export async function tryWordFile(
  context: Context,
  name: string,
  file: StoredWordFile,
  given: { record: MeetingRecord; minutes: MinutesTemplate },
): Promise<Answer<'wordTemplates.try'>> {
  const bytes = await fillMeeting(file, { ...given, createdAt: context.clock() });
  const { exportFolder: chosen } = await context.storage.read(readSettings);
  const folder = await exportFolder(chosen, context.documentsFolder, FOLDER);
  const wanted = fileName(['Prov', name], 'docx', roomForName(folder));
  const { path } = await placeForFile(folder, wanted, async () => null).catch((error: unknown) => {
    throw fileError(error, 'write', wanted);
  });
  await writeAtomically(path, bytes);
  const opened = await context.openPath(path).then(
    () => true,
    () => false,
  );
  return { path, name: basename(path), opened };
}
