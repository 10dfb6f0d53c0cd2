import type { Answer, Request } from '../../../shared/api.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import type { Context } from '../context.ts';
import { readExample } from '../records/read-example.ts';
import { recordOfMeeting } from '../records/record-of-meeting.ts';
import { brandOf } from '../storage/brands.ts';
import { listMeetings } from '../storage/meetings.ts';
import { currentMunicipality } from '../storage/municipalities.ts';
import type { Reader } from '../storage/storage.ts';

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
  const [meeting] = await listMeetings(db, { councilId, includeRemoved: false });
  return meeting ? (await recordOfMeeting(db, meeting.id)).record : null;
}

/**
 * Minutes set by a template that need not be saved: the council's latest meeting, else the example.
 * @throws JusteraError render-failed; a template with faults must have been refused before
 */
export async function previewTemplate(
  { storage, documents, clock }: Pick<Context, 'storage' | 'documents' | 'clock'>,
  { template, councilId }: Request<'templates.preview'>,
): Promise<Answer<'templates.preview'>> {
  const record = await storage.read(
    async (db) => (councilId && (await latest(db, councilId))) || (await example(db, template.id)),
  );
  const { bytes, anchors } = await documents.preview({ record, template, createdAt: clock() });
  return { pdf: new Uint8Array(bytes), anchors };
}
