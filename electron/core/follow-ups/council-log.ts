import type { Known } from '../../../shared/domain/carry-follow-ups.ts';
import { type FollowUp, type FollowUpAct, followUpsAfter } from '../../../shared/domain/follow-up-log.ts';
import type { Reader } from '../storage/access.ts';
import { followUpEvents, keyAt, type Place, type PlacedEvent } from '../storage/follow-ups.ts';

const byCouncil = (events: readonly PlacedEvent[]): Map<string, PlacedEvent[]> =>
  Map.groupBy(events, ({ councilId }) => councilId);

/** The log of one council, or of all, as it is today. */
export async function councilLog(db: Reader, councilId: string | null): Promise<FollowUp[]> {
  const events = byCouncil(await followUpEvents(db, councilId));
  return [...events].flatMap(([id, of]) => followUpsAfter(id, of));
}

/** What a meeting that stands at `place` takes up: everything before it, as it then was. */
export async function logInto(db: Reader, councilId: string, place: Place): Promise<FollowUp[]> {
  const events = await followUpEvents(db, councilId);
  return followUpsAfter(
    councilId,
    events.filter(({ key }) => key < keyAt(place)),
  );
}

/** What is known for the entries of a draft: the log on the way into it, and what was done at the log after it. */
export async function knownFor(db: Reader, councilId: string, meetingId: string, place: Place): Promise<Known> {
  const events = await followUpEvents(db, councilId);
  const later = new Map<string, FollowUpAct[]>();
  for (const event of events)
    if (event.kind === 'act' && event.afterMeetingId === meetingId)
      later.set(event.followUpId, [...(later.get(event.followUpId) ?? []), event.act]);
  const into = followUpsAfter(
    councilId,
    events.filter(({ key }) => key < keyAt(place)),
  );
  return { into, later };
}
