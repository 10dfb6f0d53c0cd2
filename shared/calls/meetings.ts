import { z } from 'zod';
import { Adjustment } from '../domain/adjustment.ts';
import { Council } from '../domain/council.ts';
import { ClockTime, IsoDate } from '../domain/dates.ts';
import { Id } from '../domain/ids.ts';
import { Meeting, MeetingStatus, MeetingSummary } from '../domain/meeting.ts';
import { Op } from '../domain/meeting-change.ts';
import { Municipality } from '../domain/municipality.ts';
import { Bytes, call, Done, Nothing } from './call.ts';

/** An open meeting: the facts, where they stand, and what undo would do. */
export const OpenMeeting = z.strictObject({
  id: Id,
  councilId: Id,
  council: Council,
  municipality: Municipality,
  status: MeetingStatus,
  revision: z.int(),
  meeting: Meeting,
  updatedAt: z.string(),
  /** What is noted of adjusting, notice and laga kraft. */
  adjustment: Adjustment,
  /** When the content was frozen, by which version, and whether a file has been made of it; null while it can be changed. */
  frozen: z
    .strictObject({ on: IsoDate, version: z.int().positive(), sha256: z.string(), filesMade: z.boolean() })
    .nullable(),
  /** A correction of this frozen version is under way; null when none is. */
  correcting: z.int().positive().nullable(),
  /** The first § of this meeting: allotted, or foreseen from the meetings before it. */
  firstParagraph: z.int().positive(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** What undo would take back and redo do again, as the change was labelled; null when there is nothing. */
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
});
export type OpenMeeting = z.infer<typeof OpenMeeting>;

/** A durable save: told only after the bytes are on disk. */
export const Saved = z.strictObject({
  revision: z.int(),
  savedAt: z.string(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
});
export type Saved = z.infer<typeof Saved>;

/** A meeting to come that the minutes of `meetingId` have fixed as their `nextId`, and that nobody has begun to prepare. */
export const ToPrepare = z.strictObject({
  meetingId: Id,
  nextId: Id,
  /** The day of the minutes that fixed it. */
  saidOn: IsoDate,
  date: IsoDate,
  start: ClockTime.nullable(),
  place: z.string(),
});
export type ToPrepare = z.infer<typeof ToPrepare>;

/** Where a council stands in its row of meetings. */
export const CouncilMeetings = z.strictObject({
  councilId: Id,
  /** The day of the last meeting held. */
  latest: IsoDate.nullable(),
  /** The day of the nearest meeting to come, drafted or only agreed on. */
  next: IsoDate.nullable(),
  toPrepare: z.array(ToPrepare),
});
export type CouncilMeetings = z.infer<typeof CouncilMeetings>;

export const meetingCalls = {
  'meetings.list': call(
    'Meetings, newest first; councilId null = all councils. For whole archives see meetings.history, which is read in pages.',
    z.strictObject({
      councilId: Id.nullable(),
      includeRemoved: z.boolean().default(false),
      /** Only those still being worked on, and those to come. */
      unfinished: z.boolean().optional(),
      limit: z.int().min(1).max(10_000).optional(),
    }),
    z.array(MeetingSummary),
  ),
  'meetings.ofCouncils': call(
    'Each council in use with its last meeting, the next one, and those agreed on in minutes that have no draft yet.',
    Nothing,
    z.array(CouncilMeetings),
  ),
  'meetings.councils': call('The councils that have a meeting, those put away not counted.', Nothing, z.array(Id)),
  'meetings.create': call(
    "A new draft with the council's defaults, roster of the day, standing items and signers.",
    z.strictObject({ councilId: Id, date: IsoDate.nullable() }),
    OpenMeeting,
  ),
  'meetings.createNext': call(
    'The draft of a meeting agreed on at this one, with its topics, guests and follow-ups; the one there already when there is one.',
    z.strictObject({ meetingId: Id, nextId: Id }),
    z.strictObject({ meeting: OpenMeeting, existed: z.boolean() }),
  ),
  'meetings.open': call('One meeting with all its facts.', z.strictObject({ id: Id }), OpenMeeting),
  'meetings.change': call(
    'Saves what was typed. Durable before it answers; a base revision that is not the stored one is refused as stale-revision.',
    z.strictObject({
      id: Id,
      baseRevision: z.int(),
      /** Changes of the same step are undone together. */
      step: Id,
      /** What the user did, for "Ångra: …". */
      label: z.string().max(100),
      ops: z.array(Op).min(1).max(5000),
    }),
    Saved,
  ),
  'meetings.undo': call(
    'Takes back the latest step; answers the whole meeting.',
    z.strictObject({ id: Id }),
    OpenMeeting,
  ),
  'meetings.redo': call('Does again what was taken back.', z.strictObject({ id: Id }), OpenMeeting),
  'meetings.refreshRoster': call(
    'Adds members of the roster on the meeting day who are missing from the attendance; changes nobody already there.',
    z.strictObject({ id: Id }),
    OpenMeeting,
  ),
  'meetings.remove': call('Puts a meeting away; it can be brought back.', z.strictObject({ id: Id }), Done),
  'meetings.restore': call('Brings back a meeting put away.', z.strictObject({ id: Id }), Done),
  'meetings.erase': call(
    'Deletes a meeting put away for good, and everything it was made of; copies made before keep it until they are thinned.',
    z.strictObject({ id: Id }),
    Done,
  ),
  'records.import': call(
    'Takes in a record file as a new meeting; the council is found by name or registered.',
    z.strictObject({ name: z.string(), bytes: Bytes }),
    OpenMeeting,
  ),
} as const;
