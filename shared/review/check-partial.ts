import { type Attendance, type Interval, isPresent } from '../domain/attendance.ts';
import type { ClockTime } from '../domain/dates.ts';
import type { Meeting } from '../domain/meeting.ts';
import { sentenceList } from '../swedish/lists.ts';
import { clock } from '../swedish/times.ts';
import { atRow } from './check-presence.ts';
import { mayDecide, presenceTable } from './presence-by-item.ts';
import type { Found, Rule } from './rule.ts';

const wasThere = ({ intervals }: Attendance): string =>
  sentenceList(
    intervals.map(({ from, to }) =>
      from === null
        ? `till ${clock(to ?? '24:00')}`
        : to === null
          ? `från ${clock(from)}`
          : `${clock(from)}–${clock(to)}`,
    ),
  );

/** The item as the secretary knows it: "ärende 4 (Kameror)". */
export const itemName = (meeting: Meeting, index: number): string => {
  const item = meeting.items[index];
  const number = item?.paragraphNo ? `§ ${item.paragraphNo}` : `ärende ${index + 1}`;
  return item?.heading.trim() ? `${number} (${item.heading.trim()})` : number;
};

const overlaps = (a: Interval, b: Interval): boolean =>
  (a.from ?? '00:00') < (b.to ?? '24:00') && (b.from ?? '00:00') < (a.to ?? '24:00');
const WHOLE: Interval = { from: null, to: null };
const times = (row: Attendance): readonly Interval[] =>
  !isPresent(row) ? [] : row.intervals.length === 0 ? [WHOLE] : row.intervals;
const atOnce = (a: Attendance, b: Attendance): boolean => times(a).some((x) => times(b).some((y) => overlaps(x, y)));

/** Times somebody was there, held against the meeting, its items and whoever served instead. */
export const partialRules: readonly Rule[] = [
  {
    id: 'interval-reversed',
    refs: 'W5',
    says: 'Den som var med en del av mötet kom innan hen gick.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting }) =>
      meeting.attendance.flatMap((row) =>
        row.intervals
          .filter(({ from, to }) => from !== null && to !== null && to <= from)
          .map(({ from, to }) => ({
            ...atRow(row, 'intervals'),
            message: `${row.name} lämnar mötet (${clock(to ?? '')}) innan hen kommer (${clock(from ?? '')}). Rätta tiderna.`,
          })),
      ),
  },
  {
    id: 'interval-outside-meeting',
    refs: 'W5',
    says: 'Tiderna någon var med ligger inom mötets tid.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { attendance, start, end } }) =>
      attendance.flatMap((row): Found[] => {
        const outside = (t: ClockTime | null): boolean =>
          t !== null && ((start !== null && t < start) || (end !== null && t > end));
        const wrong = row.intervals.flatMap(({ from, to }) => [from, to]).find(outside);
        if (wrong === undefined || wrong === null) return [];
        const value = row.intervals
          .map(({ from, to }) => ({ from: outside(from) ? start : from, to: outside(to) ? end : to }))
          .filter(({ from, to }) => from === null || to === null || from < to);
        return [
          {
            ...atRow(row, 'intervals'),
            message: `${row.name} har närvaro kl. ${clock(wrong)}, utanför mötets tid. Rätta tiden.`,
            ...(value.length > 0 && {
              mend: {
                label: `Skriv ${wasThere({ ...row, intervals: value })}`,
                ops: [{ op: 'set', path: `attendance/${row.id}/intervals`, value }],
              },
            }),
          },
        ];
      }),
  },
  {
    id: 'item-time-order',
    refs: 'W5',
    says: 'Tiderna då ärendena började följer på varandra och ligger inom mötet.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { items, start, end } }) => {
      let before = start;
      return items.flatMap((item, i): Found[] => {
        const now = item.startedAt;
        if (now === null) return [];
        const wrong = (before !== null && now < before) || (end !== null && now > end);
        if (!wrong) before = now;
        return wrong
          ? [
              {
                step: 'arenden',
                anchor: `item:${item.id}`,
                path: `items/${item.id}/startedAt`,
                message: `Ärende ${i + 1} började kl. ${clock(now)}, före ärendet innan eller utanför mötets tid. Rätta tiden.`,
              },
            ]
          : [];
      });
    },
  },
  {
    id: 'partial-unresolved',
    refs: 'W5',
    says: 'Det går att se vilka beslut den som var med en del av mötet deltog i.',
    source: 'KL 5 kap. 66 §; Göteborgs handbok',
    kl: 'warn',
    others: 'info',
    find: ({ meeting, council }) => {
      const table = presenceTable(meeting);
      return meeting.attendance
        .filter((row) => isPresent(row) && mayDecide(row, council.klApplies))
        .filter((row) =>
          meeting.items.some((item, i) => item.decisions.length > 0 && table.get(row.id)?.[i] === 'unknown'),
        )
        .map((row) => ({
          ...atRow(row, 'intervals'),
          message: `${row.name} var med ${wasThere(row)}, men det syns inte i vilka beslut. Skriv på ärendena när de började.`,
        }));
    },
  },
  {
    id: 'partial-at-decision',
    refs: 'W5',
    says: 'Ingen kom eller gick medan ett ärende med beslut behandlades.',
    source: 'Karlsborgs kommun, Under sammanträdet',
    kl: 'warn',
    others: 'info',
    find: ({ meeting, council }) => {
      const table = presenceTable(meeting);
      return meeting.attendance
        .filter((row) => isPresent(row) && mayDecide(row, council.klApplies))
        .flatMap((row) =>
          meeting.items.flatMap((item, i): Found[] =>
            item.decisions.length > 0 && table.get(row.id)?.[i] === 'partly'
              ? [
                  {
                    ...atRow(row, 'intervals'),
                    message: `${row.name} kom eller gick under ${itemName(meeting, i)}. Deltog hen i beslutet? Rätta tiden om det behövs.`,
                  },
                ]
              : [],
          ),
        );
    },
  },
  {
    id: 'signer-part-time',
    refs: 'W5',
    says: 'Ordförande, sekreterare och justerare var med hela mötet.',
    source: 'KL 5 kap. 69 §; god sed vid justering',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting }) => {
      const words = { ordforande: 'Ordföranden', sekreterare: 'Sekreteraren', justerare: 'Justeraren' } as const;
      return meeting.attendance.flatMap((row): Found[] => {
        const role = (['ordforande', 'sekreterare', 'justerare'] as const).find((one) => row.roles.includes(one));
        const whole = ({ from, to }: Interval) =>
          (from === null || (meeting.start !== null && from <= meeting.start)) &&
          (to === null || (meeting.end !== null && to >= meeting.end));
        if (role === undefined || !isPresent(row) || row.intervals.length === 0 || row.intervals.some(whole)) return [];
        const away = (presenceTable(meeting).get(row.id) ?? []).flatMap((p, i) => (p === 'away' ? [i] : []));
        const missed = away.length > 0 ? ` och missade ${sentenceList(away.map((i) => itemName(meeting, i)))}` : '';
        const what = role === 'justerare' ? 'Välj en annan justerare för de delarna.' : 'Skriv vem som trädde in.';
        return [
          {
            ...atRow(row, 'intervals'),
            message: `${words[role]} ${row.name} var bara med ${wasThere(row)}${missed}. ${what}`,
          },
        ];
      });
    },
  },
  {
    id: 'substitute-absent',
    refs: 'R2, R12',
    says: 'Den som tjänstgör för någon är själv närvarande.',
    source: 'Karlsborgs kommun, Under sammanträdet',
    kl: 'block',
    others: 'warn',
    find: ({ meeting: { attendance } }) =>
      attendance
        .filter((row) => row.servingFor !== null && !isPresent(row))
        .map((row) => ({
          ...atRow(row, 'servingFor'),
          message: `${row.name} tjänstgör men är inte närvarande. Markera närvaro, eller ta bort tjänstgöringen.`,
          mend: {
            label: 'Ta bort tjänstgöringen',
            ops: [{ op: 'set', path: `attendance/${row.id}/servingFor`, value: null }],
          },
        })),
  },
  {
    id: 'serving-for-present-member',
    refs: 'R12',
    says: 'En ersättare tjänstgör bara när ledamoten är borta.',
    source: 'Karlsborgs kommun, Under sammanträdet',
    kl: 'block',
    others: 'warn',
    find: ({ meeting: { attendance } }) =>
      attendance.flatMap((row): Found[] => {
        const member = attendance.find((other) => other.id === row.servingFor);
        if (member === undefined || !isPresent(row) || !atOnce(row, member)) return [];
        const whole = member.intervals.length === 0;
        return [
          {
            ...atRow(row, 'servingFor'),
            message: whole
              ? `${row.name} tjänstgör för ${member.name}, som är närvarande hela mötet. Ta bort tjänstgöringen eller ändra närvaron.`
              : `${row.name} tjänstgör för ${member.name} under tid då ${member.name} också är med (${wasThere(member)}). Skriv tiderna så att de inte går över varandra.`,
          },
        ];
      }),
  },
  {
    id: 'member-came-back',
    refs: 'R12',
    says: 'Den som avbrutit sin tjänstgöring och ersatts går inte in igen.',
    source: 'Karlsborgs kommun, Under sammanträdet',
    kl: 'warn',
    others: 'off',
    find: ({ meeting: { attendance } }) =>
      attendance
        .filter((row) => isPresent(row) && row.intervals.length > 1)
        .filter((row) => attendance.some((other) => other.servingFor === row.id && isPresent(other)))
        .map((row) => ({
          ...atRow(row, 'intervals'),
          message: `${row.name} gick, ersattes och kom tillbaka. Det är tillåtet bara efter jäv. Kontrollera tiderna.`,
        })),
  },
  {
    id: 'two-serve-for-one',
    refs: 'R12',
    says: 'Bara en ersättare i taget tjänstgör för en ledamot.',
    source: 'Karlsborgs kommun, Under sammanträdet',
    kl: 'block',
    others: 'warn',
    find: ({ meeting: { attendance } }) =>
      attendance.flatMap((row, i): Found[] => {
        if (row.servingFor === null || !isPresent(row)) return [];
        const other = attendance
          .slice(0, i)
          .find((one) => one.servingFor === row.servingFor && isPresent(one) && atOnce(one, row));
        return other === undefined
          ? []
          : [
              {
                ...atRow(row, 'servingFor'),
                message: `${other.name} och ${row.name} tjänstgör för samma ledamot samtidigt. Ändra för den ena.`,
              },
            ];
      }),
  },
  {
    id: 'substitute-idle',
    refs: 'R2, R11',
    says: 'När en ledamot är borta och en ersättare är med är tjänstgöringen ifylld.',
    source: 'KL 5 kap. 66 §',
    kl: 'info',
    others: 'off',
    find: ({ meeting: { attendance } }) => {
      const vacant = attendance.filter(
        (row) => row.kind === 'ledamot' && !isPresent(row) && !attendance.some((o) => o.servingFor === row.id),
      );
      const idle = attendance.find((row) => row.kind === 'ersattare' && isPresent(row) && row.servingFor === null);
      const first = vacant[0];
      if (idle === undefined || first === undefined) return [];
      return [
        {
          ...atRow(idle, 'servingFor'),
          message: `Ersättaren ${idle.name} är närvarande och ${first.name} är borta. Tjänstgjorde ${idle.name}?`,
          mend: {
            label: `Låt ${idle.name} tjänstgöra för ${first.name}`,
            ops: [{ op: 'set', path: `attendance/${idle.id}/servingFor`, value: first.id }],
          },
        },
      ];
    },
  },
];
