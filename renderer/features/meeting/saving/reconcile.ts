import { type Op, PathError } from '../../../../shared/domain/meeting-change.ts';
import { applySharing, indexAt, type Json, sameValue, valueAt } from './json-path.ts';

/** A change of ours that met another change of the same place. Both are shown; the user chooses. */
export type Conflict = { op: Op; label: string; mine: Json; theirs: Json | undefined };

export type Unsaved = { label: string; ops: readonly Op[] };

type Verdict = 'apply' | 'already' | 'conflict';

function judge(op: Op, before: unknown, now: unknown): Verdict {
  if (op.op === 'insert') {
    if (valueAt(now, `${op.path}/${(op.value as { id: string }).id}`) !== undefined) return 'already';
    return Array.isArray(valueAt(now, op.path)) ? 'apply' : 'conflict';
  }
  const current = valueAt(now, op.path);
  if (op.op === 'set') {
    if (current === undefined) return 'conflict';
    if (sameValue(current, op.value as Json)) return 'already';
    return sameValue(current, valueAt(before, op.path)) ? 'apply' : 'conflict';
  }
  if (current === undefined) return 'already';
  if (op.op === 'move') return indexAt(now, op.path) === op.index ? 'already' : 'apply';
  return sameValue(current, valueAt(before, op.path)) ? 'apply' : 'conflict';
}

function tryApply<T>(root: T, op: Op): T {
  try {
    return applySharing(root, [op]);
  } catch (error) {
    if (error instanceof PathError) return root;
    throw error;
  }
}

/**
 * Puts unsaved changes, made on `before`, on top of `now`, which was read anew. Changes that are there already are dropped (a
 * save whose answer was lost), changes of a place nobody else touched are kept, the rest are conflicts and are left out.
 */
export function reconcile<M, B extends Unsaved>(
  before: M,
  now: M,
  unsaved: readonly B[],
): { meeting: M; kept: B[]; conflicts: Conflict[] } {
  let shadow = before;
  let meeting = now;
  const conflicts: Conflict[] = [];
  const kept: B[] = [];
  for (const batch of unsaved) {
    const ops: Op[] = [];
    for (const op of batch.ops) {
      const verdict = judge(op, shadow, meeting);
      shadow = tryApply(shadow, op);
      if (verdict === 'apply') {
        meeting = applySharing(meeting, [op]);
        ops.push(op);
      } else if (verdict === 'conflict') {
        const mine = 'value' in op ? (op.value as Json) : null;
        conflicts.push({ op, label: batch.label, mine, theirs: valueAt(meeting, op.path) });
      }
    }
    if (ops.length > 0) kept.push({ ...batch, ops });
  }
  return { meeting, kept, conflicts };
}
