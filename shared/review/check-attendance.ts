import { type Attendance, isPresent } from '../domain/attendance.ts';
import { sentenceList } from '../swedish/lists.ts';
import { clock } from '../swedish/times.ts';
import type { Rule } from './check-meeting.ts';
import type { Finding } from './finding.ts';

const at = (row: Attendance): string => `attendance:${row.id}`;
const names = (rows: readonly Attendance[]): string => sentenceList(rows.map((row) => row.name));

const nobodyListed: Rule = ({ attendance }) =>
  attendance.some(isPresent)
    ? []
    : [
        {
          rule: 'nobody-present',
          severity: 'error',
          message: 'Ingen är markerad som närvarande. Markera vilka som var med.',
          step: 'narvaro',
          anchor: 'attendance',
        },
      ];

/** Members of the roster who are neither present nor absent (domain.md W14). */
const unmarked: Rule = ({ attendance }) => {
  const rows = attendance.filter((row) => row.presence === 'unknown');
  const first = rows[0];
  if (first === undefined || rows.length === attendance.length) return [];
  const who = rows.length > 3 ? `${rows.length} personer` : names(rows);
  return [
    {
      rule: 'presence-unmarked',
      severity: 'warning',
      message: `${who} är varken närvarande eller frånvarande. Markera eller ta bort.`,
      step: 'narvaro',
      anchor: at(first),
    },
  ];
};

/** A meeting has one chair and one secretary, and both were there (R1, domain.md W6). */
const chairAndSecretary: Rule = ({ attendance }) => {
  const found: Finding[] = [];
  const words = { ordforande: 'ordförande', sekreterare: 'sekreterare' } as const;
  for (const role of ['ordforande', 'sekreterare'] as const) {
    const rows = attendance.filter((row) => row.roles.includes(role));
    const [first, second] = rows;
    if (first === undefined) {
      found.push({
        rule: `${role}-missing`,
        severity: 'warning',
        message: `Ingen är ${words[role]}. Välj vem som var det.`,
        step: 'narvaro',
        anchor: 'attendance',
      });
    } else if (second !== undefined) {
      found.push({
        rule: `two-${role}`,
        severity: 'error',
        message: `${names(rows)} står alla som ${words[role]}. Ett möte har bara en; ändra rollen för de andra.`,
        step: 'narvaro',
        anchor: at(second),
      });
    } else if (!isPresent(first)) {
      found.push({
        rule: `${role}-absent`,
        severity: 'error',
        message: `${first.name} är ${words[role]} men inte närvarande. Välj en annan, eller markera ${first.name} som närvarande.`,
        step: 'narvaro',
        anchor: at(first),
      });
    }
  }
  return found;
};

/** Justerare are chosen among those present, and are neither chair nor secretary (R6, domain.md W7). */
const adjusters: Rule = ({ attendance }) =>
  attendance
    .filter((row) => row.roles.includes('justerare'))
    .flatMap((row): Finding[] => {
      if (!isPresent(row)) {
        return [
          {
            rule: 'adjuster-absent',
            severity: 'error',
            message: `Justeraren ${row.name} är inte närvarande. Välj en annan, eller markera ${row.name} som närvarande.`,
            step: 'underskrifter',
            anchor: at(row),
          },
        ];
      }
      const other = row.roles.includes('ordforande')
        ? 'ordförande'
        : row.roles.includes('sekreterare')
          ? 'sekreterare'
          : null;
      if (other === null) return [];
      return [
        {
          rule: 'adjuster-has-other-role',
          severity: 'error',
          message: `${row.name} är både justerare och ${other}. Välj en annan justerare.`,
          step: 'underskrifter',
          anchor: at(row),
        },
      ];
    });

/** Times somebody was there lie within the meeting and run forwards (domain.md W5). */
const intervals: Rule = ({ attendance, start, end }) =>
  attendance.flatMap((row) =>
    row.intervals.flatMap(({ from, to }): Finding[] => {
      if (from !== null && to !== null && to <= from) {
        return [
          {
            rule: 'interval-reversed',
            severity: 'error',
            message: `${row.name} lämnar mötet (${clock(to)}) innan hen kommer (${clock(from)}). Rätta tiderna.`,
            step: 'narvaro',
            anchor: at(row),
          },
        ];
      }
      const outside = [from, to].find(
        (t) => t !== null && ((start !== null && t < start) || (end !== null && t > end)),
      );
      if (outside === undefined || outside === null) return [];
      return [
        {
          rule: 'interval-outside-meeting',
          severity: 'warning',
          message: `${row.name} har närvaro kl ${clock(outside)}, utanför mötets tid.`,
          step: 'narvaro',
          anchor: at(row),
        },
      ];
    }),
  );

/** A substitute serves only in the place of a member who is away, wholly or in part (R12). */
const serving: Rule = ({ attendance }) =>
  attendance.flatMap((row): Finding[] => {
    const member = attendance.find((other) => other.id === row.servingFor);
    if (member === undefined || !isPresent(member) || member.intervals.length > 0) return [];
    return [
      {
        rule: 'serving-for-present-member',
        severity: 'warning',
        message: `${row.name} tjänstgör för ${member.name}, som är närvarande hela mötet.`,
        step: 'narvaro',
        anchor: at(row),
      },
    ];
  });

export const attendanceRules: readonly Rule[] = [
  nobodyListed,
  unmarked,
  chairAndSecretary,
  adjusters,
  intervals,
  serving,
];
