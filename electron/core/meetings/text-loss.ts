import type { Op } from '../../../shared/domain/meeting-change.ts';

/** How many characters stand in a value, in all its texts together. */
export function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + textLength(part), 0);
}

/**
 * True when a change takes away more than half of a text, and more than 200 characters: a select-all and a slip of the hand,
 * or a fault of ours. Such a change is kept apart, so that what stood there before can be had back with one undo.
 * `inverse` is what applyOps gave for `ops`.
 */
export function losesText(ops: readonly Op[], inverse: readonly Op[]): boolean {
  return ops.some((op, i) => {
    const back = inverse[inverse.length - 1 - i];
    if (op.op !== 'set' || back?.op !== 'set') return false;
    const before = textLength(back.value);
    const lost = before - textLength(op.value);
    return lost > 200 && lost > before / 2;
  });
}
