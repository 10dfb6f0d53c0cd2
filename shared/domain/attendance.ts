import { z } from 'zod';
import { ClockTime } from './dates.ts';
import { Id } from './ids.ts';
import { MemberKind } from './person.ts';

export const Presence = z.enum(['present', 'absent', 'excused', 'unknown']);
export type Presence = z.infer<typeof Presence>;

/** What the person does at this meeting; printed behind or under the name as the template wants. */
export const MeetingRole = z.enum(['ordforande', 'vice-ordforande', 'sekreterare', 'justerare', 'foredragande']);
export type MeetingRole = z.infer<typeof MeetingRole>;

/** A stretch of the meeting during which somebody was there. An open end means from the start or to the end. */
export const Interval = z.strictObject({ from: ClockTime.nullable(), to: ClockTime.nullable() });
export type Interval = z.infer<typeof Interval>;

/**
 * One person at one meeting. Name, party, organisation and title are snapshots taken on the meeting day: old minutes never
 * change when the roster does.
 */
export const Attendance = z.strictObject({
  id: Id,
  personId: Id.nullable().default(null),
  membershipId: Id.nullable().default(null),
  /** As printed. */
  name: z.string().trim().min(1, 'Skriv namnet på den som deltog.').max(200),
  party: z.string().trim().max(12).default(''),
  organisation: z.string().trim().max(200).default(''),
  title: z.string().trim().max(200).default(''),
  /** Which kind of seat; guests are "gast". */
  kind: z.union([MemberKind, z.literal('gast')]).default('ledamot'),
  presence: Presence.default('unknown'),
  remote: z.boolean().default(false),
  /** Roles at this meeting; one may both preside and adjust only in a faulty record, which the review tells. */
  roles: z.array(MeetingRole).default([]),
  /** Empty = the whole meeting. */
  intervals: z.array(Interval).default([]),
  /** A serving substitute: the attendance row of the member in whose place she serves. */
  servingFor: Id.nullable().default(null),
  /** Printed together with the row above as "X och Y, organisation". */
  pairedWithPrevious: z.boolean().default(false),
  /** The whole printed entry, word for word, when no pattern can produce it. */
  verbatim: z.string().max(500).nullable().default(null),
});
export type Attendance = z.infer<typeof Attendance>;

export const isPresent = (a: Attendance): boolean => a.presence === 'present';
export const isAway = (a: Attendance): boolean => a.presence === 'absent' || a.presence === 'excused';
