import type { Brand } from '../../../shared/domain/brand.ts';
import { type MeetingRecord, RECORD_FORMAT, RECORD_VERSION } from '../../../shared/domain/record.ts';
import { around, storedMeeting } from '../meetings/open-meeting.ts';
import { brandOf } from '../storage/brands.ts';
import type { Reader } from '../storage/storage.ts';

export type RecordOfMeeting = { record: MeetingRecord; revision: number };

/** A stored meeting with the words around it that its minutes need, as they are today. */
export async function recordOfMeeting(db: Reader, meetingId: string): Promise<RecordOfMeeting> {
  const { meeting, revision, councilId } = await storedMeeting(db, meetingId);
  const { council, municipality } = await around(db, councilId);
  const brand: Brand = await brandOf(db, municipality.id);
  const record: MeetingRecord = {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    municipality: { name: municipality.name, signPlace: municipality.signPlace },
    council: {
      name: council.name,
      shortName: council.shortName,
      spokenName: council.spokenName,
      kind: council.kind,
      klApplies: council.klApplies,
      numbering: council.numbering,
    },
    template: council.templateId,
    brand: { ...brand, name: brand.name || municipality.name },
    meeting,
  };
  return { record, revision };
}
