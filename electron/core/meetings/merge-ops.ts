import type { Op } from '../../../shared/domain/meeting-change.ts';

/**
 * The same ops without those a later one makes needless: of several `set` of one path within a run of `set`s only the last
 * counts, unless something below that path was set in between. Works on a change and on its inverse alike.
 */
export function mergeOps(ops: readonly Op[]): Op[] {
  const kept: Op[] = [];
  for (const op of ops) {
    if (op.op === 'set') dropEarlier(kept, op.path);
    kept.push(op);
  }
  return kept;
}

function dropEarlier(kept: Op[], path: string): void {
  for (let i = kept.length - 1; i >= 0; i--) {
    const earlier = kept[i]!;
    if (earlier.op !== 'set' || earlier.path.startsWith(`${path}/`)) return;
    if (earlier.path !== path) continue;
    kept.splice(i, 1);
    return;
  }
}
