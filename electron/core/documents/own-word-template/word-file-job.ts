import type { Brand } from '../../../../shared/domain/brand.ts';
import type { MeetingRecord } from '../../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../../shared/domain/template.ts';
import { type FilledWordFile, fillWordTemplate, readWordTemplate, type TemplateContents } from './fill-word-file.ts';
import { type SanitisedWordFile, sanitiseWordFile } from './sanitise/sanitise-word-file.ts';
import { renderStarter } from './starter.ts';

/** A municipality's file taken in: what is stored of it, and what it asks for. */
export type LoadedWordFile = SanitisedWordFile & TemplateContents;

export type WordFileJob =
  | { what: 'load'; bytes: Uint8Array }
  | { what: 'show'; template: Uint8Array; record: MeetingRecord; minutes: MinutesTemplate }
  | { what: 'starter'; brand: Brand | null; createdAt: Date }
  | { what: 'fill'; template: Uint8Array; record: MeetingRecord; minutes: MinutesTemplate; createdAt: Date };
export type WordFileResult =
  | { what: 'load'; file: LoadedWordFile }
  | { what: 'show'; file: TemplateContents }
  | { what: 'starter'; bytes: Uint8Array }
  | { what: 'fill'; file: FilledWordFile };

/** One job, done here: the thread for files from outside calls it, nobody else should. */
export async function doWordFileJob(job: WordFileJob): Promise<WordFileResult> {
  if (job.what === 'fill') {
    return { what: 'fill', file: await fillWordTemplate(job.template, job.record, job.minutes, job.createdAt) };
  }
  if (job.what === 'starter') return { what: 'starter', bytes: await renderStarter(job.brand, job.createdAt) };
  if (job.what === 'show') return { what: 'show', file: await readWordTemplate(job.template, job) };
  const clean = await sanitiseWordFile(job.bytes);
  return { what: 'load', file: { ...clean, ...(await readWordTemplate(clean.bytes)) } };
}
