import { composeSummons, SUMMONS_WORD } from '../../../shared/minutes/compose-summons.ts';
import type { Calls, Context } from '../context.ts';
import { writeDocument } from '../made-files/make-files.ts';
import { recordOfMeeting } from '../records/record-of-meeting.ts';

export function summonsCalls(context: Context): Calls<'summons'> {
  const { storage, documents, clock, changed } = context;
  const read = (meetingId: string) => storage.read((db) => recordOfMeeting(db, meetingId));

  return {
    'summons.preview': async ({ meetingId }) => {
      const { record, template, revision } = await read(meetingId);
      const document = composeSummons(record, template);
      const made = await documents.preview({ document, brand: record.brand, createdAt: clock() });
      return {
        revision,
        pdf: new Uint8Array(made.bytes),
        pages: made.pages,
        anchors: made.anchors,
        missing: made.missing.map(({ character }) => character),
        milliseconds: made.milliseconds,
      };
    },
    'summons.make': async ({ meetingId, formats }) => {
      const of = await read(meetingId);
      const { record, template } = of;
      const name = [SUMMONS_WORD, record.council.name, record.meeting.date ?? ''];
      try {
        return await writeDocument(context, {
          kind: 'summons',
          meetingId,
          of,
          formats,
          document: composeSummons(record, template),
          name,
        });
      } finally {
        changed('documents');
      }
    },
  };
}
