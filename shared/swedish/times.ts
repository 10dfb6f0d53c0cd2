import type { ClockTime } from '../domain/dates.ts';

export type TimeStyle = { timeSeparator: '.' | ':'; rangeDash: '-' | '–'; rangeSpaced: boolean | 'before' };

/** "09.20" on screen and, by default, on paper (full stop first: webbriktlinjer.se nr 66). */
export function clock(time: ClockTime, separator: '.' | ':' = '.'): string {
  return time.replace(':', separator);
}

/** "09.00–10.50"; one end alone when the other is missing ("09.00"); "" when both are. */
export function timeRange(from: ClockTime | null, to: ClockTime | null, style: TimeStyle): string {
  const before = style.rangeSpaced === false ? '' : ' ';
  const dash = `${before}${style.rangeDash}${style.rangeSpaced === true ? ' ' : ''}`;
  return [from, to]
    .filter((t) => t !== null)
    .map((t) => clock(t, style.timeSeparator))
    .join(dash);
}

/** Reads a clock time as people type it: "920", "9", "9.20", "09:20", "kl 9.20", "0920". Null when it is none. */
export function readTime(text: string): ClockTime | null {
  const t = text
    .trim()
    .toLowerCase()
    .replace(/^(klockan|kl\.?)\s*/, '');
  const m = /^(\d{1,2})(?:[.:,\s]?(\d{2}))?$/.exec(t);
  if (!m) return null;
  const hour = Number(m[1]);
  const minute = Number(m[2] ?? 0);
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

/** Reads "920-1050", "9.20–10.50", "-10.50" (left early), "9.20-" (came late). Null when it is no range. */
export function readTimeRange(text: string): { from: ClockTime | null; to: ClockTime | null } | null {
  const m = /^([^-–]*)\s*[-–]\s*([^-–]*)$/.exec(text.trim());
  if (!m) return null;
  const [a = '', b = ''] = [m[1]?.trim(), m[2]?.trim()];
  const from = a === '' ? null : readTime(a);
  const to = b === '' ? null : readTime(b);
  if ((a !== '' && from === null) || (b !== '' && to === null) || (from === null && to === null)) return null;
  return { from, to };
}
