import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../shared/domain/template.ts';
import { JusteraError } from '../errors.ts';
import { readRecord } from '../records/read-record.ts';
import { withSafeLogo } from '../records/with-safe-logo.ts';
import { findTemplate } from '../templates/built-in-templates.ts';

type Job = { record: MeetingRecord; template: MinutesTemplate; stem: string };

/** The bytes of a file named on the command line. @throws JusteraError not-found */
export function readBytes(file: string, field: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'finns inte' : 'går inte att läsa';
    throw new JusteraError('not-found', `Filen ${file} ${why}.`, { field });
  }
}

/** A record file read and checked, with its template. @throws JusteraError not-found, record-invalid, template-missing … */
export async function readJob(file: string, template: MinutesTemplate | undefined): Promise<Job> {
  const text = readBytes(file, 'record').toString('utf8');
  const record = await withSafeLogo(readRecord(text, basename(file)), basename(file));
  return { record, template: template ?? findTemplate(record.template), stem: basename(file, extname(file)) };
}

/** Date written into the files: SOURCE_DATE_EPOCH (reproducible-builds.org) where set, else now, in whole seconds. */
export function fileDate(): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return new Date((Number.isFinite(epoch) ? epoch : Math.floor(Date.now() / 1000)) * 1000);
}
