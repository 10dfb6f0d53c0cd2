import { z } from 'zod';
import { MeetingRecord, RECORD_FORMAT, RECORD_VERSION } from '../../../shared/domain/record.ts';
import { JusteraError } from '../errors.ts';

const Envelope = z.looseObject({ format: z.unknown(), version: z.unknown() });

/** "meeting.items.3.heading" the way a reader of JSON would point: meeting.items[3].heading. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`),
    '',
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    const where = line === undefined ? 'Den kan vara avbruten i slutet.' : `Felet är på rad ${line}.`;
    throw new JusteraError('record-invalid', `Filen ${file} går inte att läsa som JSON. ${where}`, { detail: 'json' });
  }
}

/** Ids are what changes and anchors point with, so two alike would make one element unreachable. */
function twiceUsedId(record: MeetingRecord): string | undefined {
  const { attendance, items, nextMeetings, nextTopics, signing } = record.meeting;
  const lists: [string, readonly { id: string }[]][] = [
    ['meeting.attendance', attendance],
    ['meeting.items', items],
    ['meeting.nextMeetings', nextMeetings],
    ['meeting.nextTopics', nextTopics],
    ['meeting.signing.signers', signing.signers],
    ...items.flatMap((item, i): [string, readonly { id: string }[]][] => [
      [`meeting.items[${i}].decisions`, item.decisions],
      ...item.decisions.map((d, k): [string, readonly { id: string }[]] => [
        `meeting.items[${i}].decisions[${k}].clauses`,
        d.clauses,
      ]),
    ]),
  ];
  for (const [path, list] of lists) {
    const at = list.findIndex((element, i) => list.findIndex((other) => other.id === element.id) < i);
    if (at >= 0) return `${path}[${at}].id`;
  }
  return undefined;
}

/**
 * Reads a record file's text. `file` is its name, for the message.
 * @throws JusteraError `record-version` for a version this app does not know, `record-invalid` naming the first faulty field.
 */
export function readRecord(text: string, file: string): MeetingRecord {
  const json = parseJson(text, file);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success || envelope.data.format !== RECORD_FORMAT) {
    throw new JusteraError(
      'record-invalid',
      `Filen ${file} är inget möte från Justera: fältet format ska vara "${RECORD_FORMAT}".`,
      {
        field: 'format',
      },
    );
  }
  const { version } = envelope.data;
  if (version !== RECORD_VERSION) {
    const newer = typeof version === 'number' && version > RECORD_VERSION;
    const advice = newer
      ? 'Den är gjord med en nyare Justera; uppdatera programmet.'
      : `Den här versionen av Justera läser version ${RECORD_VERSION}.`;
    throw new JusteraError(
      'record-version',
      `Filen ${file} har version ${JSON.stringify(version)} i fältet version. ${advice}`,
      {
        field: 'version',
      },
    );
  }
  const parsed = MeetingRecord.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = fieldPath(issue?.path ?? []);
    const more = parsed.error.issues.length > 1 ? ` (och ${parsed.error.issues.length - 1} fel till)` : '';
    throw new JusteraError(
      'record-invalid',
      `Fältet ${field || 'längst upp'} i ${file} är fel: ${issue?.message ?? ''}${more}`,
      { field },
    );
  }
  const twice = twiceUsedId(parsed.data);
  if (twice !== undefined) {
    throw new JusteraError('record-invalid', `Fältet ${twice} i ${file} är fel: samma id står två gånger i listan.`, {
      field: twice,
    });
  }
  return parsed.data;
}
