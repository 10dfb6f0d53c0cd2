import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { importRecord } from '../records/import-record.ts';
import { recordOfMeeting } from '../records/record-of-meeting.ts';
import { madeFiles } from '../storage/made-files.ts';
import { findTemplate } from '../templates/built-in-templates.ts';

export function documentCalls(context: Context): Calls<'documents'> & Calls<'records'> {
  const { storage, documents, clock, changed } = context;
  const later = async (): Promise<never> => {
    throw new JusteraError('unexpected', 'Filer kan inte skrivas än.');
  };
  return {
    'documents.preview': async ({ meetingId }) => {
      const { record, revision } = await storage.read((db) => recordOfMeeting(db, meetingId));
      const made = await documents.preview({ record, template: findTemplate(record.template), createdAt: clock() });
      return {
        revision,
        pdf: new Uint8Array(made.bytes),
        pages: made.pages,
        anchors: made.anchors,
        missing: made.missing.map(({ character }) => character),
        milliseconds: made.milliseconds,
      };
    },
    'documents.make': later,
    'documents.saveAs': later,
    'documents.list': ({ meetingId }) => storage.read((db) => madeFiles(db, meetingId)),
    'documents.open': later,
    'documents.showInFolder': later,

    'records.import': async (given) => {
      const imported = await importRecord(context, given);
      changed('meetings', 'councils', 'municipality', 'brand');
      return imported;
    },
  };
}
