import type { Reply, Request } from '../../../../../../shared/api.ts';
import type { OpenMeeting, Saved } from '../../../../../../shared/calls/meetings.ts';
import { Adjustment } from '../../../../../../shared/domain/adjustment.ts';
import { Council } from '../../../../../../shared/domain/council.ts';
import { Meeting } from '../../../../../../shared/domain/meeting.ts';
import { applyOps, type Op, PathError } from '../../../../../../shared/domain/meeting-change.ts';
import { Municipality } from '../../../../../../shared/domain/municipality.ts';
import type { ErrorCode } from '../../../../../../shared/error-codes.ts';

/** A clock that only goes when told to. */
export function fakeClock() {
  let time = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => time,
    after(ms: number, run: () => void) {
      const timer = { at: time + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms: number) {
      const end = time + ms;
      await settle();
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        timers = timers.filter((other) => other !== next);
        time = Math.max(time, next.at);
        next.run();
        await settle();
      }
      time = end;
      await settle();
    },
  };
}

/** Lets promises that are due run. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export const meetingWith = (items: readonly string[]): Meeting =>
  Meeting.parse({ items: items.map((id) => ({ id, heading: id })), attendance: [{ id: 'p1', name: 'Åsa Öberg' }] });

const failure = (code: ErrorCode, message = 'Det gick inte.'): Reply<never> => ({
  ok: false,
  error: { code, message },
});

type Step = { step: string; label: string; inverse: Op[]; ops: Op[] };

export type Fault = 'none' | 'refuse' | 'disk-full' | 'lost-before' | 'lost-after' | 'hang';

/** What the core promises, in a few lines: revisions, durable answers, undo by step. `fault` is used up by the next change. */
export function fakeCore(meeting: Meeting) {
  let stored = meeting;
  let revision = 1;
  const done: Step[] = [];
  let undone: Step[] = [];
  let fault: Fault = 'none';
  let underWay = 0;
  let most = 0;
  const seen: Request<'meetings.change'>[] = [];

  const marks = () => ({
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    undoLabel: done.at(-1)?.label ?? null,
    redoLabel: undone.at(-1)?.label ?? null,
  });
  const opened = (): OpenMeeting => ({
    id: 'm1',
    councilId: 'c1',
    council: Council.parse({ id: 'c1', municipalityId: 'k1', name: 'Trygghetsrådet' }),
    municipality: Municipality.parse({ id: 'k1', name: 'Exempelby kommun' }),
    status: 'utkast',
    revision,
    meeting: stored,
    updatedAt: '2026-11-21T09:00:00.000Z',
    adjustment: Adjustment.parse({}),
    frozen: null,
    correcting: null,
    firstParagraph: 1,
    ...marks(),
  });
  const apply = (request: Request<'meetings.change'>): Reply<Saved> => {
    if (request.baseRevision !== revision) return failure('stale-revision');
    try {
      const { meeting: after, inverse } = applyOps(stored, request.ops);
      stored = after;
      const last = done.at(-1);
      if (last?.step === request.step) {
        last.inverse = [...inverse, ...last.inverse];
        last.ops = [...last.ops, ...request.ops];
      } else done.push({ step: request.step, label: request.label, inverse, ops: request.ops });
      undone = [];
      revision += 1;
      return { ok: true, value: { revision, savedAt: '2026-11-21T09:00:01.000Z', ...marks() } };
    } catch (error) {
      if (error instanceof PathError) return failure('invalid-input');
      return failure('invalid-input', 'Ogiltigt värde.');
    }
  };
  const turn = (from: Step[], to: Step[], which: 'inverse' | 'ops'): Reply<OpenMeeting> => {
    const step = from.pop();
    if (step) {
      stored = applyOps(stored, step[which]).meeting;
      to.push(step);
      revision += 1;
    }
    return { ok: true, value: opened() };
  };

  return {
    seen,
    opened,
    stored: () => stored,
    steps: () => done.map(({ step, label }) => ({ step, label })),
    /** Most requests that were under way at the same time. */
    most: () => most,
    failNext(next: Fault) {
      fault = next;
    },
    /** A change from another window. */
    elsewhere(ops: Op[]) {
      stored = applyOps(stored, ops).meeting;
      revision += 1;
    },
    async change(request: Request<'meetings.change'>): Promise<Reply<Saved>> {
      seen.push(request);
      underWay += 1;
      most = Math.max(most, underWay);
      const now = fault;
      fault = 'none';
      await Promise.resolve();
      underWay -= 1;
      if (now === 'refuse') return failure('invalid-input', 'Rubriken är för lång.');
      if (now === 'disk-full') return failure('disk-full', 'Disken är full.');
      if (now === 'lost-before') throw new Error('gone');
      if (now === 'hang') return new Promise(() => {});
      const reply = apply(request);
      if (now === 'lost-after') throw new Error('gone');
      return reply;
    },
    async open(): Promise<Reply<OpenMeeting>> {
      return { ok: true, value: opened() };
    },
    undo: async () => turn(done, undone, 'inverse'),
    redo: async () => turn(undone, done, 'ops'),
  };
}
