import type { Adjustment } from '../domain/adjustment.ts';
import type { Council } from '../domain/council.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Meeting, MeetingStatus } from '../domain/meeting.ts';

/** What a move looks at. Plain facts: the same on the screen, which shows what is missing, and in the core, which refuses. */
export type StatusFacts = {
  status: MeetingStatus;
  meeting: Meeting;
  council: Pick<Council, 'adjusters' | 'kind' | 'klApplies' | 'rules'>;
  /** As it stands with what the move brings along. */
  adjustment: Adjustment;
  /** The calendar day where the user sits. */
  today: IsoDate;
  /** A correction is under way: there is an older version that was frozen. */
  correcting: boolean;
  /** When the content was frozen, and whether a file has been made of it since; null while it is not frozen. */
  frozen: { on: IsoDate; filesMade: boolean } | null;
  /** What the review says must be mended first; empty where kommunallagen does not apply. */
  blocking: readonly Missing[];
};

/** One thing that stands in the way: a Swedish sentence that says what to do, and the place in the form or in the dialog. */
export type Missing = { field: string; message: string };

/** Where a move leads, or everything that stands in its way. */
export type MoveAnswer = { ok: true; status: MeetingStatus } | { ok: false; missing: Missing[] };

/** One move from one status to another. Pure: it changes nothing and asks no clock. */
export type Move = (facts: StatusFacts) => MoveAnswer;

/** `status` when nothing is missing. */
export const answer = (status: MeetingStatus, missing: readonly (Missing | null)[]): MoveAnswer => {
  const found = missing.filter((one) => one !== null);
  return found.length === 0 ? { ok: true, status } : { ok: false, missing: found };
};

/** The sentence when `holds` is false. */
export const needs = (holds: boolean, field: string, message: string): Missing | null =>
  holds ? null : { field, message };
