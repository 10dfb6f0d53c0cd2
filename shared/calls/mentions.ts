import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { call } from './call.ts';

/** One place where somebody is named. */
export const Mention = z.strictObject({
  /** What holds it: "Protokoll", "Personregistret", "Standardfraser". */
  source: z.string(),
  council: z.string(),
  date: z.string().nullable(),
  /** Where in it: "Närvaro", "Ärende ”Lägesbild”". */
  place: z.string(),
  text: z.string(),
  /** The meeting to open; null where there is none. */
  meetingId: Id.nullable(),
});
export type Mention = z.infer<typeof Mention>;

const Name = z.string().trim().min(2, 'Skriv minst två bokstäver av namnet.').max(200);

export const mentionCalls = {
  'mentions.find': call(
    'Everything that is kept and names somebody, for one who asks what is known of her.',
    z.strictObject({ name: Name }),
    z.strictObject({
      mentions: z.array(Mention),
      /** Where the name may stand besides, and how long it stays there. */
      notes: z.array(z.string()),
    }),
  ),
  'mentions.export': call(
    'Saves the same as a list to hand out, where the user wants it; answers the name of the file, null when she changed her mind.',
    z.strictObject({ name: Name, format: z.enum(['docx', 'pdf']) }),
    z.string().nullable(),
  ),
} as const;
