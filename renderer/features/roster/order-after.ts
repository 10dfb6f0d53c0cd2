/**
 * The whole order when some of it was put in a new order on screen: those on screen share out the places they had among
 * themselves, the others stay where they were.
 */
export function orderAfter(all: readonly string[], shown: readonly string[]): string[] {
  const next = shown[Symbol.iterator]();
  const onScreen = new Set(shown);
  return all.map((id) => (onScreen.has(id) ? (next.next().value ?? id) : id));
}
