import { z } from 'zod';
import { Attendance, MeetingRole } from '../domain/attendance.ts';
import { IsoDate } from '../domain/dates.ts';
import { Id } from '../domain/ids.ts';
import { MeetingStatus, MeetingSummary } from '../domain/meeting.ts';
import { call } from './call.ts';

/** A year as history filters by it; meetings without a day are under "utan-datum". */
export const HistoryYear = z.union([z.string().regex(/^\d{4}$/), z.literal('utan-datum')]);
export type HistoryYear = z.infer<typeof HistoryYear>;

/** A meeting as history shows it. */
export const HistoryRow = z.strictObject({
  ...MeetingSummary.shape,
  /** First and last §, where the council has them and they are allotted. */
  firstParagraph: z.int().nullable(),
  lastParagraph: z.int().nullable(),
  /** Files made, each path once. */
  files: z.int(),
  /** Versions, without those taken back. */
  versions: z.int(),
  /** A correction is under way. */
  correcting: z.boolean(),
});
export type HistoryRow = z.infer<typeof HistoryRow>;

const Scope = z.strictObject({ councilId: Id.nullable(), year: HistoryYear.nullable() });

/** One person's attendance over the meetings of a council and year. */
export const AttendanceRow = z.strictObject({
  /** Null for those who are in no register, counted by name. */
  personId: Id.nullable(),
  name: z.string(),
  kind: Attendance.shape.kind,
  /** Meetings whose list the person stands in. */
  listed: z.int(),
  present: z.int(),
  absent: z.int(),
  excused: z.int(),
  /** Not filled in. */
  unknown: z.int(),
  /** Present as a substitute who served. */
  served: z.int(),
  /** Present at a distance. */
  remote: z.int(),
  /** Present of those meetings where it is filled in, 0–1; null when it is in none. */
  share: z.number().min(0).max(1).nullable(),
});
export type AttendanceRow = z.infer<typeof AttendanceRow>;

/** Somebody in a role from the first to the last of the meetings that follow upon each other. */
export const RoleStretch = z.strictObject({
  councilId: Id,
  councilName: z.string(),
  role: MeetingRole,
  name: z.string(),
  from: IsoDate,
  to: IsoDate,
  meetings: z.int(),
});
export type RoleStretch = z.infer<typeof RoleStretch>;

/** Something wrong with the § numbers of a council. */
export const NumberingFault = z.strictObject({
  councilId: Id,
  councilName: z.string(),
  /** The calendar year of a running series. */
  year: z.string(),
  kind: z.enum(['gap', 'overlap', 'backwards']),
  /** A Swedish sentence that says what is so and what to do. */
  message: z.string(),
  meetingId: Id,
});
export type NumberingFault = z.infer<typeof NumberingFault>;

export const meetingHistoryCalls = {
  'meetings.history': call(
    'One page of all meetings, newest first, with how many there are in all. Read from the database page by page.',
    z.strictObject({
      councilId: Id.nullable(),
      year: HistoryYear.nullable(),
      status: MeetingStatus.nullable().default(null),
      includeRemoved: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.strictObject({ total: z.int(), rows: z.array(HistoryRow) }),
  ),
  'meetings.years': call(
    'The years there are meetings of, newest first, with how many.',
    z.strictObject({ councilId: Id.nullable(), includeRemoved: z.boolean().default(false) }),
    z.array(z.strictObject({ year: HistoryYear, meetings: z.int() })),
  ),
  'meetings.attendance': call('Attendance per person over a council and year, by name.', Scope, z.array(AttendanceRow)),
  'meetings.exportAttendance': call(
    'Asks where to, then writes the attendance as a CSV file Excel reads; null when the user changed her mind.',
    Scope,
    z.strictObject({ name: z.string() }).nullable(),
  ),
  'meetings.roles': call(
    'Who held which role when, as the minutes have it, per council and role in the order of time.',
    z.strictObject({ councilId: Id.nullable() }),
    z.array(RoleStretch),
  ),
  'meetings.numbering': call(
    'Gaps and overlaps in the § numbers of the councils that number their items with §.',
    z.strictObject({ councilId: Id.nullable(), year: HistoryYear.nullable() }),
    z.array(NumberingFault),
  ),
} as const;
