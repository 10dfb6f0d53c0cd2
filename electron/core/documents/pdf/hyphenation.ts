/// <reference path="./untyped-modules.d.ts" />

import patterns from 'hyphenation.sv';
import Hypher from 'hypher';

/** Shortest word that is divided, and the fewest letters on either side: less looks like a mistake. */
const SHORTEST = 7;
const FEWEST = 3;

let hypher: Hypher | undefined;

/** The places where a Swedish word may be divided, as offsets into it, last first. */
export function hyphenationPoints(word: string): number[] {
  const match = /^([^\p{L}]*)(\p{L}+)[^\p{L}]*$/u.exec(word);
  const core = match?.[2] ?? '';
  if (core.length < SHORTEST) return [];
  hypher ??= new Hypher(patterns);
  const start = match?.[1]?.length ?? 0;
  const points: number[] = [];
  let at = 0;
  for (const syllable of hypher.hyphenate(core).slice(0, -1)) {
    at += syllable.length;
    if (at >= FEWEST && core.length - at >= FEWEST) points.unshift(start + at);
  }
  return points;
}
