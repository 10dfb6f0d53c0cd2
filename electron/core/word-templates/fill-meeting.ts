import type { MeetingRecord } from '../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../shared/domain/template.ts';
import { fillWordFile } from '../documents/own-word-template/word-file-apart.ts';
import { JusteraError } from '../errors.ts';
import { sha256 } from '../files/write-atomically.ts';
import type { StoredWordFile } from '../storage/word-templates.ts';

/** @throws JusteraError template-missing: what is filled must be what was looked at when it was loaded */
function refuseOther({ bytes, sha256: looked }: StoredWordFile): void {
  if (sha256(bytes) === looked) return;
  throw new JusteraError('template-missing', 'Word-mallen har skadats på disken. Läs in filen igen under Mallar.');
}

/**
 * The minutes of a meeting in the municipality's own Word file; nothing is made in one that asks for what does not exist.
 * @throws JusteraError template-missing, render-failed
 */
export async function fillMeeting(
  file: StoredWordFile,
  given: { record: MeetingRecord; minutes: MinutesTemplate; createdAt: Date },
): Promise<Uint8Array> {
  refuseOther(file);
  const filled = await fillWordFile({ template: file.bytes, ...given });
  const [problem] = filled.problems;
  if (problem !== undefined)
    throw new JusteraError(
      'template-missing',
      `Word-mallen ${file.fileName} kan inte fyllas: ${problem} Rätta den i Word och läs in den igen under Mallar.`,
    );
  return filled.bytes;
}
