import { z } from 'zod';
import { AdjustmentPatch } from '../domain/adjustment.ts';
import { IsoDate } from '../domain/dates.ts';
import { Id } from '../domain/ids.ts';
import { MeetingStatus } from '../domain/meeting.ts';
import { MeetingRecord } from '../domain/record.ts';
import { call } from './call.ts';
import { OpenMeeting } from './meetings.ts';

/** One version of what a meeting's minutes said, made when they were sent for review, put for signing or frozen. */
export const MeetingVersion = z.strictObject({
  number: z.int().positive(),
  /** What the minutes became with it. */
  status: MeetingStatus,
  madeAt: z.string(),
  /** Day of adjusting or approval; null for a version of a draft. */
  day: IsoDate.nullable(),
  /** For a correction what was mended and why. */
  note: z.string(),
  /** When the freezing was taken back the same day: the version is kept, and counts no more. */
  withdrawnAt: z.string().nullable(),
  templateId: z.string(),
  templateVersion: z.int().nullable(),
  /** SHA-256 of the canonical snapshot: facts, brand and template. */
  sha256: z.string(),
});
export type MeetingVersion = z.infer<typeof MeetingVersion>;

/** A stretch of words that stayed, came or went. */
export const TextPiece = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type TextPiece = z.infer<typeof TextPiece>;

/** One place that differs between two versions. */
export const Difference = z.strictObject({
  /** Where, as the reader knows it: "§ 14 Budget", "Närvaro", "Mötet". */
  place: z.string(),
  /** What of it: "Beslut", "Rubrik", "Åsa Örn". */
  field: z.string(),
  /** `moved`: the same words in another order. */
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  pieces: z.array(TextPiece),
});
export type Difference = z.infer<typeof Difference>;

export const meetingLifeCalls = {
  'meetings.setStatus': call(
    'Moves the minutes along, or back where that is allowed: shared/status/moves.ts. What is missing is refused as status-refused, in words.',
    z.strictObject({
      id: Id,
      status: MeetingStatus,
      /** What the move brings to know, such as the day of adjusting; the rest stays as it was noted. */
      adjustment: AdjustmentPatch.optional(),
    }),
    OpenMeeting,
  ),
  'meetings.noteAdjustment': call(
    'Changes what is noted of adjusting, notice and laga kraft; the frozen content is not touched.',
    z.strictObject({ id: Id, adjustment: AdjustmentPatch }),
    OpenMeeting,
  ),
  'meetings.startCorrection': call(
    'Opens frozen minutes for a correction, which becomes a new version. The frozen one stays as it is.',
    z.strictObject({ id: Id, note: z.string().trim().min(1, 'Skriv vad som ska rättas och varför.').max(2000) }),
    OpenMeeting,
  ),
  'meetings.dropCorrection': call(
    'Gives up a correction under way: the frozen version is in force again, word for word.',
    z.strictObject({ id: Id }),
    OpenMeeting,
  ),
  'meetings.versions': call(
    'Every version of a meeting, newest first.',
    z.strictObject({ id: Id }),
    z.array(MeetingVersion),
  ),
  'meetings.version': call(
    'What one version said.',
    z.strictObject({ id: Id, number: z.int().positive() }),
    z.strictObject({ version: MeetingVersion, record: MeetingRecord }),
  ),
  'meetings.compare': call(
    'What changed between two versions, place by place in the order of the minutes; `to` null = as the meeting stands now.',
    z.strictObject({ id: Id, from: z.int().positive(), to: z.int().positive().nullable() }),
    z.array(Difference),
  ),
  'meetings.duplicate': call(
    'A new draft with the items, texts and people of a meeting, without its decisions’ numbers, its presence and its signatures.',
    z.strictObject({ id: Id, date: IsoDate.nullable() }),
    OpenMeeting,
  ),
} as const;
