import type { MeetingRole } from '../domain/attendance.ts';
import type { IsoDate } from '../domain/dates.ts';

/** Somebody in a role at one meeting. */
export type RoleHeld = { councilId: string; councilName: string; date: IsoDate; role: MeetingRole; name: string };

/** Somebody in a role from the first to the last of meetings that follow upon each other. */
export type RoleStretch = Omit<RoleHeld, 'date'> & { from: IsoDate; to: IsoDate; meetings: number };

const ORDER: readonly MeetingRole[] = ['ordforande', 'vice-ordforande', 'sekreterare', 'justerare'];

/**
 * Who held which role when. A stretch ends when the role was held at a meeting by others only; justerare, who change from meeting
 * to meeting, are told per calendar year. `held` comes oldest first.
 */
export function roleStretches(held: readonly RoleHeld[]): RoleStretch[] {
  const groups = Map.groupBy(
    held.filter(({ role }) => ORDER.includes(role)),
    ({ councilId, role }) => `${councilId} ${role}`,
  );
  return [...groups.values()].flatMap(stretchesOf).sort(byPlace);
}

function stretchesOf(held: readonly RoleHeld[]): RoleStretch[] {
  const open = new Map<string, RoleStretch>();
  const done: RoleStretch[] = [];
  for (const [date, there] of Map.groupBy(held, ({ date }) => date)) {
    for (const [name, stretch] of open) {
      const goesOn =
        stretch.role === 'justerare'
          ? stretch.to.slice(0, 4) === date.slice(0, 4)
          : there.some((one) => one.name === name);
      if (goesOn) continue;
      done.push(stretch);
      open.delete(name);
    }
    for (const { councilId, councilName, role, name } of there) {
      const known = open.get(name);
      if (known?.to === date) continue;
      open.set(name, {
        councilId,
        councilName,
        role,
        name,
        from: known?.from ?? date,
        to: date,
        meetings: (known?.meetings ?? 0) + 1,
      });
    }
  }
  return [...done, ...open.values()];
}

const byPlace = (a: RoleStretch, b: RoleStretch): number =>
  a.councilName.localeCompare(b.councilName, 'sv') ||
  ORDER.indexOf(a.role) - ORDER.indexOf(b.role) ||
  b.from.localeCompare(a.from) ||
  a.name.localeCompare(b.name, 'sv');
