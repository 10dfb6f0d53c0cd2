import { z } from 'zod';
import { IsoDate } from '../domain/dates.ts';
import { Id } from '../domain/ids.ts';
import { MeetingStatus } from '../domain/meeting.ts';
import { call } from './call.ts';

/** A decision as the register shows it. */
export const DecisionRow = z.strictObject({
  meetingId: Id,
  itemId: Id,
  decisionId: Id,
  councilId: Id,
  councilName: z.string(),
  date: IsoDate.nullable(),
  status: MeetingStatus,
  /** "§ 12", "4." or nothing. */
  number: z.string(),
  heading: z.string(),
  caseNumber: z.string(),
  /** Null = the council's usual one. */
  leadIn: z.string().nullable(),
  /** Each as it was written, with or without "att". */
  clauses: z.array(z.string()),
  /** Who is to act, as the clauses name them. */
  actors: z.array(z.string()),
});
export type DecisionRow = z.infer<typeof DecisionRow>;

/** Which decisions: null and "" leave nothing out. */
export const DecisionFilter = z.strictObject({
  councilId: Id.nullable().default(null),
  year: z.int().min(1000).max(9999).nullable().default(null),
  status: MeetingStatus.nullable().default(null),
  /** Words that all stand in heading, case number or clauses; parts of words too. */
  text: z.string().max(200).default(''),
  /** Part of the name of somebody who is to act. */
  who: z.string().max(200).default(''),
});
export type DecisionFilter = z.infer<typeof DecisionFilter>;

export const decisionCalls = {
  'decisions.list': call(
    'Decisions of all meetings, newest first, a page at a time, with how many there are.',
    z.strictObject({
      filter: DecisionFilter,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.strictObject({ total: z.int(), rows: z.array(DecisionRow) }),
  ),
  'decisions.years': call('The years in which something was decided, newest first.', z.null(), z.array(z.int())),
  'decisions.export': call(
    'Asks where to, then writes the decisions of the filter as a spreadsheet (.xlsx); the path, or null when the user changed her mind.',
    z.strictObject({ filter: DecisionFilter }),
    z.string().nullable(),
  ),
} as const;
