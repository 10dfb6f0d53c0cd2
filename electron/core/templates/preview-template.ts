import type { Answer, Request } from '../../../shared/api.ts';
import { composeMinutesByBlock } from '../../../shared/minutes/compose-minutes.ts';
import { composeSummons } from '../../../shared/minutes/compose-summons.ts';
import type { Context } from '../context.ts';
import { sampleRecord } from './sample-record.ts';

/**
 * Minutes, or the summons, set by a template that need not be saved: the council's latest meeting, else the example.
 * @throws JusteraError render-failed; a template with faults must have been refused before
 */
export async function previewTemplate(
  { storage, documents, clock }: Pick<Context, 'storage' | 'documents' | 'clock'>,
  { template, councilId, paper }: Request<'templates.preview'>,
): Promise<Answer<'templates.preview'>> {
  const record = await storage.read((db) => sampleRecord(db, councilId, template.id));
  const createdAt = clock();
  const { bytes, anchors } = await documents.preview({
    document: paper === 'summons' ? composeSummons(record, template) : composeMinutesByBlock(record, template),
    brand: record.brand,
    createdAt,
  });
  return { pdf: new Uint8Array(bytes), anchors };
}
