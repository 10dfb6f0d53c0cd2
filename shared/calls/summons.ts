import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { call } from './call.ts';
import { documentCalls, MadeFile } from './documents.ts';

export const summonsCalls = {
  'summons.preview': call(
    'The real PDF of the summons to a meeting as it is stored, with where each part landed.',
    z.strictObject({ meetingId: Id }),
    documentCalls['documents.preview'].answer,
  ),
  'summons.make': call(
    "Writes the summons into the council's folder, as the minutes are written; remembered as a file of the meeting.",
    z.strictObject({ meetingId: Id, formats: z.array(z.enum(['docx', 'pdf', 'html', 'txt'])).min(1) }),
    z.array(MadeFile),
  ),
} as const;
