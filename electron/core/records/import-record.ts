import type { Request } from '../../../shared/api.ts';
import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { Council } from '../../../shared/domain/council.ts';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { Municipality } from '../../../shared/domain/municipality.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { openMeeting } from '../meetings/open-meeting.ts';
import type { Writer } from '../storage/access.ts';
import { saveBrand, saveLogo } from '../storage/brands.ts';
import { listCouncils, saveCouncil } from '../storage/councils.ts';
import { insertMeeting } from '../storage/meetings.ts';
import { currentMunicipality, saveMunicipality } from '../storage/municipalities.ts';
import { wordTemplateById } from '../storage/word-templates.ts';
import { templateById } from '../templates/find-template.ts';
import { readRecord } from './read-record.ts';
import { withSafeLogo } from './with-safe-logo.ts';

function textOf(name: string, bytes: Uint8Array): string {
  if (bytes.length > FILE_LIMITS.record)
    throw new JusteraError(
      'record-invalid',
      `Filen ${name} är för stor för att vara ett möte. Välj en mötesfil som sparats från Justera (.json).`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new JusteraError(
      'record-invalid',
      `Filen ${name} är inte en textfil i UTF-8. Välj en mötesfil som sparats från Justera (.json).`,
    );
  }
}

/** The municipality at work; the record's own, with its look, when nothing has been registered yet. */
async function municipalityFor(db: Writer, record: MeetingRecord, newId: () => string): Promise<Municipality> {
  const current = await currentMunicipality(db);
  if (current) return current;
  const name = record.municipality.name.trim() || 'Min kommun';
  const municipality = Municipality.parse({ id: newId(), name, signPlace: record.municipality.signPlace });
  await saveMunicipality(db, municipality);
  await saveBrand(db, municipality.id, record.brand);
  await saveLogo(db, municipality.id, record.brand.logo);
  return municipality;
}

const same = (a: string, b: string): boolean =>
  a.normalize('NFC').trim().toLocaleLowerCase('sv') === b.normalize('NFC').trim().toLocaleLowerCase('sv');

/** The council with the record's name, or a new one with what the record knows of it. */
async function councilFor(db: Writer, record: MeetingRecord, newId: () => string): Promise<Council> {
  const known = (await listCouncils(db)).find((council) => same(council.name, record.council.name));
  if (known) return known;
  const municipality = await municipalityFor(db, record, newId);
  const { meeting } = record;
  const council = Council.parse({
    ...record.council,
    id: newId(),
    municipalityId: municipality.id,
    documentKind: meeting.documentKind,
    defaultPlace: meeting.place,
    ...((await templateById(db, record.template)) && { templateId: record.template }),
    adjusters: Math.min(meeting.signing.signers.filter((s) => s.role === 'justerare').length, 5),
  });
  await saveCouncil(db, council);
  return council;
}

/** The template the record was set by, where it is here and is not the council's: the minutes look as they did. */
async function ownTemplateOf(db: Writer, { template, meeting }: MeetingRecord, council: Council) {
  for (const id of [meeting.templateId, template])
    if (id !== null && ((await templateById(db, id)) || (await wordTemplateById(db, id))))
      return id === council.templateId ? null : id;
  return null;
}

/**
 * Takes in a record file as a new draft, whole or not at all.
 * @throws JusteraError record-invalid, record-version: nothing has then been stored
 */
export async function importRecord(
  { storage, clock, newId }: Pick<Context, 'storage' | 'clock' | 'newId'>,
  { name, bytes }: Request<'records.import'>,
): Promise<OpenMeeting> {
  const record = await withSafeLogo(readRecord(textOf(name, bytes), name), name);
  return storage.write(async (db) => {
    const council = await councilFor(db, record, newId);
    const id = newId();
    await insertMeeting(db, {
      id,
      councilId: council.id,
      status: 'utkast',
      meeting: { ...unlinked(record), templateId: await ownTemplateOf(db, record, council) },
      at: clock().toISOString(),
    });
    return openMeeting(db, id);
  });
}

/** Ids of persons and seats belong to the database the record came from; here they could point at somebody else. */
function unlinked({ meeting }: MeetingRecord): MeetingRecord['meeting'] {
  return { ...meeting, attendance: meeting.attendance.map((a) => ({ ...a, personId: null, membershipId: null })) };
}
