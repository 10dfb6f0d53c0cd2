import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { call } from './call.ts';
import { MadeFile } from './documents.ts';

const PaperFormat = z.enum(['docx', 'pdf']);

export const extractCalls = {
  'extracts.make': call(
    'Writes an extract of one or several items beside the minutes. Of minutes not adjusted it says so and is not certified.',
    z.strictObject({
      meetingId: Id,
      itemIds: z.array(Id).min(1, 'Välj minst ett ärende.').max(500),
      formats: z.array(PaperFormat).min(1, 'Välj Word, PDF eller båda.'),
      /** Who decided, or whether elected members took part. */
      withAttendance: z.boolean().default(true),
      /** Who certifies it; empty = a line without a name. */
      certifiedBy: z.string().trim().max(200).default(''),
      /** Whom it is sent to, one on each line. */
      sentTo: z.string().trim().max(1000).default(''),
    }),
    z.array(MadeFile),
  ),
  'extracts.makeNotice': call(
    'Writes the notice that the minutes are adjusted (anslag, bevis om anslag), with the days that were noted; before they are, of the items adjusted at once.',
    z.strictObject({
      meetingId: Id,
      formats: z.array(PaperFormat).min(1, 'Välj Word, PDF eller båda.'),
      signedBy: z.string().trim().max(200).default(''),
    }),
    z.array(MadeFile),
  ),
} as const;
