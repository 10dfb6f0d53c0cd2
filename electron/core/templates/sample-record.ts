import type { MeetingRecord } from '../../../shared/domain/record.ts';
import { readExample } from '../records/read-example.ts';
import { recordOfMeeting } from '../records/record-of-meeting.ts';
import type { Reader } from '../storage/access.ts';
import { brandOf } from '../storage/brands.ts';
import { listMeetings } from '../storage/list-meetings.ts';
import { currentMunicipality } from '../storage/municipalities.ts';

/** The example in the municipality's own look; of its meetings the one that is set like this, where there is one. */
async function example(db: Reader, templateId: string): Promise<MeetingRecord> {
  const { meetings } = readExample();
  const record = meetings.find(({ template }) => template === templateId) ?? meetings[0]!;
  const municipality = await currentMunicipality(db);
  if (municipality === null) return record;
  const brand = await brandOf(db, municipality.id);
  return { ...record, brand: { ...brand, name: brand.name || municipality.name } };
}

async function latest(db: Reader, councilId: string): Promise<MeetingRecord | null> {
  const [meeting] = await listMeetings(db, { councilId, includeRemoved: false, limit: 1 });
  return meeting ? (await recordOfMeeting(db, meeting.id)).record : null;
}

/** What a template is shown with: the council's latest meeting, else the example. */
export async function sampleRecord(db: Reader, councilId: string | null, templateId: string): Promise<MeetingRecord> {
  return (councilId && (await latest(db, councilId))) || (await example(db, templateId));
}
