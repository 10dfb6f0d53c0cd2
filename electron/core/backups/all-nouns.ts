import { CALLS } from '../../../shared/api.ts';

/** When another database has come in place, everything that was read is old. */
export const ALL_NOUNS: readonly string[] = [
  ...new Set(Object.keys(CALLS).map((name) => name.slice(0, name.indexOf('.')))),
];
