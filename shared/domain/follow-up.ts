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

const facts = {
  topic: z.string().max(500),
  owners: z.array(FollowUpOwner).max(20),
  due: IsoDate.nullable(),
  state: FollowUpState,
};

/** What a follow-up is at a moment, whoever said so. */
export const FollowUpFacts = z.strictObject({
  topic: facts.topic.default(''),
  owners: facts.owners.default([]),
  due: facts.due.default(null),
  state: facts.state.default('open'),
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

/** True when a field says the same, whatever ids the owners have. */
export function sameField(field: keyof FollowUpFacts, a: FollowUpFacts, b: FollowUpFacts): boolean {
  const said = ({ [field]: value }: FollowUpFacts) =>
    field === 'owners'
      ? JSON.stringify((value as FollowUpOwner[]).map(({ name, kind }) => [name.trim(), kind]))
      : value;
  return said(a) === said(b);
}

/** True when the meeting said something of it: opened it, wrote what was said, or changed what it was. */
export function isTouched(entry: FollowUpEntry): boolean {
  const { before } = entry;
  if (before === null || entry.status.trim() !== '') return true;
  return (['topic', 'owners', 'due', 'state'] as const).some((field) => !sameField(field, entry, before));
}

/** What an act or an entry changed: only the fields it says something of. */
export const FollowUpChanges = z.strictObject(facts).partial();
export type FollowUpChanges = z.infer<typeof FollowUpChanges>;

/** `facts` with the changes made. */
export function withChanges<F extends FollowUpFacts>(facts: F, changes: FollowUpChanges): F {
  const { topic = facts.topic, owners = facts.owners, due = facts.due, state = facts.state } = changes;
  return { ...facts, topic, owners, due, state };
}
