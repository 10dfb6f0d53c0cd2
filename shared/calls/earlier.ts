import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { Meeting } from '../domain/meeting.ts';
import { call } from './call.ts';
import { Difference } from './meeting-life.ts';
import { OpenMeeting } from './meetings.ts';

/** A moment of a draft that can be looked at and brought back. */
export const EarlierWording = z.strictObject({
  revision: z.int(),
  /** When it was replaced by what came after. */
  at: z.string(),
});
export type EarlierWording = z.infer<typeof EarlierWording>;

const Which = z.strictObject({ meetingId: Id, revision: z.int() });

export const earlierCalls = {
  'earlier.list': call(
    'How a meeting stood before, newest first: each minute of change for a day, then the last of each day for thirty days.',
    z.strictObject({ meetingId: Id }),
    z.array(EarlierWording),
  ),
  'earlier.look': call(
    'The facts of a meeting as they once stood, and what has changed since, place by place.',
    Which,
    z.strictObject({ meeting: Meeting, since: z.array(Difference) }),
  ),
  'earlier.bringBack': call('Makes a meeting what it once was; one step, undone like any other.', Which, OpenMeeting),
} as const;
