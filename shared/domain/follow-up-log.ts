/** The log of follow-ups, read off what the meetings said and what was done between them. Nothing here is stored. */
import { z } from 'zod';
import { IsoDate } from './dates.ts';
import {
  FollowUpChanges,
  type FollowUpEntry,
  FollowUpFacts,
  isClosed,
  isTouched,
  sameField,
  withChanges,
} from './follow-up.ts';
import { Id } from './ids.ts';

/** Something done with a follow-up between meetings, at the log. It holds only what it changed. */
export const FollowUpAct = z.strictObject({
  changes: FollowUpChanges,
  /** Her own words on it. */
  note: z.string().trim().max(1000).default(''),
  /** It did not come from a meeting: this act is its beginning. */
  opens: z.boolean().default(false),
  /** The follow-up it was split from. */
  splitFrom: Id.nullable().default(null),
});
export type FollowUpAct = z.infer<typeof FollowUpAct>;

/** Where a follow-up comes from. */
export const FollowUpOrigin = z.strictObject({
  meetingId: Id,
  date: IsoDate.nullable(),
  itemId: Id.nullable(),
  itemHeading: z.string(),
});
export type FollowUpOrigin = z.infer<typeof FollowUpOrigin>;

/** A follow-up as it is today. */
export const FollowUp = z.strictObject({
  id: Id,
  councilId: Id,
  ...FollowUpFacts.shape,
  origin: FollowUpOrigin.nullable(),
  /** The day it began, also when the meeting it comes from is not here. */
  since: IsoDate.nullable(),
  splitFrom: Id.nullable(),
  /** What was said of it last, and when. */
  status: z.string(),
  statusOn: IsoDate.nullable(),
  /** The day it was closed; null while it is open. */
  closedOn: IsoDate.nullable(),
  /** Closed at the log, and no meeting has been told yet. */
  untold: z.boolean(),
  /** How many meetings have spoken of it. */
  meetings: z.int(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** One thing that happened to a follow-up. Events come in order: each meeting, then what was done after it. */
export type FollowUpEvent = { followUpId: string } & (
  | {
      kind: 'meeting';
      meetingId: string;
      date: IsoDate | null;
      /** Heading of the item it was opened under; "" for none. */
      itemHeading: string;
      entry: FollowUpEntry;
    }
  | { kind: 'act'; day: IsoDate; act: FollowUpAct }
);

const FIELDS = ['topic', 'owners', 'due', 'state'] as const satisfies readonly (keyof FollowUpFacts)[];

/** What the entry made different from what was carried in. */
export function changesOf(entry: FollowUpEntry): FollowUpChanges {
  const { before } = entry;
  if (before === null) return pick(entry, FIELDS);
  return pick(
    entry,
    FIELDS.filter((field) => !sameField(field, entry, before)),
  );
}

function pick(facts: FollowUpFacts, fields: readonly (keyof FollowUpFacts)[]): FollowUpChanges {
  return Object.fromEntries(fields.map((field) => [field, facts[field]]));
}

function begin(councilId: string, event: FollowUpEvent): FollowUp {
  const empty = {
    id: event.followUpId,
    councilId,
    origin: null,
    splitFrom: null,
    status: '',
    statusOn: null,
    closedOn: null,
    untold: false,
    meetings: 0,
  };
  if (event.kind === 'act') {
    const facts = FollowUpFacts.parse(event.act.changes);
    return { ...empty, ...facts, since: event.day, splitFrom: event.act.splitFrom };
  }
  const { entry, meetingId, date, itemHeading } = event;
  const known = entry.before === null;
  return {
    ...empty,
    ...FollowUpFacts.parse(pick(entry.before ?? entry, FIELDS)),
    origin: known ? { meetingId, date, itemId: entry.itemId, itemHeading } : null,
    since: known ? date : entry.since,
    splitFrom: entry.splitFrom,
  };
}

function after(known: FollowUp, event: FollowUpEvent): FollowUp {
  const day = event.kind === 'act' ? event.day : event.date;
  const said = event.kind === 'act' ? event.act.note : event.entry.status.trim();
  const touched = event.kind === 'act' || isTouched(event.entry);
  const told = event.kind === 'meeting' && (touched || isClosed(event.entry.state));
  const changes = event.kind === 'act' ? event.act.changes : changesOf(event.entry);
  const now = withChanges(known, changes);
  const closed = isClosed(now.state);
  return {
    ...now,
    ...(said === '' ? {} : { status: said, statusOn: day }),
    closedOn: closed ? (isClosed(known.state) ? known.closedOn : day) : null,
    untold: closed && !told && (known.untold || (event.kind === 'act' && !isClosed(known.state))),
    meetings: known.meetings + (event.kind === 'meeting' && touched ? 1 : 0),
  };
}

/** Both halves of a split come from where the whole came from. */
function withOrigins(log: Map<string, FollowUp>): FollowUp[] {
  const rootOf = (one: FollowUp, seen: ReadonlySet<string>): FollowUp => {
    const parent = one.splitFrom === null || seen.has(one.splitFrom) ? undefined : log.get(one.splitFrom);
    return parent === undefined ? one : rootOf(parent, new Set([...seen, one.id]));
  };
  return [...log.values()].map((one) => {
    const { origin, since } = rootOf(one, new Set());
    return { ...one, origin, since };
  });
}

/**
 * The follow-ups of a council as they are after `events`, in the order they began. A carried entry that nothing was written on
 * says nothing: what was done at the log in the meantime stands.
 */
export function followUpsAfter(councilId: string, events: readonly FollowUpEvent[]): FollowUp[] {
  const log = new Map<string, FollowUp>();
  for (const event of events) {
    const known = log.get(event.followUpId) ?? begin(councilId, event);
    log.set(event.followUpId, after(known, event));
  }
  return withOrigins(log);
}

/** Past its day and not done. */
export const isOverdue = ({ due, state }: FollowUpFacts, today: IsoDate): boolean =>
  due !== null && due < today && !isClosed(state);
