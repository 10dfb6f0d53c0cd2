import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { BackupRef } from './backups.ts';
import { Bytes, call } from './call.ts';

/** A meeting in the parcel, against what is here. */
export const ParcelMeeting = z.strictObject({
  id: Id,
  date: z.string().nullable(),
  status: z.string(),
  state: z.enum(['new', 'same', 'differs']),
  /** When it was last changed there and, where it is known here, here. */
  theirs: z.string(),
  mine: z.string().nullable(),
  /** What is taken when nothing else is said. */
  newest: z.enum(['mine', 'theirs']),
});
export type ParcelMeeting = z.infer<typeof ParcelMeeting>;

export const MeetingChoice = z.enum(['theirs', 'mine', 'both']);
export type MeetingChoice = z.infer<typeof MeetingChoice>;

/** One council packed by a colleague, as it was read and checked. */
export const Parcel = z.strictObject({
  id: Id,
  packedAt: z.string(),
  municipality: z.string(),
  council: z.strictObject({ name: z.string(), here: z.boolean() }),
  seats: z.int(),
  persons: z.strictObject({ known: z.int(), new: z.int() }),
  templates: z.array(z.strictObject({ name: z.string(), here: z.boolean() })),
  /** Newest first. */
  meetings: z.array(ParcelMeeting),
});
export type Parcel = z.infer<typeof Parcel>;

export const handoverCalls = {
  'handover.pack': call(
    'Packs one council with its roster, template, meetings and history into one file; null when she changed her mind.',
    z.strictObject({ councilId: Id }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
  'handover.look': call(
    'Checks a packed council and tells what is in it; nothing is stored.',
    z.strictObject({ name: z.string().max(300), bytes: Bytes }),
    Parcel,
  ),
  'handover.takeIn': call(
    'Takes in a packed council, all or nothing, after a verified copy of everything (`kept`), which takes it back.',
    z.strictObject({
      id: Id,
      /** Facts and roster of a council that is here already. */
      council: z.enum(['mine', 'theirs']),
      /** For meetings that differ; one not named is taken as `newest` says. */
      meetings: z.array(z.strictObject({ id: Id, choice: MeetingChoice })).max(5000),
    }),
    z.strictObject({ councilId: Id, meetings: z.int(), kept: BackupRef }),
  ),
} as const;
