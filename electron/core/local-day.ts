import type { IsoDate } from '../../shared/domain/dates.ts';

/** The calendar day where the user sits. Never from toISOString, which is a day off at night. */
export function localDay(now: Date): IsoDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
