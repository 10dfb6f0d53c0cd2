import type { Council, Numbering } from '../domain/council.ts';
import type { Meeting } from '../domain/meeting.ts';

/** Councils whose items have § numbers. */
export const hasParagraphs = (numbering: Numbering): boolean =>
  numbering === 'paragraph-per-meeting' || numbering === 'paragraph-per-year';

/**
 * The § of each item that has one, from `first`: what has been typed or allotted stands, and the next goes on from there.
 * Sub-items have none.
 */
export function paragraphsOf(meeting: Pick<Meeting, 'items'>, first: number): Map<string, number> {
  let next = first;
  const numbers = new Map<string, number>();
  for (const { id, level, paragraphNo } of meeting.items) {
    if (level !== 1) continue;
    const number = paragraphNo ?? next;
    numbers.set(id, number);
    next = number + 1;
  }
  return numbers;
}

/** The meeting with every § written into its item; a council that numbers otherwise keeps its items as they are. */
export function withParagraphs(meeting: Meeting, council: Pick<Council, 'numbering'>, first: number): Meeting {
  if (!hasParagraphs(council.numbering)) return meeting;
  const numbers = paragraphsOf(meeting, first);
  return {
    ...meeting,
    items: meeting.items.map((item) => ({ ...item, paragraphNo: numbers.get(item.id) ?? item.paragraphNo })),
  };
}
