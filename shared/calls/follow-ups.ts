import { z } from 'zod';
import { IsoDate } from '../domain/dates.ts';
import { FollowUpChanges, FollowUpFacts } from '../domain/follow-up.ts';
import { FollowUp } from '../domain/follow-up-log.ts';
import { Id } from '../domain/ids.ts';
import { call, Done } from './call.ts';
import { OpenMeeting } from './meetings.ts';

/** A follow-up in lists over several councils. */
export const FollowUpRow = z.strictObject({ ...FollowUp.shape, councilName: z.string() });
export type FollowUpRow = z.infer<typeof FollowUpRow>;

/** One thing that happened to a follow-up: at a meeting, or at the log when `meetingId` is null. */
export const FollowUpStep = z.strictObject({
  meetingId: Id.nullable(),
  day: IsoDate.nullable(),
  said: z.string(),
  changes: FollowUpChanges,
  /** It began here. */
  opened: z.boolean(),
  /** What to give `followUps.undo`; null for what a meeting says. */
  step: Id.nullable(),
});
export type FollowUpStep = z.infer<typeof FollowUpStep>;

/** What was done, so that it can be taken back: no question is asked before. */
const DoneStep = z.strictObject({ step: Id });

const which = { councilId: Id, followUpId: Id };

export const followUpCalls = {
  'followUps.list': call(
    'The log: every follow-up as it is today, those that began last first; councilId null = all councils.',
    z.strictObject({ councilId: Id.nullable() }),
    z.array(FollowUpRow),
  ),
  'followUps.history': call(
    'What happened to one follow-up, from its beginning; for one that was split off also what happened to the whole before.',
    z.strictObject(which),
    z.array(FollowUpStep),
  ),
  'followUps.add': call(
    'Opens a follow-up that does not come from a meeting; the next draft carries it in.',
    z.strictObject({ councilId: Id, facts: FollowUpFacts, note: z.string().max(1000).default('') }),
    z.strictObject({ step: Id, followUpId: Id }),
  ),
  'followUps.change': call(
    'Changes a follow-up between meetings: closes it, opens it again, gives it another owner, day or name.',
    z.strictObject({ ...which, changes: FollowUpChanges, note: z.string().max(1000).default('') }),
    DoneStep,
  ),
  'followUps.split': call(
    'Makes two of one. The first keeps its history, and both come from where the whole came from.',
    z.strictObject({ ...which, first: FollowUpChanges, second: FollowUpChanges }),
    z.strictObject({ step: Id, followUpId: Id }),
  ),
  'followUps.undo': call('Takes back what was done at the log.', DoneStep, Done),
  'followUps.redo': call('Does again what was taken back.', DoneStep, Done),
  'followUps.ofMeeting': call(
    'What a draft lacks: open follow-ups without an entry, and entries that have been overtaken by what was done since.',
    z.strictObject({ meetingId: Id }),
    z.strictObject({ missing: z.int(), changed: z.int() }),
  ),
  'followUps.bringIn': call(
    'Brings the entries of a draft up to date; what was written stays. One step to undo.',
    z.strictObject({ meetingId: Id }),
    OpenMeeting,
  ),
} as const;
