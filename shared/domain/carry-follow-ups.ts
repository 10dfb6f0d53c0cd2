import { FollowUpEntry, type FollowUpFacts, isClosed, isTouched, withChanges } from './follow-up.ts';
import { changesOf, type FollowUp, type FollowUpAct } from './follow-up-log.ts';

const factsOf = ({ topic, owners, due, state }: FollowUpFacts): FollowUpFacts => ({ topic, owners, due, state });

/** Which follow-ups a meeting takes up: the open ones, and those closed since the last meeting that it should be told of. */
export const isForMeeting = ({ state, untold, meetings }: FollowUp): boolean =>
  !isClosed(state) || (untold && meetings > 0);

/** A follow-up as an entry to write on. One closed between the meetings stands there closed, with what was said of it then. */
export function carriedEntry(followUp: FollowUp, newId: () => string): FollowUpEntry {
  const facts = factsOf(followUp);
  return FollowUpEntry.parse({
    ...facts,
    id: newId(),
    followUpId: followUp.id,
    status: isClosed(facts.state) && followUp.statusOn === followUp.closedOn ? followUp.status : '',
    before: facts,
    since: followUp.since,
  });
}

/** What was known on the way into a meeting, and what was done at the log after it while it was still being written. */
export type Known = { into: readonly FollowUp[]; later: ReadonlyMap<string, readonly FollowUpAct[]> };

/**
 * The entries of a draft brought up to date: what nobody has written on follows what happened in the meantime, what she wrote
 * stays, and what is missing is put last. Doing it twice is doing it once.
 */
export function broughtUpToDate(entries: readonly FollowUpEntry[], known: Known, newId: () => string): FollowUpEntry[] {
  const byId = new Map(known.into.map((followUp) => [followUp.id, followUp]));
  const there = new Set(entries.map(({ followUpId }) => followUpId));
  const kept = entries.flatMap((entry): FollowUpEntry[] => {
    const rebased = rebase(entry, byId.get(entry.followUpId), newId);
    return rebased === null ? [] : [withActs(rebased, known.later.get(entry.followUpId) ?? [])];
  });
  const missing = known.into
    .filter((followUp) => isForMeeting(followUp) && !there.has(followUp.id))
    .map((followUp) => carriedEntry(followUp, newId))
    .map((entry) => withActs(entry, known.later.get(entry.followUpId) ?? []));
  return [...kept, ...missing];
}

/** The entry on what is known now; null when nothing was written on it and there is nothing left to write. */
function rebase(entry: FollowUpEntry, followUp: FollowUp | undefined, newId: () => string): FollowUpEntry | null {
  // opened here, or carried in a record from elsewhere
  if (entry.before === null || followUp === undefined) return entry;
  if (!isTouched(entry)) return isForMeeting(followUp) ? { ...carriedEntry(followUp, newId), id: entry.id } : null;
  const { before } = carriedEntry(followUp, newId);
  return { ...withChanges({ ...entry, ...before }, changesOf(entry)), before };
}

function withActs(entry: FollowUpEntry, acts: readonly FollowUpAct[]): FollowUpEntry {
  return acts.reduce<FollowUpEntry>(
    (now, { changes, note }) => ({
      ...withChanges(now, changes),
      status: now.status.trim() === '' ? note : now.status,
    }),
    entry,
  );
}

export type Difference = { missing: number; changed: number };

/** How many follow-ups the entries lack, and how many are no longer as they were carried in. */
export function difference(entries: readonly FollowUpEntry[], known: Known): Difference {
  const now = broughtUpToDate(entries, known, () => 'new');
  const before = new Map(entries.map((entry) => [entry.followUpId, JSON.stringify(entry)]));
  const missing = now.filter(({ followUpId }) => !before.has(followUpId)).length;
  const same = now.filter((entry) => before.get(entry.followUpId) === JSON.stringify(entry)).length;
  return { missing, changed: entries.length - same };
}
