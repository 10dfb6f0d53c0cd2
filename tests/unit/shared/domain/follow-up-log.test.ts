import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broughtUpToDate, carriedEntry, isForMeeting, type Known } from '../../../../shared/domain/carry-follow-ups.ts';
import { FOLLOW_UP_STATES, FollowUpEntry, type FollowUpState, isClosed } from '../../../../shared/domain/follow-up.ts';
import { FollowUpAct, type FollowUpEvent, followUpsAfter } from '../../../../shared/domain/follow-up-log.ts';

let count = 0;
const newId = () => `id-${++count}`;

type Held = { id: string; day: string; entries: FollowUpEntry[] };
type Done = { after: string | null; followUpId: string; act: FollowUpAct };

/** A council whose meetings are held one after the other, with things done at the log in between. */
class Council {
  held: Held[] = [];
  done: Done[] = [];
  /** What a reader of all minutes would say of each follow-up, kept by hand. */
  model = new Map<string, { topic: string; state: FollowUpState; origin: string | null }>();

  events(before = this.held.length): FollowUpEvent[] {
    const acts = (after: string | null): FollowUpEvent[] =>
      this.done
        .filter((one) => one.after === after)
        .map(({ followUpId, act }) => ({ kind: 'act', followUpId, day: '2026-01-01', act }));
    return [
      ...acts(null),
      ...this.held.slice(0, before).flatMap((meeting): FollowUpEvent[] => [
        ...meeting.entries.map(
          (entry): FollowUpEvent => ({
            kind: 'meeting',
            followUpId: entry.followUpId,
            meetingId: meeting.id,
            date: meeting.day,
            itemHeading: '',
            entry,
          }),
        ),
        ...acts(meeting.id),
      ]),
    ];
  }

  log(before?: number) {
    return followUpsAfter('rad', this.events(before));
  }

  known(at: number): Known {
    const later = Map.groupBy(
      this.done.filter(({ after }) => after === this.held[at]?.id),
      ({ followUpId }) => followUpId,
    );
    return { into: this.log(at), later: new Map([...later].map(([id, acts]) => [id, acts.map(({ act }) => act)])) };
  }
}

const states = fc.constantFrom(...FOLLOW_UP_STATES);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('hold' as const) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('open' as const) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('write' as const), at: fc.nat(), state: states }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('act' as const), at: fc.nat(), state: states }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('split' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('splitAtLog' as const), at: fc.nat() }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(council: Council, given: Step): void {
  const meeting = council.held.at(-1);
  if (given.what === 'hold') {
    const entries = council
      .log()
      .filter(isForMeeting)
      .map((followUp) => carriedEntry(followUp, newId));
    council.held.push({ id: newId(), day: `2026-01-${String(council.held.length + 1).padStart(2, '0')}`, entries });
    return;
  }
  if (meeting === undefined) return;
  if (given.what === 'open') {
    const followUpId = newId();
    meeting.entries.push(FollowUpEntry.parse({ id: newId(), followUpId, topic: `Fråga ${followUpId}` }));
    council.model.set(followUpId, { topic: `Fråga ${followUpId}`, state: 'open', origin: meeting.id });
    return;
  }
  if (given.what === 'write' || given.what === 'split') {
    const entry = meeting.entries[given.at % (meeting.entries.length || 1)];
    if (entry === undefined) return;
    const said = council.model.get(entry.followUpId)!;
    if (given.what === 'write') {
      // what was done at the log after the meeting is the later word, until the draft is brought up to date
      if (council.done.some((one) => one.after === meeting.id && one.followUpId === entry.followUpId)) return;
      entry.status = `Sagt ${newId()}`;
      if (entry.state !== given.state) said.state = given.state;
      entry.state = given.state;
      return;
    }
    const followUpId = newId();
    meeting.entries.push(
      FollowUpEntry.parse({ id: newId(), followUpId, topic: `Halva ${followUpId}`, splitFrom: entry.followUpId }),
    );
    council.model.set(followUpId, { topic: `Halva ${followUpId}`, state: 'open', origin: said.origin });
    return;
  }
  const known = [...council.model.keys()];
  const followUpId = known[given.at % (known.length || 1)];
  if (followUpId === undefined) return;
  const said = council.model.get(followUpId)!;
  if (given.what === 'act') {
    said.state = given.state;
    council.done.push({
      after: meeting.id,
      followUpId,
      act: FollowUpAct.parse({ changes: { state: given.state }, note: 'Gjort' }),
    });
    return;
  }
  const half = newId();
  council.done.push({
    after: meeting.id,
    followUpId: half,
    act: FollowUpAct.parse({ changes: { topic: `Halva ${half}` }, opens: true, splitFrom: followUpId }),
  });
  council.model.set(half, { topic: `Halva ${half}`, state: 'open', origin: said.origin });
}

describe('however a council works with its follow-ups', () => {
  it('none is lost, none stands twice, and each is what was said of it last', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const council = new Council();
        for (const one of steps) take(council, one);
        const log = council.log();
        expect(log.map(({ id }) => id).sort()).toEqual([...council.model.keys()].sort());
        for (const { id, topic, state, origin } of log) {
          const said = council.model.get(id)!;
          expect({ id, topic, state, origin: origin?.meetingId ?? null }).toEqual({ id, ...said });
        }
        for (const { entries } of council.held) {
          expect(new Set(entries.map(({ followUpId }) => followUpId)).size).toBe(entries.length);
        }
        take(council, { what: 'hold' });
        const carried = council.held.at(-1)!.entries.map(({ followUpId }) => followUpId);
        const open = log.filter(({ state }) => !isClosed(state)).map(({ id }) => id);
        expect(new Set(carried).size).toBe(carried.length);
        expect(carried).toEqual(expect.arrayContaining(open));
      }),
      { numRuns: 400 },
    );
  });

  it('a draft brought up to date has every open one once, keeps what was written, and doing it twice is doing it once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(), (steps, which) => {
        const council = new Council();
        for (const one of [{ what: 'hold' as const }, ...steps]) take(council, one);
        const at = which % council.held.length;
        const { entries } = council.held[at]!;
        const known = council.known(at);
        const now = broughtUpToDate(entries, known, newId);
        const ids = now.map(({ followUpId }) => followUpId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of known.into.filter(({ state }) => !isClosed(state))) expect(ids).toContain(id);
        for (const entry of entries.filter(({ status, before }) => status !== '' || before === null)) {
          const kept = now.find(({ id }) => id === entry.id);
          expect(kept).toBeDefined();
          if (entry.status !== '') expect(kept?.status).toBe(entry.status);
          expect(kept?.topic).toBe(entry.topic);
        }
        expect(broughtUpToDate(now, known, newId)).toEqual(now);
      }),
      { numRuns: 400 },
    );
  });
});
