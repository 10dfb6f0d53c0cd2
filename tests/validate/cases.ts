import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { APP_ROOT } from '../../electron/core/app-root.ts';
import { readRecord } from '../../electron/core/records/read-record.ts';
import { builtInTemplates, findTemplate } from '../../electron/core/templates/built-in-templates.ts';
import type { MeetingRecord } from '../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../shared/domain/template.ts';
import type { Copy } from '../../shared/minutes/context.ts';
import { generatedRecords } from '../builders/generated-records.ts';

/** Minutes, or the summons to the meeting, to make and to check. */
export type Case = {
  name: string;
  record: MeetingRecord;
  template: MinutesTemplate;
  copy: Copy;
  what: 'minutes' | 'summons';
};

const FOLDERS = ['tests/samples', 'resources/examples/moten'];

function writtenRecords(): Map<string, MeetingRecord> {
  const files = FOLDERS.flatMap((folder) => {
    const names = readdirSync(join(APP_ROOT, folder)).filter((name) => name.endsWith('.json'));
    return names.map((name) => join(APP_ROOT, folder, name));
  });
  return new Map(
    files.map((file) => [basename(file, '.json'), readRecord(readFileSync(file, 'utf8'), basename(file))]),
  );
}

const caseOf = (name: string, record: MeetingRecord, template: MinutesTemplate, copy: Copy = 'signing'): Case => ({
  name: `${name}.${template.id}${copy === 'web' ? '.web' : ''}`,
  record,
  template,
  copy,
  what: 'minutes',
});

const summonsOf = (name: string, record: MeetingRecord, template: MinutesTemplate): Case => ({
  ...caseOf(name, record, template),
  name: `${name}.${template.id}.kallelse`,
  what: 'summons',
});

/**
 * Every written and every generated record in every built-in template, and each in its own template as the copy for the web and
 * as the summons to its meeting. `quick`: each record's minutes and summons in its own template only.
 */
export function allCases(quick: boolean): Case[] {
  return [...writtenRecords(), ...generatedRecords()].flatMap(([name, record]) => {
    const own = findTemplate(record.template);
    const summons = summonsOf(name, record, own);
    if (quick) return [caseOf(name, record, own), summons];
    return [
      ...builtInTemplates().map((template) => caseOf(name, record, template)),
      caseOf(name, record, own, 'web'),
      summons,
    ];
  });
}
