/**
 * Keeps what is typed. The form changes a meeting at once (`edit`); the queue carries the changes to the core one request at a
 * time, each on top of the revision the former was answered with, and tells truthfully what is durable. Whatever happens to a
 * request, the text stays here and on the screen until it is stored or the user has chosen otherwise.
 */
import type { Reply, Request } from '../../../../shared/api.ts';
import type { OpenMeeting, Saved } from '../../../../shared/calls/meetings.ts';
import { PathError } from '../../../../shared/domain/meeting-change.ts';
import type { CallError } from '../../../../shared/error-codes.ts';
import { addEdit, type Batch, type Edit, settleHeld, stepCounter } from './batches.ts';
import { applySharing, type Json, sameValue, valueAt } from './json-path.ts';
import { type Conflict, reconcile } from './reconcile.ts';

/** The first key after a while is sent at once; the typing that follows when the fingers have rested this long … */
export const REST = 400;
/** … and never later than this after the first unsent key. */
export const AT_MOST_BEHIND = 1000;
/** Without an answer for this long the user is told. */
export const ALARM = 5000;
const RETRY_AFTER = [1000, 2000, 5000, 10_000] as const;

export type Clock = { now(): number; after(ms: number, run: () => void): () => void };

export type MeetingStore = {
  change(request: Request<'meetings.change'>): Promise<Reply<Saved>>;
  open(): Promise<Reply<OpenMeeting>>;
};

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'unsaved'; reason: 'failed' | 'slow' | 'refused' | 'conflict'; message: string };

export type Snapshot = Omit<OpenMeeting, 'id'> & { save: SaveState; conflicts: readonly Conflict[] };

type Command = {
  order: number;
  run: () => Promise<Reply<OpenMeeting>>;
  done: (reply: Reply<OpenMeeting>) => void;
};

export type SaveQueue = ReturnType<typeof createSaveQueue>;

const lost = (error: unknown): Reply<never> => ({
  ok: false,
  error: {
    code: 'unexpected',
    message: 'Programmet svarar inte. Texten står kvar här.',
    detail: error instanceof Error ? error.message : String(error),
  },
});

/** One that comes back may have been sent past one that is held: what was done first is tried first again. */
const inOrder = (batches: readonly Batch[]): Batch[] => [...batches].sort((a, b) => a.order - b.order);

export function createSaveQueue(opened: OpenMeeting, store: MeetingStore, clock: Clock, newId: () => string) {
  /** As the core has it, without our unsaved changes. */
  let stored = opened;
  let meeting = opened.meeting;
  let pending: readonly Batch[] = [];
  let sending: Batch | null = null;
  /** Marks the request whose answer still counts. */
  let ticket = 0;
  /** An answer is awaited that the next request builds on. */
  let busy = false;
  let urgent = false;
  let dueAt = 0;
  let lastEditAt = Number.NEGATIVE_INFINITY;
  let failure: CallError | null = null;
  let attempts = 0;
  let conflicts: readonly Conflict[] = [];
  let wake: (() => void) | null = null;
  let alarm: (() => void) | null = null;
  let closed = false;
  let snapshot: Snapshot | null = null;
  let shownState: SaveState | null = null;
  let order = 0;
  const commands: Command[] = [];
  const waiting: ((saved: boolean) => void)[] = [];
  const listeners = new Set<() => void>();
  const steps = stepCounter(newId);

  const unsaved = (): readonly Batch[] => (sending ? [sending, ...pending] : pending);
  const nextBatch = () => pending.find((batch) => batch.held === null);

  function saveState(): SaveState {
    if (failure) return { kind: 'unsaved', reason: 'failed', message: failure.message };
    const held = pending.find((batch) => batch.held !== null);
    if (held) return { kind: 'unsaved', reason: 'refused', message: `${held.label}: ${held.held}` };
    if (conflicts.length > 0) {
      const message = 'Samma ställe har ändrats på annat håll. Välj vilken text som ska gälla.';
      return { kind: 'unsaved', reason: 'conflict', message };
    }
    const oldest = unsaved()[0];
    if (!oldest) return busy || commands.length > 0 ? { kind: 'saving' } : { kind: 'saved', at: stored.updatedAt };
    if (clock.now() - oldest.firstAt < ALARM) return { kind: 'saving' };
    return { kind: 'unsaved', reason: 'slow', message: 'Det tar ovanligt lång tid att spara. Texten står kvar här.' };
  }

  /** The same object as long as it says the same, so that what shows it need not be drawn again at every key. */
  function steadyState(): SaveState {
    const state = saveState();
    if (!sameValue(state, shownState ?? undefined)) shownState = state;
    return shownState ?? state;
  }

  function takeSnapshot(): Snapshot {
    const latest = unsaved().at(-1);
    const { id: _, ...facts } = stored;
    return {
      ...facts,
      meeting,
      canUndo: stored.canUndo || latest !== undefined,
      canRedo: stored.canRedo && latest === undefined,
      undoLabel: latest?.label ?? stored.undoLabel,
      save: steadyState(),
      conflicts,
    };
  }

  /** An answer that does not come must be told even when nothing else happens. */
  function setAlarm(): void {
    alarm?.();
    alarm = null;
    const left = (unsaved()[0]?.firstAt ?? 0) + ALARM - clock.now();
    if (left > 0 && !closed) alarm = clock.after(left, tell);
  }

  function tell(): void {
    snapshot = null;
    setAlarm();
    for (const listener of [...listeners]) listener();
  }

  function settle(saved: boolean): void {
    for (const done of waiting.splice(0)) done(saved);
  }

  /** Sees to it that the next thing happens, now or when its time comes. */
  function pump(): void {
    wake?.();
    wake = null;
    if (closed || busy) return;
    const next = nextBatch();
    const command = commands[0];
    const now = clock.now();
    if (command && (!next || command.order < next.order)) void runCommand(command);
    else if (next && (urgent || now >= dueAt)) void send(next);
    else if (next) wake = clock.after(dueAt - now, pump);
    else {
      urgent = false;
      settle(pending.length === 0 && conflicts.length === 0);
    }
  }

  async function send(batch: Batch): Promise<void> {
    pending = pending.filter((other) => other !== batch);
    sending = batch;
    busy = true;
    const mine = ++ticket;
    tell();
    const { step, label, ops } = batch;
    const request = { id: opened.id, baseRevision: stored.revision, step, label, ops: [...ops] };
    const reply = await store.change(request).catch(lost);
    if (mine !== ticket || closed) return;
    sending = null;
    busy = false;
    if (reply.ok) {
      const { savedAt, ...answer } = reply.value;
      stored = { ...stored, ...answer, updatedAt: savedAt, meeting: applySharing(stored.meeting, ops) };
      pending = settleHeld(pending, ops);
      failure = null;
      attempts = 0;
    } else {
      const refused = reply.error.code === 'invalid-input' || reply.error.code === 'record-invalid';
      pending = inOrder([refused ? { ...batch, held: reply.error.message } : batch, ...pending]);
      if (reply.error.code === 'stale-revision') return readAnew();
      if (!refused) return fail(reply.error);
    }
    tell();
    pump();
  }

  function fail(error: CallError): void {
    failure = error;
    settle(false);
    for (const command of commands.splice(0)) command.done({ ok: false, error });
    urgent = false;
    dueAt = clock.now() + RETRY_AFTER[Math.min(attempts, RETRY_AFTER.length - 1)]!;
    attempts += 1;
    tell();
    pump();
  }

  /** Takes what the core has and puts our unsaved changes on top; `before` is what they were made on. */
  function adopt(answer: OpenMeeting, before: OpenMeeting['meeting']): void {
    const result = reconcile(before, answer.meeting, pending);
    stored = answer;
    meeting = result.meeting;
    pending = result.kept;
    conflicts = [...conflicts, ...result.conflicts];
    failure = null;
    attempts = 0;
  }

  async function readAnew(): Promise<void> {
    busy = true;
    const mine = ++ticket;
    const reply = await store.open().catch(lost);
    if (mine !== ticket || closed) return;
    busy = false;
    if (!reply.ok) return fail(reply.error);
    adopt(reply.value, stored.meeting);
    urgent = true;
    tell();
    pump();
  }

  async function runCommand(command: Command): Promise<void> {
    commands.shift();
    busy = true;
    const mine = ++ticket;
    tell();
    const reply = await command.run().catch(lost);
    if (mine !== ticket || closed) return command.done(lost('closed'));
    busy = false;
    // what was typed meanwhile was typed knowing of the command: it comes after it
    if (reply.ok) adopt(reply.value, reply.value.meeting);
    tell();
    command.done(reply);
    pump();
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    snapshot(): Snapshot {
      snapshot ??= takeSnapshot();
      return snapshot;
    },

    /** Changes the meeting on the screen at once and sees to it that the change is saved. */
    edit(edit: Edit): void {
      const now = clock.now();
      try {
        meeting = applySharing(meeting, edit.ops);
      } catch (error) {
        if (!(error instanceof PathError)) throw error;
        // typed into something that has just been taken away: keep the text where it can be read and copied
        const lostText = edit.ops.map((op) => {
          const mine = 'value' in op ? (op.value as Json) : null;
          return { op, label: edit.label, mine, theirs: valueAt(meeting, op.path) };
        });
        conflicts = [...conflicts, ...lostText];
        tell();
        return;
      }
      const wasIdle = nextBatch() === undefined;
      pending = addEdit(pending, edit, { step: steps.of(edit, now), at: now, order: ++order });
      const batch = pending.at(-1)!;
      const afterAWhile = now - lastEditAt >= AT_MOST_BEHIND;
      lastEditAt = now;
      if (edit.typingIn === undefined) urgent = true;
      else if (failure === null || wasIdle) {
        const latest = (nextBatch() ?? batch).firstAt + AT_MOST_BEHIND;
        dueAt = wasIdle && afterAWhile ? now : Math.min(now + REST, latest);
      }
      tell();
      pump();
    },

    /** Saves now. True when everything is durable; false when something could not be saved (it is kept). */
    flush(): Promise<boolean> {
      steps.end();
      if (!busy && pending.length === 0) return Promise.resolve(conflicts.length === 0);
      const done = new Promise<boolean>((resolve) => {
        waiting.push(resolve);
      });
      urgent = true;
      pump();
      return done;
    },

    /** Saves, then runs a call that changes the meeting in the core (undo, redo, status …), and takes over its answer. */
    run(call: () => Promise<Reply<OpenMeeting>>): Promise<Reply<OpenMeeting>> {
      steps.end();
      const done = new Promise<Reply<OpenMeeting>>((resolve) =>
        commands.push({ order: ++order, run: call, done: resolve }),
      );
      urgent = true;
      pump();
      return done;
    },

    /** Tries again at once, also what was refused and what has had no answer. */
    retry(): void {
      // an answer that comes later is not taken; the core's refusal of an old revision, or reading anew, tells what was stored
      const unknown = busy && sending === null;
      ticket += 1;
      busy = false;
      if (sending) pending = inOrder([sending, ...pending]);
      sending = null;
      pending = pending.map((batch) => ({ ...batch, held: null }));
      failure = null;
      attempts = 0;
      urgent = true;
      if (unknown) return void readAnew();
      tell();
      pump();
    },

    /** Ends a conflict: with our text, or with the one that is stored. */
    resolve(conflict: Conflict, keep: 'mine' | 'theirs'): void {
      conflicts = conflicts.filter((other) => other !== conflict);
      tell();
      if (keep === 'mine' && valueAt(meeting, conflict.op.path) !== undefined) {
        this.edit({ label: conflict.label, ops: [conflict.op] });
      } else pump();
    },

    /** Stops all timers; nothing is sent any more. */
    close(): void {
      closed = true;
      wake?.();
      alarm?.();
      settle(unsaved().length === 0);
    },
  };
}
