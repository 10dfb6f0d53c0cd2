import { z } from 'zod';
import { AgendaItem } from './agenda-item.ts';
import { Attendance } from './attendance.ts';
import { DocumentKind, SignerRole } from './council.ts';
import { ClockTime, IsoDate } from './dates.ts';
import { FollowUpEntry } from './follow-up.ts';
import { Id } from './ids.ts';

/** A meeting that was agreed on or hoped for. Every part may be missing; `verbatim` prints as it stands. */
export const NextMeeting = z.strictObject({
  id: Id,
  date: IsoDate.nullable().default(null),
  start: ClockTime.nullable().default(null),
  end: ClockTime.nullable().default(null),
  place: z.string().max(300).default(''),
  /** Digital platform, wholly or beside the place. */
  platform: z.string().max(100).default(''),
  verbatim: z.string().max(500).nullable().default(null),
});
export type NextMeeting = z.infer<typeof NextMeeting>;

/** Somebody who was promised a place at the next meeting, and what she is to speak of. */
export const NextGuest = z.strictObject({
  id: Id,
  name: z.string().max(200).default(''),
  topic: z.string().max(300).default(''),
});
export type NextGuest = z.infer<typeof NextGuest>;

/** What the summons says beside the meeting's own facts. Its items and who is called are the meeting's. */
export const Summons = z.strictObject({
  /** Last day to answer whether one comes. */
  answerBy: IsoDate.nullable().default(null),
  /** Whom to answer: a name, an address, a number. */
  answerTo: z.string().max(300).default(''),
  /** A few words of her own, one paragraph a line. */
  message: z.string().max(5000).default(''),
  /** Papers sent along, under the item they belong to or for the meeting as a whole. */
  attachments: z
    .array(z.strictObject({ id: Id, title: z.string().max(300).default(''), itemId: Id.nullable().default(null) }))
    .default([]),
});
export type Summons = z.infer<typeof Summons>;

/** A line to sign on. Filled from the roles of the meeting while `attendanceId` is null and `name` is empty. */
export const Signer = z.strictObject({
  id: Id,
  role: SignerRole,
  attendanceId: Id.nullable().default(null),
  /** Printed name, when it is nobody of the attendance list. */
  name: z.string().max(200).default(''),
  /** Printed role, when it differs from the template's word. */
  roleText: z.string().max(100).nullable().default(null),
});
export type Signer = z.infer<typeof Signer>;

export const Signing = z.strictObject({
  signers: z.array(Signer).default([]),
  /** Print "Exempelby den ____ 2026" above the signatures. */
  placeDateLine: z.boolean().default(false),
  place: z.string().max(100).default(''),
  /** Day of signing, or null for a blank to fill in by hand. */
  date: IsoDate.nullable().default(null),
  /** The whole place-and-date line word for word. */
  verbatim: z.string().max(300).nullable().default(null),
  /** A box for handwritten initials at the foot of each page. */
  initialsBox: z.boolean().default(false),
});
export type Signing = z.infer<typeof Signing>;

/** The notice that the minutes are adjusted (anslag). `signing.date` is the day of the adjustment. */
export const Notice = z.strictObject({
  /** The day it goes up on the notice board. */
  postedOn: IsoDate.nullable().default(null),
  /** The day it comes down, when it is another than the one reckoned. */
  takenDownOn: IsoDate.nullable().default(null),
  /** Where the minutes are kept: "Kommunkansliet, Exempelby". */
  keptAt: z.string().max(200).default(''),
});
export type Notice = z.infer<typeof Notice>;

/**
 * Where minutes stand. Protokoll: utkast, för granskning, för underskrift, justerat, where kommunallagen applies anslaget and laga
 * kraft, arkiverat. Notes: utkast, för granskning, godkänt, arkiverat. Which move is allowed when stands in `shared/status`.
 */
export const MEETING_STATUSES = [
  'utkast',
  'for-granskning',
  'for-underskrift',
  'justerat',
  'godkant',
  'anslaget',
  'laga-kraft',
  'arkiverat',
] as const;
export const MeetingStatus = z.enum(MEETING_STATUSES);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

/** A correction (rättelse) made after the minutes were adjusted: what was wrong and why, in words that are printed. */
export const Correction = z.strictObject({
  id: Id,
  /** Day of the correction: while it is under way the day it was begun, then the day it was adjusted. */
  date: IsoDate.nullable().default(null),
  note: z.string().max(2000).default(''),
});
export type Correction = z.infer<typeof Correction>;

/**
 * Everything that is known of one meeting: what the wizard edits, what the database keeps, what a record file holds and what
 * an adjusted document is made from. Every field may be missing, for real minutes miss them; `…Text` fields, when not null,
 * are printed word for word instead of what would be written from the facts.
 */
export const Meeting = z.strictObject({
  documentKind: DocumentKind.default('protokoll'),
  /** Addition to the kind in the title: "Politiker". */
  qualifier: z.string().trim().max(100).default(''),
  titleText: z.string().max(300).nullable().default(null),
  date: IsoDate.nullable().default(null),
  start: ClockTime.nullable().default(null),
  end: ClockTime.nullable().default(null),
  timeText: z.string().max(200).nullable().default(null),
  place: z.string().max(300).default(''),
  /** Held over a digital platform, wholly or in part. */
  digital: z.boolean().default(false),
  platform: z.string().max(100).default(''),
  placeText: z.string().max(300).nullable().default(null),
  attendance: z.array(Attendance).default([]),
  items: z.array(AgendaItem).default([]),
  nextMeetings: z.array(NextMeeting).default([]),
  /** Topics to raise next time. */
  nextTopics: z.array(z.strictObject({ id: Id, text: z.string().max(1000).default('') })).default([]),
  /** Promised guests of the next meeting. */
  nextGuests: z.array(NextGuest).default([]),
  /** What this meeting says of the council's follow-ups, in the order they are printed. */
  followUps: z.array(FollowUpEntry).default([]),
  /** Promises in the text that she does not want to follow up. */
  dismissedPromises: z.array(z.strictObject({ id: Id })).default([]),
  summons: Summons.default(() => Summons.parse({})),
  signing: Signing.default(() => Signing.parse({})),
  /** A template of its own for this meeting; null = the council's. */
  templateId: z.string().max(100).nullable().default(null),
  notice: Notice.default(() => Notice.parse({})),
  /** Corrections since the first adjusted version, oldest first; the latest may still be under way. */
  corrections: z.array(Correction).default([]),
  /** Findings of the review that the secretary has looked at and lets stand, by their ids. Never printed. */
  ignoredFindings: z
    .array(z.strictObject({ id: Id }))
    .max(1000)
    .default([]),
});
export type Meeting = z.infer<typeof Meeting>;

/** A meeting as lists show it. */
export const MeetingSummary = z.strictObject({
  id: Id,
  councilId: Id,
  councilName: z.string(),
  documentKind: DocumentKind,
  status: MeetingStatus,
  date: IsoDate.nullable(),
  start: ClockTime.nullable(),
  place: z.string(),
  itemCount: z.int(),
  updatedAt: z.string(),
  removedAt: z.string().nullable(),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;
