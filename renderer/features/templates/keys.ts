/** Parts of a template have no ids of their own. On screen they need one that stays while they are changed and moved. */
const keys = new WeakMap<object, string>();
let last = 0;

export function keyOf(part: object): string {
  const known = keys.get(part);
  if (known !== undefined) return known;
  last += 1;
  const key = `del-${last}`;
  keys.set(part, key);
  return key;
}

/** `part` with some of it changed, and still the same part on screen. */
export function changed<T extends object>(part: T, patch: Partial<T>): T {
  const next = { ...part, ...patch };
  keys.set(next, keyOf(part));
  return next;
}
