/**
 * The same walk over a meeting as shared/domain/meeting-change.ts, made for the hand that types: it copies only the way down
 * to what changes, so that everything else keeps its identity and need not be drawn again, and it checks nothing – the core
 * checks before it stores.
 */
import { type Op, PathError } from '../../../../shared/domain/meeting-change.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Node = readonly Json[] | { readonly [key: string]: Json };

const idOf = (element: Json): unknown =>
  element !== null && typeof element === 'object' && 'id' in element ? element.id : undefined;

const isNode = (value: Json | undefined): value is Node => value !== null && typeof value === 'object';

function childAt(node: Node, key: string): { at: number | string; value: Json } | null {
  if (Array.isArray(node)) {
    const at = node.findIndex((element) => idOf(element) === key);
    return at < 0 ? null : { at, value: node[at] };
  }
  if (!Object.hasOwn(node, key)) return null;
  return { at: key, value: (node as { readonly [key: string]: Json })[key]! };
}

/** What stands at `path`, or undefined when nothing does. */
export function valueAt(root: unknown, path: string): Json | undefined {
  let value: Json | undefined = root as Json;
  for (const key of path.split('/')) {
    if (!isNode(value)) return undefined;
    value = childAt(value, key)?.value;
  }
  return value;
}

/** Where the element at `path` stands in its list, or -1. */
export function indexAt(root: unknown, path: string): number {
  const [list, key] = splitLast(path);
  const parent = list === '' ? (root as Json) : valueAt(root, list);
  return Array.isArray(parent) ? parent.findIndex((element) => idOf(element) === key) : -1;
}

const splitLast = (path: string): [parent: string, key: string] => {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? ['', path] : [path.slice(0, cut), path.slice(cut + 1)];
};

function replaceChild(node: Node, at: number | string, value: Json): Node {
  if (Array.isArray(node)) return node.with(at as number, value);
  return { ...(node as { readonly [key: string]: Json }), [at]: value };
}

function update(node: Json | undefined, keys: readonly string[], path: string, change: (value: Json) => Json): Json {
  if (keys.length === 0) return change(node as Json);
  const child = isNode(node) ? childAt(node, keys[0]!) : null;
  if (!child) throw new PathError(path);
  return replaceChild(node as Node, child.at, update(child.value, keys.slice(1), path, change));
}

const updateAt = (root: Json, path: string, change: (value: Json) => Json): Json =>
  path === '' ? change(root) : update(root, path.split('/'), path, change);

const asList = (value: Json, path: string): readonly Json[] => {
  if (!Array.isArray(value)) throw new PathError(path);
  return value;
};

function applyOne(root: Json, op: Op): Json {
  const value = 'value' in op ? (op.value as Json) : null;
  if (op.op === 'set') return updateAt(root, op.path, () => value);
  if (op.op === 'insert') {
    return updateAt(root, op.path, (found) => {
      const list = asList(found, op.path);
      const id = idOf(value);
      if (typeof id !== 'string' || list.some((element) => idOf(element) === id)) throw new PathError(op.path);
      return list.toSpliced(Math.min(op.index, list.length), 0, value);
    });
  }
  const [parent, key] = splitLast(op.path);
  return updateAt(root, parent, (found) => {
    const list = asList(found, op.path);
    const at = list.findIndex((element) => idOf(element) === key);
    if (at < 0) throw new PathError(op.path);
    const rest = list.toSpliced(at, 1);
    return op.op === 'remove' ? rest : rest.toSpliced(Math.min(op.index, rest.length), 0, list[at]!);
  });
}

/**
 * `root` after `ops`. What the ops do not touch is the very same object as before.
 * @throws PathError when a path leads nowhere.
 */
export function applySharing<T>(root: T, ops: readonly Op[]): T {
  return ops.reduce<Json>(applyOne, root as Json) as T;
}

/** True when two values say the same; text is compared without the blanks at its ends, which the core trims in some fields. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim();
  if (!isNode(a) || !isNode(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((element, i) => sameValue(element, b[i]));
  }
  const [x, y] = [a, b] as [{ readonly [key: string]: Json }, { readonly [key: string]: Json }];
  const keys = Object.keys(x).filter((key) => x[key] !== undefined);
  return (
    keys.length === Object.keys(y).filter((key) => y[key] !== undefined).length &&
    keys.every((key) => sameValue(x[key], y[key]))
  );
}
