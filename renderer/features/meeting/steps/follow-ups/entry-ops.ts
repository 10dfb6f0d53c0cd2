import { FollowUpEntry, FollowUpFacts } from '../../../../../shared/domain/follow-up.ts';
import type { FoundPromise } from '../../../../../shared/promises/find-promises.ts';

/** An entry opened at this meeting. */
export const newEntry = (given: Partial<FollowUpEntry> = {}): FollowUpEntry =>
  FollowUpEntry.parse({ id: crypto.randomUUID(), followUpId: crypto.randomUUID(), ...given });

/** The entry a promise becomes: its sentence is what was said. */
export function entryFromPromise({ id, itemId, topic, sentence, owners, due }: FoundPromise): FollowUpEntry {
  return newEntry({
    topic,
    status: sentence,
    owners: owners.map((owner) => ({ ...owner, id: crypto.randomUUID() })),
    due,
    itemId,
    promiseId: id,
  });
}

/** The second half of an entry: the same owners, day and state, a name to change, and where it comes from. */
export function secondHalf(entry: FollowUpEntry, topic: string): FollowUpEntry {
  const { owners, due, state } = FollowUpFacts.parse({ owners: entry.owners, due: entry.due, state: entry.state });
  return newEntry({
    topic,
    owners: owners.map((owner) => ({ ...owner, id: crypto.randomUUID() })),
    due,
    state,
    splitFrom: entry.followUpId,
  });
}
