import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { APP_ROOT } from '../../electron/core/app-root.ts';
import { readRecord } from '../../electron/core/records/read-record.ts';
import { builtInTemplates, findTemplate } from '../../electron/core/templates/built-in-templates.ts';
import type { MeetingRecord } from '../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../shared/domain/template.ts';
import { composeExtract } from '../../shared/minutes/compose-extract.ts';
import { composeNotice } from '../../shared/minutes/compose-notice.ts';
import { composeSummons } from '../../shared/minutes/compose-summons.ts';
import type { Copy } from '../../shared/minutes/context.ts';
import type { MinutesDocument } from '../../shared/minutes/document-tree.ts';
import { generatedRecords } from '../builders/generated-records.ts';

/** Minutes, or another document of a meeting, to make and to check. */
export type Case = {
  name: string;
  record: MeetingRecord;
  template: MinutesTemplate;
  copy: Copy;
  /** Another document than the minutes, already composed. */
  tree?: MinutesDocument;
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
});

const summonsOf = (name: string, record: MeetingRecord, template: MinutesTemplate): Case => ({
  ...caseOf(name, record, template),
  name: `${name}.${template.id}.kallelse`,
  tree: composeSummons(record, template),
});

/** An extract of every other item, certified, and the notice; both in the record's own template. */
function partsOf(name: string, record: MeetingRecord): Case[] {
  const template = findTemplate(record.template);
  const extract = composeExtract(record, template, {
    itemIds: record.meeting.items.filter((_, i) => i % 2 === 0).map(({ id }) => id),
    adjusted: true,
    adjustedOn: '2026-03-05',
    withAttendance: true,
    certifiedBy: 'Åsa Örn',
    sentTo: 'Kommunstyrelsen',
  });
  const notice = composeNotice(record, template, {
    adjustedOn: '2026-03-05',
    postedOn: '2026-03-06',
    signedBy: 'Åsa Örn',
  });
  const common = { record, template, copy: 'signing' as const };
  return [
    { ...common, name: `${name}.utdrag`, tree: extract },
    { ...common, name: `${name}.anslag`, tree: notice },
  ];
}

/**
 * Every written and every generated record in every built-in template, and each in its own template as the copy for the web and
 * as the summons to its meeting. `quick`: each record's minutes and summons in its own template only. Of the
 * written records extracts and notices too.
 */
export function allCases(quick: boolean): Case[] {
  const parts = [...writtenRecords()].flatMap(([name, record]) => partsOf(name, record));
  const minutes = [...writtenRecords(), ...generatedRecords()].flatMap(([name, record]) => {
    const own = findTemplate(record.template);
    const summons = summonsOf(name, record, own);
    if (quick) return [caseOf(name, record, own), summons];
    return [
      ...builtInTemplates().map((template) => caseOf(name, record, template)),
      caseOf(name, record, own, 'web'),
      summons,
    ];
  });
  return [...minutes, ...parts];
}
