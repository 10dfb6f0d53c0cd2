import { type Attendance, isPresent, type MeetingRole } from '../domain/attendance.ts';
import type { Op } from '../domain/meeting-change.ts';
import { atRow, namesOf } from './check-presence.ts';
import type { Mend } from './finding.ts';
import { mayDecide } from './presence-by-item.ts';
import type { Found, Rule } from './rule.ts';

const WORDS = { ordforande: 'ordförande', sekreterare: 'sekreterare' } as const;
type Held = keyof typeof WORDS;

export const roleOp = (row: Attendance, roles: readonly MeetingRole[]): Op => ({
  op: 'set',
  path: `attendance/${row.id}/roles`,
  value: [...roles],
});

const markPresent = (row: Attendance): Mend => ({
  label: `Markera ${row.name} som närvarande`,
  ops: [{ op: 'set', path: `attendance/${row.id}/presence`, value: 'present' }],
});

/** Whoever the list itself points at: the only vice chair there, the only one with the secretary's title. */
function candidate(role: Held, attendance: readonly Attendance[]): Attendance | undefined {
  const there = attendance.filter(isPresent);
  const fits = (row: Attendance): boolean =>
    role === 'ordforande'
      ? row.roles.includes('vice-ordforande')
      : row.kind === 'sekreterare' || /sekreterare/i.test(row.title);
  const found = there.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}

function missing(role: Held): Rule['find'] {
  return ({ meeting: { attendance } }) => {
    if (attendance.some((row) => row.roles.includes(role))) return [];
    const who = candidate(role, attendance);
    return [
      {
        step: 'narvaro',
        anchor: 'attendance',
        path: 'attendance',
        message: `Ingen är ${WORDS[role]}. Välj vem som var det.`,
        ...(who && {
          mend: { label: `Gör ${who.name} till ${WORDS[role]}`, ops: [roleOp(who, [...who.roles, role])] },
        }),
      },
    ];
  };
}

function absent(role: Held): Rule['find'] {
  return ({ meeting: { attendance } }) =>
    attendance
      .filter((row) => row.roles.includes(role) && !isPresent(row))
      .map((row) => ({
        ...atRow(row, 'presence'),
        message: `${row.name} är ${WORDS[role]} men inte närvarande. Välj en annan, eller markera ${row.name} som närvarande.`,
        mend: markPresent(row),
      }));
}

function several(role: Held): Rule['find'] {
  return ({ meeting: { attendance } }) => {
    const rows = attendance.filter((row) => row.roles.includes(role));
    const second = rows[1];
    if (second === undefined) return [];
    return [
      {
        ...atRow(second, 'roles'),
        message: `${namesOf(rows)} står alla som ${WORDS[role]}. Ett möte har bara en; ändra rollen för de andra.`,
      },
    ];
  };
}

const adjusters = (attendance: readonly Attendance[]) => attendance.filter((row) => row.roles.includes('justerare'));
const inSigning = (row: Attendance) => ({ ...atRow(row, 'roles'), step: 'underskrifter' as const });

/** Chair, secretary and justerare: one of each kind, there, and not the same person. */
export const roleRules: readonly Rule[] = [
  {
    id: 'chair-missing',
    refs: 'R1, W6',
    says: 'Mötet har en ordförande.',
    source: 'KL 5 kap. 65 §',
    kl: 'block',
    others: 'warn',
    find: missing('ordforande'),
  },
  {
    id: 'secretary-missing',
    refs: 'W6, R23',
    says: 'Mötet har en sekreterare.',
    source: 'kommunernas mallar för protokoll',
    kl: 'warn',
    others: 'warn',
    find: missing('sekreterare'),
  },
  {
    id: 'chair-absent',
    refs: 'R1',
    says: 'Ordföranden är närvarande.',
    source: 'KL 5 kap. 65 §',
    kl: 'block',
    others: 'warn',
    find: absent('ordforande'),
  },
  {
    id: 'secretary-absent',
    refs: 'W6',
    says: 'Sekreteraren är närvarande.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: absent('sekreterare'),
  },
  {
    id: 'two-chairs',
    refs: 'R1',
    says: 'Mötet har bara en ordförande.',
    source: 'KL 5 kap. 65 §',
    kl: 'block',
    others: 'warn',
    find: several('ordforande'),
  },
  {
    id: 'two-secretaries',
    refs: 'W6',
    says: 'Mötet har bara en sekreterare.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: several('sekreterare'),
  },
  {
    id: 'adjuster-absent',
    refs: 'R6, W7',
    says: 'Justerarna är närvarande.',
    source: 'KL 5 kap. 69 §; Göteborgs handbok, val av justerare',
    kl: 'block',
    others: 'warn',
    find: ({ meeting }) =>
      adjusters(meeting.attendance)
        .filter((row) => !isPresent(row))
        .map((row) => ({
          ...inSigning(row),
          message: `Justeraren ${row.name} är inte närvarande. Välj en annan, eller markera ${row.name} som närvarande.`,
          mend: markPresent(row),
        })),
  },
  {
    id: 'adjuster-has-other-role',
    refs: 'W7',
    says: 'Justeraren är inte också ordförande eller sekreterare.',
    source: 'KL 5 kap. 69 §',
    kl: 'block',
    others: 'warn',
    find: ({ meeting }) =>
      adjusters(meeting.attendance).flatMap((row): Found[] => {
        const other = (['ordforande', 'sekreterare'] as const).find((role) => row.roles.includes(role));
        if (other === undefined) return [];
        return [
          {
            ...inSigning(row),
            message: `${row.name} är både justerare och ${WORDS[other]}. Välj en annan justerare.`,
            mend: {
              label: `Ta bort ${row.name} som justerare`,
              ops: [
                roleOp(
                  row,
                  row.roles.filter((role) => role !== 'justerare'),
                ),
              ],
            },
          },
        ];
      }),
  },
  {
    id: 'adjuster-not-member',
    refs: 'R6',
    says: 'Justeraren är ledamot eller tjänstgörande ersättare.',
    source: 'KL 5 kap. 69 §; Göteborgs handbok, val av justerare',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting, council }) =>
      adjusters(meeting.attendance)
        .filter((row) => isPresent(row) && !mayDecide(row, council.klApplies) && !row.roles.includes('sekreterare'))
        .map((row) => ({
          ...inSigning(row),
          message: `Justeraren ${row.name} har inte deltagit i besluten. Välj en närvarande ledamot eller tjänstgörande ersättare.`,
        })),
  },
];
