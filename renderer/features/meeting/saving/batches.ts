import type { Op } from '../../../../shared/domain/meeting-change.ts';

/** What the form tells when something was typed or done. */
export type Edit = {
  /** What the user did, for "Ångra: …". */
  label: string;
  ops: readonly Op[];
  /** Typing: the place typed in. It may wait for the fingers to rest; an edit without it is saved at once. */
  typingIn?: string;
};

/** Unsaved changes that are undone together. `held` says why the core refused them; they wait for the user to mend them. */
export type Batch = {
  step: string;
  label: string;
  ops: readonly Op[];
  firstAt: number;
  /** Place in the order of all that was done; undo asked for later comes after it. */
  order: number;
  held: string | null;
};

/** A burst of typing in one place is one step to undo; a rest of two seconds or half a minute of writing begins a new one. */
export const STEP_REST = 2000;
export const STEP_LENGTH = 30_000;

type Typing = { place: string; step: string; startedAt: number; lastAt: number };

/** Decides which step an edit belongs to. */
export function stepCounter(newId: () => string) {
  let typing: Typing | null = null;
  return {
    of(edit: Edit, now: number): string {
      if (edit.typingIn === undefined) {
        typing = null;
        return newId();
      }
      const goesOn =
        typing?.place === edit.typingIn && now - typing.lastAt < STEP_REST && now - typing.startedAt < STEP_LENGTH;
      typing = goesOn
        ? { ...typing!, lastAt: now }
        : { place: edit.typingIn, step: newId(), startedAt: now, lastAt: now };
      return typing.step;
    },
    end(): void {
      typing = null;
    },
  };
}

/** `ops` and then `more`; a value typed over is not sent. */
function appendOps(ops: readonly Op[], more: readonly Op[]): readonly Op[] {
  const all = [...ops];
  for (const op of more) {
    const last = all.at(-1);
    if (op.op === 'set' && last?.op === 'set' && last.path === op.path) all.pop();
    all.push(op);
  }
  return all;
}

/** `batches` without those refused changes that `ops` write over or whose place they take away. */
export function settleHeld(batches: readonly Batch[], ops: readonly Op[]): readonly Batch[] {
  const settles = (held: Op) =>
    ops.some(
      (op) =>
        (op.op === 'set' && held.op === 'set' && op.path === held.path) ||
        (op.op === 'remove' && (held.path === op.path || held.path.startsWith(`${op.path}/`))),
    );
  return batches.flatMap((batch) => {
    if (batch.held === null) return [batch];
    const left = batch.ops.filter((op) => !settles(op));
    return left.length > 0 ? [{ ...batch, ops: left }] : [];
  });
}

/** `batches` with `edit` added as part of its step. */
export function addEdit(
  batches: readonly Batch[],
  edit: Edit,
  made: { step: string; at: number; order: number },
): readonly Batch[] {
  const others = settleHeld(batches, edit.ops);
  const last = others.at(-1);
  if (last && last.step === made.step && last.held === null) {
    return [...others.slice(0, -1), { ...last, ops: appendOps(last.ops, edit.ops) }];
  }
  const { step, at: firstAt, order } = made;
  return [...others, { step, label: edit.label, ops: appendOps([], edit.ops), firstAt, order, held: null }];
}
