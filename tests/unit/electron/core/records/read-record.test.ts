import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { JusteraError } from '../../../../../electron/core/errors.ts';
import { readRecord } from '../../../../../electron/core/records/read-record.ts';
import { speakSwedish } from '../../../../../shared/swedish/schema-messages.ts';

const SAMPLE = readFileSync(new URL('../../../../samples/koping-2019-03-06.json', import.meta.url), 'utf8');

/** The sample with one change made to its JSON. */
function changed(change: (json: Record<string, never> & { meeting: Record<string, unknown> }) => void): string {
  const json = JSON.parse(SAMPLE);
  change(json);
  return JSON.stringify(json);
}

function failure(text: string): JusteraError {
  try {
    readRecord(text, 'möte.json');
  } catch (error) {
    if (error instanceof JusteraError) return error;
    throw error;
  }
  throw new Error('the record was accepted');
}

beforeAll(speakSwedish);

describe('reading a record file', () => {
  it('takes the sample, also with a byte order mark', () => {
    expect(readRecord(SAMPLE, 'x').meeting.items).toHaveLength(13);
    expect(readRecord(`\uFEFF${SAMPLE}`, 'x').council.name).toBe('Brottsförebyggande rådet');
  });

  it.each<[string, string, string, string]>([
    ['text that is no JSON', '{ "format": ', 'record-invalid', ''],
    ['another JSON file', '{"a":1}', 'record-invalid', 'format'],
    ['a list', '[]', 'record-invalid', 'format'],
    ['a newer version', changed((j) => Object.assign(j, { version: 2 })), 'record-version', 'version'],
    ['a version that is text', changed((j) => Object.assign(j, { version: '1' })), 'record-version', 'version'],
    [
      'a date that does not exist',
      changed((j) => Object.assign(j.meeting, { date: '2019-02-30' })),
      'record-invalid',
      'meeting.date',
    ],
    ['a misspelt field', changed((j) => Object.assign(j.meeting, { plats: 'x' })), 'record-invalid', 'meeting'],
    [
      'a person without a name',
      changed((j) => Object.assign((j.meeting.attendance as { name: string }[])[3]!, { name: ' ' })),
      'record-invalid',
      'meeting.attendance[3].name',
    ],
    [
      'an id used twice',
      changed((j) => Object.assign((j.meeting.items as { id: string }[])[1]!, { id: 'i1' })),
      'record-invalid',
      'meeting.items[1].id',
    ],
    [
      'a link that runs a script',
      changed((j) =>
        Object.assign((j.meeting.items as { body: unknown }[])[0]!, {
          body: {
            type: 'doc',
            content: [
              {
                type: 'paragraph',
                content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
              },
            ],
          },
        }),
      ),
      'record-invalid',
      'meeting.items[0].body.content[0]',
    ],
  ])('refuses %s, naming the field', (_what, text, code, field) => {
    const error = failure(text);
    expect(error.code).toBe(code);
    if (field !== '') expect(error.field?.startsWith(field)).toBe(true);
    expect(error.message).toContain('möte.json');
    // plain Swedish: no English, no "ogiltig"
    expect(error.message).not.toMatch(/invalid|expected|ogiltig/i);
  });
});
