import type { FollowUpStep } from '../../../shared/calls/follow-ups.ts';
import { isTouched } from '../../../shared/domain/follow-up.ts';
import { changesOf, followUpsAfter } from '../../../shared/domain/follow-up-log.ts';
import type { Reader } from '../storage/access.ts';
import { followUpEvents, type PlacedEvent } from '../storage/follow-ups.ts';

function stepOf(event: PlacedEvent): FollowUpStep {
  if (event.kind === 'act') {
    const { changes, note, opens } = event.act;
    return { meetingId: null, day: event.day, said: note, changes, opened: opens, step: event.step };
  }
  const { entry, meetingId, date } = event;
  const opened = entry.before === null;
  return { meetingId, day: date, said: entry.status.trim(), changes: changesOf(entry), opened, step: null };
}

/** What happened to a follow-up from its beginning; of one that was split off first what happened to the whole before that. */
export async function followUpHistory(db: Reader, councilId: string, followUpId: string): Promise<FollowUpStep[]> {
  const events = await followUpEvents(db, councilId);
  const parents = new Map(followUpsAfter(councilId, events).map(({ id, splitFrom }) => [id, splitFrom]));
  const history = (id: string, among: readonly PlacedEvent[], seen: ReadonlySet<string>): PlacedEvent[] => {
    const own = among.filter((event) => event.followUpId === id && says(event));
    const parent = parents.get(id) ?? null;
    if (parent === null || seen.has(parent)) return own;
    const split = events.find((event) => event.followUpId === id)!;
    // what became of the other half, in the same step or later, is not its history
    const before = events.slice(0, events.indexOf(split)).filter(({ step }) => step === null || step !== split.step);
    return [...history(parent, before, new Set([...seen, id])), ...own];
  };
  return history(followUpId, events, new Set()).map(stepOf);
}

const says = (event: PlacedEvent): boolean => event.kind === 'act' || isTouched(event.entry);
