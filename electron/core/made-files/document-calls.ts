import { existsSync } from 'node:fs';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { importRecord } from '../records/import-record.ts';
import { recordOfMeeting } from '../records/record-of-meeting.ts';
import { madeFileById, madeFiles } from '../storage/made-files.ts';
import { asOnDisk } from './as-on-disk.ts';
import { makeFiles, saveFileAs } from './make-files.ts';

function notOpened(error: unknown): never {
  if (error instanceof JusteraError) throw error;
  throw new JusteraError('file-failed', 'Filen gick inte att öppna. Öppna den från mappen i stället.', {
    cause: error,
  });
}

export function documentCalls(context: Context): Calls<'documents'> & Calls<'records'> {
  const { storage, documents, clock, changed } = context;
  const inTurn = oneAtATime();
  const fileAt = async (fileId: string): Promise<string> => {
    const file = found(await storage.read((db) => madeFileById(db, fileId)), 'Filen är inte gjord av Justera.');
    if (existsSync(file.path)) return file.path;
    throw new JusteraError('not-found', `Filen ”${file.name}” finns inte längre. Skapa den på nytt.`);
  };

  return {
    'documents.preview': async ({ meetingId, version }) => {
      const of = await storage.read((db) => recordOfMeeting(db, meetingId, version));
      const { record, template, revision, madeAt } = of;
      const made = await documents.preview({ record, template, createdAt: madeAt ?? clock() });
      return {
        revision,
        pdf: new Uint8Array(made.bytes),
        pages: made.pages,
        anchors: made.anchors,
        missing: made.missing.map(({ character }) => character),
        milliseconds: made.milliseconds,
      };
    },
    'documents.make': async (given) => {
      try {
        return await inTurn(() => makeFiles(context, given));
      } finally {
        // some may have been written although one was not
        changed('documents');
      }
    },
    'documents.saveAs': async (given) => {
      const made = await saveFileAs(context, given);
      changed('documents');
      return made;
    },
    'documents.list': async ({ meetingId }) => {
      const files = await storage.read((db) => madeFiles(db, meetingId));
      return Promise.all(files.map(asOnDisk));
    },
    'documents.open': async ({ fileId }) => {
      await context.openPath(await fileAt(fileId)).catch(notOpened);
      return null;
    },
    'documents.showInFolder': async ({ fileId }) => {
      await context.showInFolder(await fileAt(fileId)).catch(notOpened);
      return null;
    },

    'records.import': async (given) => {
      const imported = await importRecord(context, given);
      changed('meetings', 'councils', 'municipality', 'brand');
      return imported;
    },
  };
}
