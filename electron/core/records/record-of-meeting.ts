import type { Brand } from '../../../shared/domain/brand.ts';
import { type MeetingRecord, RECORD_FORMAT, RECORD_VERSION } from '../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../shared/domain/template.ts';
import { brandInForce } from '../brand/brand-in-force.ts';
import { around, storedMeeting } from '../meetings/open-meeting.ts';
import type { Reader } from '../storage/storage.ts';
import { type TemplateInForce, templateInForce } from '../templates/find-template.ts';

export type RecordOfMeeting = {
  record: MeetingRecord;
  template: MinutesTemplate;
  /** The municipality's own Word file, which is filled when the minutes are made as Word. */
  word: TemplateInForce['word'];
  revision: number;
};

/**
 * A stored meeting with the words around it that its minutes need and the template that sets them, as they are today.
 * @throws JusteraError template-missing
 */
export async function recordOfMeeting(db: Reader, meetingId: string): Promise<RecordOfMeeting> {
  const { meeting, revision, councilId } = await storedMeeting(db, meetingId);
  const { council, municipality } = await around(db, councilId);
  const { template, version, word } = await templateInForce(db, meeting.templateId ?? council.templateId);
  const brand: Brand = await brandInForce(db, municipality.id, councilId);
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
      rules: council.rules,
    },
    template: template.id,
    templateVersion: version,
    brand: { ...brand, name: brand.name || municipality.name },
    meeting,
  };
  return { record, template, word, revision };
}
