import { longDate } from '../../shared/swedish/dates.ts';
import { sv } from '../text/sv.ts';

/** Today in the calendar of this workstation, "2026-11-21". */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "i dag 14.32", "i går 9.05" or "6 mars 2019" for a point in time. */
export function whenSaved(instant: string, now = new Date()): string {
  const then = new Date(instant);
  const time = `${String(then.getHours()).padStart(2, '0')}.${String(then.getMinutes()).padStart(2, '0')}`;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (today(then) === today(now)) return sv.ui.todayAt(time);
  if (today(then) === today(yesterday)) return sv.ui.yesterdayAt(time);
  return longDate(today(then));
}

/** The same to the second: "i dag 14.32.05". A day longer ago has no time of day. */
export function withSeconds(instant: string, now = new Date()): string {
  const plain = whenSaved(instant, now);
  return /\d\.\d\d$/.test(plain) ? `${plain}.${String(new Date(instant).getSeconds()).padStart(2, '0')}` : plain;
}
