import type { Answer, Request } from '../../../shared/api.ts';
import type { Context } from '../context.ts';
import type { MinutesRequest } from '../documents/make-document.ts';
import { safeLogo } from '../images/safe-logo.ts';
import { readExample } from '../records/read-example.ts';
import { recordOfMeeting } from '../records/record-of-meeting.ts';
import type { Reader } from '../storage/access.ts';
import { listMeetings } from '../storage/list-meetings.ts';
import { findTemplate } from '../templates/built-in-templates.ts';

async function latestOf(db: Reader, councilId: string): Promise<Pick<MinutesRequest, 'record' | 'template'> | null> {
  const [meeting] = await listMeetings(db, { councilId, includeRemoved: false });
  return meeting ? recordOfMeeting(db, meeting.id) : null;
}

/** Minutes in a brand that is not yet saved: the council's latest, else the example. */
export async function previewBrand(
  { storage, documents, clock }: Pick<Context, 'storage' | 'documents' | 'clock'>,
  { brand, councilId }: Request<'brand.preview'>,
): Promise<Answer<'brand.preview'>> {
  const latest = councilId && (await storage.read((db) => latestOf(db, councilId)));
  const example = readExample().meetings[0]!;
  const { record, template } = latest || { record: example, template: findTemplate(example.template) };
  // the window may send a logo of its own; the makers of documents only ever see our own bytes
  const logo = brand.logo && (await safeLogo(brand.logo, 'den visade profilen'));
  const { bytes } = await documents.preview({
    record: { ...record, brand: { ...brand, logo, name: brand.name || record.municipality.name } },
    template,
    createdAt: clock(),
  });
  return { pdf: new Uint8Array(bytes) };
}
