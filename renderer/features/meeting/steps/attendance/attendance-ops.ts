import { Attendance, type MeetingRole, type Presence } from '../../../../../shared/domain/attendance.ts';
import type { Op } from '../../../../../shared/domain/meeting-change.ts';
import { at, insert, set } from '../../saving/ops.ts';

type Row = Attendance;

/** Marks a presence; the same mark once more takes it away. Who is away is not on a distance. */
export function presenceOps(row: Row, presence: Presence): Op[] {
  const next = row.presence === presence ? 'unknown' : presence;
  const ops = [set(at('attendance', row.id, 'presence'), next)];
  return next !== 'present' && row.remote ? [...ops, set(at('attendance', row.id, 'remote'), false)] : ops;
}

/** On a distance is present. */
export function remoteOps(row: Row): Op[] {
  const ops = [set(at('attendance', row.id, 'remote'), !row.remote)];
  return row.remote || row.presence === 'present'
    ? ops
    : [set(at('attendance', row.id, 'presence'), 'present'), ...ops];
}

/** Those not marked yet become present; when all are marked, everybody does. */
export function everybodyOps(rows: readonly Row[]): Op[] {
  const unmarked = rows.filter((row) => row.presence === 'unknown');
  const affected = unmarked.length > 0 ? unmarked : rows.filter((row) => row.presence !== 'present');
  return affected.map((row) => set(at('attendance', row.id, 'presence'), 'present'));
}

const rolesOps = (row: Row, roles: readonly MeetingRole[]): Op => set(at('attendance', row.id, 'roles'), roles);

/** There is one chair and one secretary; there may be several justerare. */
const ALONE: ReadonlySet<MeetingRole> = new Set(['ordforande', 'sekreterare']);

/** Gives a role to a row, or takes it back when she has it. */
export function toggleRoleOps(rows: readonly Row[], id: string, role: MeetingRole): Op[] {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return [];
  if (row.roles.includes(role))
    return [
      rolesOps(
        row,
        row.roles.filter((one) => one !== role),
      ),
    ];
  const others = ALONE.has(role) ? rows.filter((one) => one.id !== id && one.roles.includes(role)) : [];
  return [
    ...others.map((other) =>
      rolesOps(
        other,
        other.roles.filter((one) => one !== role),
      ),
    ),
    rolesOps(row, [...row.roles, role]),
  ];
}

/** Hands a role over from one row to another; null is nobody. */
export function handOverOps(rows: readonly Row[], role: MeetingRole, from: string | null, to: string | null): Op[] {
  if (from === to) return [];
  const giver = rows.find((row) => row.id === from);
  const taker = rows.find((row) => row.id === to);
  return [
    ...(giver
      ? [
          rolesOps(
            giver,
            giver.roles.filter((one) => one !== role),
          ),
        ]
      : []),
    ...(taker && !taker.roles.includes(role) ? [rolesOps(taker, [...taker.roles, role])] : []),
  ];
}

export const holdersOf = (rows: readonly Row[], role: MeetingRole): Row[] =>
  rows.filter((row) => row.roles.includes(role));

/** A guest typed once, present. */
export function guestOp(rows: readonly Row[], guest: { name: string; organisation: string; title: string }): Op {
  const row = Attendance.parse({ ...guest, id: crypto.randomUUID(), kind: 'gast', presence: 'present' });
  return insert('attendance', rows.length, row);
}
