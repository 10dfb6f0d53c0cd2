import { type Attendance, isPresent } from '../domain/attendance.ts';
import { attendanceFrom } from '../domain/new-meeting.ts';
import { isMemberOn } from '../domain/person.ts';
import { longDate } from '../swedish/dates.ts';
import { sentenceList } from '../swedish/lists.ts';
import { mayDecide } from './presence-by-item.ts';
import type { Found, Place, Rule } from './rule.ts';

const LIST: Place = { step: 'narvaro', anchor: 'attendance', path: 'attendance' };
export const atRow = ({ id }: Attendance, name = ''): Place => ({
  step: 'narvaro',
  anchor: `attendance:${id}`,
  path: `attendance/${id}${name && `/${name}`}`,
});
export const namesOf = (rows: readonly Attendance[]): string => sentenceList(rows.map((row) => row.name));

/** An id that is the same every time, so that a finding is the same finding. */
const rowIdFor = (membershipId: string): string => `r-${membershipId}`.slice(0, 64);

/** Who was there, and who should have been asked for. */
export const presenceRules: readonly Rule[] = [
  {
    id: 'nobody-present',
    refs: 'R2',
    says: 'Någon är markerad som närvarande.',
    source: 'KL 5 kap. 66 §',
    kl: 'block',
    others: 'warn',
    find: ({ meeting }) =>
      meeting.attendance.some(isPresent)
        ? []
        : [{ ...LIST, message: 'Ingen är markerad som närvarande. Markera vilka som var med.' }],
  },
  {
    id: 'presence-unmarked',
    refs: 'W14',
    says: 'Alla i närvarolistan är markerade som närvarande eller frånvarande.',
    source: 'KL 5 kap. 66 §',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { attendance } }) => {
      const rows = attendance.filter((row) => row.presence === 'unknown');
      const first = rows[0];
      if (first === undefined || rows.length === attendance.length) return [];
      const who = rows.length > 3 ? `${rows.length} personer` : namesOf(rows);
      const ops = rows.map((row) => ({ op: 'set' as const, path: `attendance/${row.id}/presence`, value: 'absent' }));
      return [
        {
          ...atRow(first, 'presence'),
          message: `${who} är varken närvarande eller frånvarande. Markera eller ta bort.`,
          mend: { label: `Markera ${who} som frånvarande`, ops },
        },
      ];
    },
  },
  {
    id: 'member-not-listed',
    refs: 'W14',
    says: 'Alla ledamöter i registret på mötesdagen finns i närvarolistan.',
    source: 'KL 5 kap. 66 §',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting, roster }) =>
      roster
        .filter(({ membership }) => membership.kind === 'ledamot')
        .filter(({ membership }) => meeting.date !== null && isMemberOn(membership, meeting.date))
        .filter(
          ({ membership, person }) =>
            !meeting.attendance.some(
              (row) =>
                row.membershipId === membership.id ||
                row.personId === person.id ||
                row.name.toLocaleLowerCase('sv') === person.name.toLocaleLowerCase('sv'),
            ),
        )
        .map(
          (entry): Found => ({
            ...LIST,
            message: `${entry.person.name} är ledamot men finns inte i närvarolistan. Var ledamoten med eller frånvarande?`,
            mend: {
              label: `Lägg till ${entry.person.name} som frånvarande`,
              ops: [
                {
                  op: 'insert',
                  path: 'attendance',
                  index: meeting.attendance.length,
                  value: { ...attendanceFrom(entry, rowIdFor(entry.membership.id)), presence: 'absent' },
                },
              ],
            },
          }),
        ),
  },
  {
    id: 'listed-twice',
    refs: 'R2',
    says: 'Ingen står två gånger i närvarolistan.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { attendance } }) =>
      attendance.flatMap((row, i): Found[] => {
        const earlier = attendance.slice(0, i).some((other) => sameName(other, row));
        if (!earlier) return [];
        return [
          {
            ...atRow(row),
            message: `${row.name} står två gånger i närvarolistan. Ta bort den ena raden.`,
            mend: { label: 'Ta bort den senare raden', ops: [{ op: 'remove', path: `attendance/${row.id}` }] },
          },
        ];
      }),
  },
  {
    id: 'mandate-ended',
    refs: 'R30',
    says: 'Alla i listan har ett uppdrag som gäller på mötesdagen.',
    source: 'KL 6 kap. 18 §',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { attendance, date }, roster }) =>
      date === null
        ? []
        : attendance.flatMap((row): Found[] => {
            const seat = roster.find(({ membership }) => membership.id === row.membershipId)?.membership;
            if (seat === undefined || isMemberOn(seat, date)) return [];
            const another = roster.some(
              ({ membership }) => membership.personId === seat.personId && isMemberOn(membership, date),
            );
            if (another) return [];
            const when =
              seat.validTo !== null && seat.validTo < date
                ? `upphörde ${longDate(seat.validTo)}`
                : `börjar först ${longDate(seat.validFrom ?? date)}`;
            return [
              {
                ...atRow(row),
                message: `Uppdraget för ${row.name} ${when}. Ta bort raden, eller rätta mandattiden i registret.`,
              },
            ];
          }),
  },
  {
    id: 'quorum',
    refs: 'R11',
    says: 'Fler än hälften av ledamöterna var närvarande, med tjänstgörande ersättare inräknade.',
    source: 'KL 5 kap. 45 §, 6 kap. 27 §',
    kl: 'warn',
    others: 'off',
    find: ({ meeting }) => {
      const members = meeting.attendance.filter((row) => row.kind === 'ledamot');
      const serving = meeting.attendance.filter((row) => isPresent(row) && mayDecide(row, true));
      const decisions = meeting.items.some((item) => item.decisions.length > 0);
      if (!decisions || members.length === 0 || serving.length * 2 > members.length) return [];
      return [
        {
          ...LIST,
          message: `${serving.length} av ${members.length} är närvarande med rösträtt. Organet är beslutsfört när fler än hälften är det. Kontrollera närvaron.`,
        },
      ];
    },
  },
  {
    id: 'remote-in-text-only',
    refs: 'R19, R20',
    says: 'De som deltar på distans är märkta så i närvarolistan.',
    source: 'KL 5 kap. 16 §, 6 kap. 24 §',
    kl: 'warn',
    others: 'info',
    find: ({ meeting, passages }) => {
      if (meeting.attendance.some((row) => row.remote) || meeting.digital) return [];
      const said = passages.find(
        ({ kind, text }) =>
          kind === 'paragraph' &&
          /\bdelta(r|ger|git|gar)?\b[^.]*\b(på distans|via länk|digitalt|via Teams)\b/i.test(text),
      );
      if (said === undefined) return [];
      return [
        {
          ...LIST,
          message:
            'Texten säger att några deltar på distans, men ingen är märkt så i närvarolistan. Markera dem med D i listan.',
        },
      ];
    },
  },
  {
    id: 'remote-needs-decision',
    refs: 'R19',
    says: 'Vid deltagande på distans påminns om att fullmäktige ska ha beslutat om det.',
    source: 'KL 5 kap. 16 §, 6 kap. 24 §',
    kl: 'info',
    others: 'off',
    find: ({ meeting }) => {
      const remote = meeting.attendance.filter((row) => isPresent(row) && row.remote && mayDecide(row, true));
      const first = remote[0];
      if (first === undefined) return [];
      return [
        {
          ...atRow(first),
          message: `${namesOf(remote)} deltog på distans. Det kräver att fullmäktige har beslutat att ledamöter får göra det.`,
        },
      ];
    },
  },
];

const sameName = (a: Attendance, b: Attendance): boolean =>
  a.name.toLocaleLowerCase('sv') === b.name.toLocaleLowerCase('sv') &&
  a.organisation === b.organisation &&
  a.title === b.title &&
  a.party === b.party;
