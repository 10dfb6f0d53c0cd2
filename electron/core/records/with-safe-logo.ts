import type { MeetingRecord } from '../../../shared/domain/record.ts';
import { JusteraError } from '../errors.ts';
import { safeLogo } from '../images/safe-logo.ts';

/**
 * The record with a logo that can be drawn, whatever the file held: see safeLogo. To be called on every record that comes from
 * outside before anything is made of it. `file` is its name, for the message.
 * @throws JusteraError record-invalid naming brand.logo
 */
export async function withSafeLogo(record: MeetingRecord, file: string): Promise<MeetingRecord> {
  const { brand } = record;
  if (brand.logo === null) return record;
  try {
    return { ...record, brand: { ...brand, logo: await safeLogo(brand.logo, file) } };
  } catch (error) {
    if (!(error instanceof JusteraError)) throw error;
    throw new JusteraError('record-invalid', `Fältet brand.logo är fel: ${error.message}`, { field: 'brand.logo' });
  }
}
