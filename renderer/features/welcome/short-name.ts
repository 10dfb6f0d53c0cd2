/** "Exempelby" of "Exempelby kommun"; a name without such a word as it stands. */
export function shortNameOf(name: string): string {
  return name.trim().replace(/\s+(kommun|stad|region|kommunalförbund)$/i, '');
}
