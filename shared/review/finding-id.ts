import type { Place } from './rule.ts';

/** FNV-1a, 32 bits, as hex: short, the same everywhere, and good enough to tell a meeting's findings apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}

/**
 * The id of a finding: its rule, and a hash of where it stands and of the words it is about, so that it is the same finding
 * after other changes and another one when these words change. The same words twice in a field are told apart by a number.
 */
export function findingId(rule: string, place: Place, word: string, seen: Map<string, number>): string {
  const id = `${rule}.${hash(`${place.path}\n${word}`)}`;
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times === 1 ? id : `${id}.${times}`;
}
