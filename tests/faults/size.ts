/**
 * How much a suite does: FAULT_SIZE=long for the nightly size, else the one for every change; FAULT_COUNT=<n> for exactly n.
 */
export const LONG = process.env.FAULT_SIZE === 'long';

export function sized(everyChange: number, long: number): number {
  const asked = Number(process.env.FAULT_COUNT);
  return asked > 0 ? asked : LONG ? long : everyChange;
}

/** Logged with every result, so that a failing run can be had again: FAULT_SEED=<seed>. */
export const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);

/** Mulberry32. Numbers from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The line a reader looks for: "backup kills: 0 of 60 partial copies (seed 17)". */
export function told(suite: string, bad: number, of: number, what: string, more = ''): void {
  console.log(`${suite}: ${bad} of ${of} ${what}${more === '' ? '' : `; ${more}`} (seed ${SEED})`);
}
