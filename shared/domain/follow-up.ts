/**
 * Bevakningar: what somebody promised, or the council asked for, until it is done. Each meeting writes its own entry, which is a
 * fact of that meeting and stands in its record. What is known of a follow-up today is read off its entries, in order, and the
 * few things done between meetings (docs/decisions/0012).
 */
import { z } from 'zod';
import { IsoDate } from './dates.ts';
import { Id } from './ids.ts';

export const FOLLOW_UP_STATES = ['open', 'ongoing', 'waiting', 'done', 'dropped'] as const;
export const FollowUpState = z.enum(FOLLOW_UP_STATES);
export type FollowUpState = z.infer<typeof FollowUpState>;

/** Done and dropped ones are not carried into the next meeting. */
export const isClosed = (state: FollowUpState): boolean => state === 'done' || state === 'dropped';

/** Who is to act. The name is as it was when written; a template may print a person as "Thomas N", never a body. */
export const FollowUpOwner = z.strictObject({
  id: Id,
  name: z.string().trim().min(1, 'Skriv vem som ansvarar.').max(200),
  kind: z.enum(['person', 'body']).default('person'),
  personId: Id.nullable().default(null),
});
export type FollowUpOwner = z.infer<typeof FollowUpOwner>;

/** What a follow-up is at a moment, whoever said so. */
export const FollowUpFacts = z.strictObject({
  topic: z.string().max(500).default(''),
  owners: z.array(FollowUpOwner).max(20).default([]),
  due: IsoDate.nullable().default(null),
  state: FollowUpState.default('open'),
});
export type FollowUpFacts = z.infer<typeof FollowUpFacts>;

/** What one meeting says of one follow-up. A meeting has at most one entry for each. */
export const FollowUpEntry = z.strictObject({
  id: Id,
  /** The same over all meetings of the council. */
  followUpId: Id,
  ...FollowUpFacts.shape,
  /** What was said this time, one paragraph a line; empty = it was not spoken of. */
  status: z.string().max(5000).default(''),
  /** The responsible word for word, where no form of their names gives it. */
  ownerText: z.string().max(300).nullable().default(null),
  /** What it was when it was carried in; null = it was opened at this meeting. */
  before: FollowUpFacts.nullable().default(null),
  /** The day of the meeting it comes from, for the printed table; null when it was opened here or the day is not known. */
  since: IsoDate.nullable().default(null),
  /** The item of this meeting under which it was opened. */
  itemId: Id.nullable().default(null),
  /** The follow-up it was split from, at this meeting; it keeps the origin of that one. */
  splitFrom: Id.nullable().default(null),
  /** The promise in the text it was made from, so that it is not offered again. */
  promiseId: Id.nullable().default(null),
});
export type FollowUpEntry = z.infer<typeof FollowUpEntry>;

const factsOf = ({ topic, owners, due, state }: FollowUpFacts): FollowUpFacts => ({ topic, owners, due, state });

/** The same facts, whatever ids their owners have. */
export function sameFacts(a: FollowUpFacts, b: FollowUpFacts): boolean {
  const key = (facts: FollowUpFacts) => {
    const { topic, owners, due, state } = factsOf(facts);
    return JSON.stringify([topic.trim(), owners.map(({ name, kind }) => [name, kind]), due, state]);
  };
  return key(a) === key(b);
}

/** True when the meeting said something of it: opened it, wrote what was said, or changed what it was. */
export function isTouched(entry: FollowUpEntry): boolean {
  return entry.before === null || entry.status.trim() !== '' || !sameFacts(entry, entry.before);
}
