/** Prints the JSON Schema of record files: `node tests/tools/record-schema.ts > docs/record.schema.json`. */
import { z } from 'zod';
import { MeetingRecord } from '../../shared/domain/record.ts';

export function recordSchema(): string {
  const schema = z.toJSONSchema(MeetingRecord, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
  return `${JSON.stringify({ title: 'Justera meeting record, version 1', ...schema }, null, 2)}\n`;
}

if (import.meta.main) process.stdout.write(recordSchema());
