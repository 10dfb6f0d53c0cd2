import type { Council } from '../../../shared/domain/council.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { type MandatePeriod, nextPeriod, periodOn } from '../../../shared/domain/mandate-period.ts';
import { isMemberOn, type RosterEntry } from '../../../shared/domain/person.ts';
import { addDays } from '../../../shared/swedish/days.ts';

/** So long before a period ends, and after, it is time to speak of it. */
const SOON_DAYS = 120;

/** Seats that ended before `day`, not long ago, of people who have none on it: somebody forgot to renew them, or they left. */
export function endedBefore(roster: readonly RosterEntry[], day: IsoDate): RosterEntry[] {
  const since = addDays(day, -SOON_DAYS);
  const sits = (personId: string) =>
    roster.some(({ membership, person }) => person.id === personId && isMemberOn(membership, day));
  return roster.filter(
    ({ membership: { validTo }, person }) => validTo !== null && validTo < day && validTo >= since && !sits(person.id),
  );
}

export type Renewal = { ends: MandatePeriod; next: MandatePeriod };

/** Which period gives way to which: the one that has just ended while seats of it are not renewed, else the one that is. */
export function renewalOn(council: Council, roster: readonly RosterEntry[], day: IsoDate): Renewal {
  const now = periodOn(council, day);
  const before = periodOn(council, addDays(now.validFrom, -1));
  const left = endedBefore(roster, day).some(({ membership }) => membership.validTo === before.validTo);
  return left ? { ends: before, next: now } : { ends: now, next: nextPeriod(council, now) };
}

/** The seats somebody holds when a period ends, and whether she has one in the next already. */
export function renewable(
  roster: readonly RosterEntry[],
  { ends, next }: Renewal,
): { entry: RosterEntry; renewed: boolean }[] {
  return roster
    .filter(
      ({ membership }) => isMemberOn(membership, ends.validTo) && (membership.validFrom ?? '0000') < next.validFrom,
    )
    .map((entry) => ({
      entry,
      renewed: roster.some(
        ({ membership, person }) =>
          person.id === entry.person.id &&
          membership.id !== entry.membership.id &&
          (membership.validTo ?? '9999') >= next.validFrom &&
          (membership.validFrom ?? '0000') > ends.validTo,
      ),
    }));
}

/** True when the running period ends soon and nobody's seat reaches into the next. */
export function endsSoon(council: Council, roster: readonly RosterEntry[], day: IsoDate): MandatePeriod | null {
  const now = periodOn(council, day);
  if (now.validTo > addDays(day, SOON_DAYS)) return null;
  const limited = roster.some(({ membership }) => membership.validTo === now.validTo);
  const renewed = roster.some(({ membership }) => (membership.validFrom ?? '0000') > now.validTo);
  return limited && !renewed ? now : null;
}
