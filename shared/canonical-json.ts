/**
 * The one way to write a value as JSON: keys in code-unit order, no white space, fields without a value left out (after RFC 8785;
 * what is kept here holds no fractions, where that standard says more). Two equal values give the same text, and so the same hash.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
