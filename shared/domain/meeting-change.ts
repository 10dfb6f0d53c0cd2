/**
 * Changes to a meeting, as small as what was typed. The wizard sends them, the database applies and keeps them, and undo is
 * their inverse. A path walks the meeting by field names and, in lists, by the id of the element:
 * "items/4f1c…/heading", "attendance/a7/presence".
 */
import { z } from 'zod';
import { Meeting } from './meeting.ts';

const Path = z.string().min(1).max(500);

export const Op = z.discriminatedUnion('op', [
  /** Put `value` at `path`. */
  z.strictObject({ op: z.literal('set'), path: Path, value: z.json() }),
  /** Put the element `value` (with its id) into the list at `path`, before position `index`. */
  z.strictObject({ op: z.literal('insert'), path: Path, index: z.int().min(0), value: z.json() }),
  /** Take the element at `path` out of its list. */
  z.strictObject({ op: z.literal('remove'), path: Path }),
  /** Move the element at `path` within its list, to position `index` of the list without it. */
  z.strictObject({ op: z.literal('move'), path: Path, index: z.int().min(0) }),
]);
export type Op = z.infer<typeof Op>;

/** A path that leads nowhere: the meeting was changed elsewhere, or the caller is wrong. */
export class PathError extends Error {}

type Json = z.infer<ReturnType<typeof z.json>>;
type Parent = Json[] | { [key: string]: Json };

/** Meetings are JSON through and through, so this is a whole copy. */
const copy = (value: Json): Json => JSON.parse(JSON.stringify(value));

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

function indexById(list: readonly Json[], id: string): number {
  return list.findIndex((e) => e !== null && typeof e === 'object' && !Array.isArray(e) && e.id === id);
}

function step(parent: Parent, key: string): { get: Json; at: string | number } {
  if (Array.isArray(parent)) {
    const at = indexById(parent, key);
    if (at < 0) throw new PathError(key);
    return { get: parent[at] as Json, at };
  }
  if (FORBIDDEN.has(key) || !Object.hasOwn(parent, key)) throw new PathError(key);
  return { get: parent[key] as Json, at: key };
}

function walk(root: Json, path: string): { parent: Parent; at: string | number; value: Json } {
  let parent = root as Parent;
  const keys = path.split('/');
  for (const [i, key] of keys.entries()) {
    if (parent === null || typeof parent !== 'object') throw new PathError(path);
    const { get, at } = step(parent, key);
    if (i === keys.length - 1) return { parent, at, value: get };
    parent = get as Parent;
  }
  throw new PathError(path);
}

/** Applies one op to `root` in place and returns its inverse. */
function applyOp(root: Json, op: Op): Op {
  if (op.op === 'insert') {
    const list = walk(root, op.path).value;
    if (!Array.isArray(list)) throw new PathError(op.path);
    const id = (op.value as { id?: unknown } | null)?.id;
    if (typeof id !== 'string' || indexById(list, id) >= 0) throw new PathError(op.path);
    list.splice(Math.min(op.index, list.length), 0, copy(op.value));
    return { op: 'remove', path: `${op.path}/${id}` };
  }
  const { parent, at, value } = walk(root, op.path);
  if (op.op === 'set') {
    (parent as Record<string | number, Json>)[at] = copy(op.value);
    return { op: 'set', path: op.path, value };
  }
  if (!Array.isArray(parent) || typeof at !== 'number') throw new PathError(op.path);
  parent.splice(at, 1);
  if (op.op === 'remove') return { op: 'insert', path: op.path.slice(0, op.path.lastIndexOf('/')), index: at, value };
  parent.splice(Math.min(op.index, parent.length), 0, value);
  return { op: 'move', path: op.path, index: at };
}

/**
 * The meeting after `ops`, and the ops that take it back. Pure: `meeting` is left as it was.
 * @throws PathError when a path leads nowhere; ZodError when the result is no valid meeting.
 */
export function applyOps(meeting: Meeting, ops: readonly Op[]): { meeting: Meeting; inverse: Op[] } {
  const draft = copy(meeting as unknown as Json);
  const inverse = ops.map((op) => applyOp(draft, op)).reverse();
  return { meeting: Meeting.parse(draft), inverse };
}
