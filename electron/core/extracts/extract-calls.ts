import { hasNotice } from '../../../shared/law/notice-days.ts';
import { composeExtract, extractItems } from '../../../shared/minutes/compose-extract.ts';
import { composeNotice } from '../../../shared/minutes/compose-notice.ts';
import { paragraphsAdjustedAtOnce } from '../../../shared/minutes/item-numbers.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { writeDocument } from '../made-files/make-files.ts';
import { openMeeting } from '../meetings/open-meeting.ts';
import { recordOfMeeting } from '../records/record-of-meeting.ts';

export function extractCalls(context: Context): Calls<'extracts'> {
  const { storage, changed } = context;
  const read = (meetingId: string) =>
    storage.read(async (db) => ({
      of: await recordOfMeeting(db, meetingId),
      meeting: await openMeeting(db, meetingId),
    }));

  return {
    'extracts.make': async ({ meetingId, formats, ...given }) => {
      const { of, meeting } = await read(meetingId);
      const { record, template } = of;
      const items = extractItems(record, template, given.itemIds);
      if (items.length === 0)
        throw new JusteraError('not-found', 'Ärendena finns inte i protokollet. Öppna mötet och välj på nytt.', {
          field: 'itemIds',
        });
      const document = composeExtract(record, template, {
        ...given,
        adjusted: isFrozen(meeting.status),
        adjustedOn: meeting.adjustment.adjustedOn,
      });
      const numbers = items.map(({ item, number }) => number?.replace(/\.$/, '') ?? item.heading);
      const name = ['Protokollsutdrag', record.council.name, record.meeting.date ?? '', numbers.join(', ')];
      try {
        return await writeDocument(context, { kind: 'extract', meetingId, of, formats, document, name });
      } finally {
        changed('documents');
      }
    },

    'extracts.makeNotice': async ({ meetingId, formats, signedBy }) => {
      const { of, meeting } = await read(meetingId);
      const { record, template } = of;
      if (!hasNotice(record.meeting, record.council))
        throw new JusteraError(
          'invalid-input',
          'Organets protokoll anslås inte. Ändra det på organets regelkort om det ska göras.',
        );
      const atOnce = paragraphsAdjustedAtOnce(record, template.profile);
      const immediate = !isFrozen(meeting.status);
      if (immediate && atOnce.length === 0)
        throw new JusteraError(
          'invalid-input',
          'Protokollet är inte justerat än, och ingen paragraf är omedelbart justerad. Anslaget kan skapas när det är justerat.',
          { field: 'status' },
        );
      const { adjustedOn, postedOn, removeOn, keptAt } = meeting.adjustment;
      const document = composeNotice(record, template, { adjustedOn, postedOn, removeOn, keptAt, signedBy, immediate });
      const name = ['Anslag', record.council.name, record.meeting.date ?? '', immediate ? atOnce.join(', ') : ''];
      try {
        return await writeDocument(context, { kind: 'notice', meetingId, of, formats, document, name });
      } finally {
        changed('documents');
      }
    },
  };
}
