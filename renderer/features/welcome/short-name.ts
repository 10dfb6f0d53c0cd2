/** Place names that end in s of their own: Borås, Höganäs, Degerfors, Grums. */
const OWN_S = /(ås|äs|ors|ums)$/i;

/**
 * The place in the name of a municipality: "Finspång" of "Finspångs kommun", "Borås" of "Borås stad"; a name without such a word
 * as it stands. A guess to change.
 */
export function shortNameOf(name: string): string {
  const place = name.trim().replace(/\s+(kommun|stad|region|kommunalförbund)$/i, '');
  return place === name.trim() || OWN_S.test(place) ? place : place.replace(/s$/, '');
}
