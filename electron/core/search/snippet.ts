import type { MarkedText } from '../../../shared/calls/search.ts';
import { findMarks, type Mark, mergeRanges } from '../../../shared/search/marks.ts';
import type { SearchPart } from '../../../shared/search/query.ts';

/** About two lines beside a name and a date. */
const LENGTH = 180;
/** So much stands before the first word marked. */
const LEAD = 40;

const oneLine = (text: string): string => text.replace(/\s/g, ' ');

/** A whole text with the searched words marked. */
export function marked(text: string, parts: readonly SearchPart[]): MarkedText {
  return { text: oneLine(text), marks: mergeRanges(findMarks(text, parts)) };
}

/** How many of the question's parts a text holds, and then how often: what makes one text a better witness than another. */
export function strength(marks: readonly Mark[]): number {
  const parts = new Set(marks.map(({ part }) => part)).size;
  return parts * 1000 + Math.min(marks.length, 999);
}

/** Where a window that starts at one of the marks shows the most. */
function bestStart(marks: readonly Mark[]): number {
  let best = 0;
  let most = -1;
  for (const { range } of marks) {
    const inside = marks.filter((mark) => mark.range[0] >= range[0] && mark.range[1] <= range[0] + LENGTH - LEAD);
    if (strength(inside) > most) {
      most = strength(inside);
      best = range[0];
    }
  }
  return best;
}

/** The stretch of a text around the searched words, cut between words; its beginning when there are none in it. */
export function snippet(lines: string, parts: readonly SearchPart[]): MarkedText {
  const text = lines.replace(/\n+/g, ' · ');
  const marks = findMarks(text, parts);
  const wanted = Math.max(0, bestStart(marks) - LEAD);
  const from = wanted === 0 ? 0 : wanted + Math.max(0, text.slice(wanted, wanted + LEAD).search(/\s/) + 1);
  const reach = from + LENGTH;
  const to = reach >= text.length ? text.length : from + Math.max(text.slice(from, reach).search(/\s\S*$/), LENGTH / 2);
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${oneLine(text.slice(from, to))}${to < text.length ? ' …' : ''}`,
    marks: mergeRanges(marks)
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}
