import type { Interval } from '../../../../../shared/domain/attendance.ts';
import { clock, readTime, readTimeRange } from '../../../../../shared/swedish/times.ts';
import { sv } from '../../../../text/sv.ts';

const words = sv.meeting.attendance;

/** "09.20–10.50", "ansluter 09.20", "lämnar 10.50"; several with commas; "" for the whole meeting. */
export function intervalText(intervals: readonly Interval[]): string {
  return intervals
    .map(({ from, to }) => {
      if (from !== null && to !== null) return `${clock(from)}–${clock(to)}`;
      if (from !== null) return words.from(clock(from));
      return to === null ? '' : words.to(clock(to));
    })
    .filter(Boolean)
    .join(', ');
}

const CAME = /^(?:ansluter|anslöt|kommer|kom|från|fr)\.?\s+(.+)$/i;
const LEFT = /^(?:lämnar|lämnade|går|gick|till|t\.?\s?o\.?\s?m|tom)\.?\s+(.+)$/i;

function readOne(text: string): Interval | null {
  const came = CAME.exec(text);
  const left = LEFT.exec(text);
  if (came) {
    const from = readTime(came[1]!);
    return from === null ? null : { from, to: null };
  }
  if (left) {
    const to = readTime(left[1]!);
    return to === null ? null : { from: null, to };
  }
  return readTimeRange(text);
}

/** Reads what is typed in the field "Deltog". Null when it cannot be read; [] when empty, which is the whole meeting. */
export function readIntervals(text: string): Interval[] | null {
  const plain = text.trim().replace(/^(kl\.?|klockan)\s*/i, '');
  if (plain === '') return [];
  const parts = plain.split(/\s*(?:;|,(?!\d{2}\b)|\boch\b)\s*/).map(readOne);
  return parts.every((part) => part !== null) ? parts : null;
}
