import type { AgendaItem, Reservation } from '../domain/agenda-item.ts';
import type { Meeting } from '../domain/meeting.ts';
import { atItem } from './check-items.ts';
import { itemName } from './check-partial.ts';
import { deciders, overItems, rowById } from './item-votes.ts';
import { presenceTable } from './presence-by-item.ts';
import type { Found, Rule } from './rule.ts';

const standing = (item: AgendaItem) => item.proposals.filter((proposal) => !proposal.withdrawn);

const nameOf = (meeting: Meeting, { attendanceId, by }: Reservation): string =>
  rowById(meeting, attendanceId)?.name ?? by.trim();

/** Proposals, reservations and conflicts of interest. */
export const formalRules: readonly Rule[] = [
  {
    id: 'proposal-order-missing',
    refs: 'R3',
    says: 'När flera yrkanden står mot varandra framgår hur ordföranden ställde dem.',
    source: 'KL 5 kap. 67 §',
    kl: 'block',
    others: 'info',
    find: (subject) =>
      overItems(subject, (item, i) =>
        standing(item).length > 1 && item.proposalOrder.trim() === ''
          ? [
              {
                ...atItem(item, 'proposalOrder', ''),
                message: `Under ${itemName(subject.meeting, i)} finns ${standing(item).length} yrkanden men ingen beslutsgång. Skriv hur ordföranden ställde förslagen.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'proposal-without-decision',
    refs: 'R3',
    says: 'Ärenden med yrkanden eller omröstning har ett beslut.',
    source: 'KL 5 kap. 67 §',
    kl: 'block',
    others: 'info',
    find: (subject) =>
      overItems(subject, (item, i) =>
        (standing(item).length > 0 || item.vote !== null) && item.decisions.length === 0
          ? [
              {
                ...atItem(item, 'decisions', ''),
                message: `Under ${itemName(subject.meeting, i)} finns yrkande eller omröstning men inget beslut. Skriv vad som beslutades.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'proposer-unnamed',
    refs: 'R3',
    says: 'Varje yrkande har ett namn.',
    source: 'KL 5 kap. 67 §',
    kl: 'warn',
    others: 'info',
    find: (subject) =>
      overItems(subject, (item, i) =>
        standing(item)
          .filter(({ by }) => by.trim() === '')
          .map(({ id }) => ({
            ...atItem(item, `proposals/${id}/by`, ''),
            message: `Ett yrkande under ${itemName(subject.meeting, i)} saknar namn. Skriv vem som yrkade.`,
          })),
      ),
  },
  {
    id: 'proposer-not-present',
    refs: 'R3, W5',
    says: 'Den som yrkar är med när ärendet behandlas.',
    source: 'KL 5 kap. 66–67 §§',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const table = presenceTable(subject.meeting);
      return overItems(subject, (item, i) =>
        standing(item).flatMap((proposal): Found[] => {
          const row = subject.meeting.attendance.find(({ name }) => proposal.by.includes(name));
          return row !== undefined && table.get(row.id)?.[i] === 'away'
            ? [
                {
                  ...atItem(item, `proposals/${proposal.id}/by`, ''),
                  message: `${row.name} yrkar under ${itemName(subject.meeting, i)} men var inte med då. Rätta namnet eller närvaron.`,
                },
              ]
            : [];
        }),
      );
    },
  },
  {
    id: 'reservation-not-entitled',
    refs: 'R14',
    says: 'Bara den som deltog i beslutet reserverar sig.',
    source: 'KL 4 kap. 27 §; Alingsås kommun, kurs om reservation',
    kl: 'block',
    others: 'warn',
    find: (subject) =>
      overItems(subject, (item, i) => {
        const entitled = new Set(deciders(subject, i).map((row) => row.id));
        return item.reservations
          .filter(({ attendanceId }) => attendanceId !== null && !entitled.has(attendanceId))
          .map((reservation) => ({
            ...atItem(item, `reservations/${reservation.id}`, ''),
            message: `${nameOf(subject.meeting, reservation)} reserverar sig under ${itemName(subject.meeting, i)} men deltog inte i beslutet. Rätta namnet eller närvaron.`,
          }));
      }),
  },
  {
    id: 'reservation-incomplete',
    refs: 'R3, R14',
    says: 'Varje reservation har ett namn och gäller ett beslut.',
    source: 'KL 5 kap. 67 §',
    kl: 'warn',
    others: 'info',
    find: (subject) =>
      overItems(subject, (item, i) =>
        item.reservations.flatMap((reservation): Found[] => {
          const at = atItem(item, `reservations/${reservation.id}`, '');
          if (nameOf(subject.meeting, reservation) === '')
            return [{ ...at, message: `En reservation under ${itemName(subject.meeting, i)} saknar namn. Välj vem.` }];
          return item.decisions.length === 0
            ? [
                {
                  ...at,
                  message: `Under ${itemName(subject.meeting, i)} finns en reservation men inget beslut att reservera sig mot.`,
                },
              ]
            : [];
        }),
      ),
  },
  {
    id: 'conflict-person-acts',
    refs: 'R13',
    says: 'Den som är jävig varken yrkar eller reserverar sig.',
    source: 'KL 6 kap. 30 §',
    kl: 'block',
    others: 'warn',
    find: (subject) =>
      overItems(subject, (item, i) =>
        item.conflicts.flatMap((conflict): Found[] => {
          const name = rowById(subject.meeting, conflict.attendanceId)?.name ?? conflict.name.trim();
          if (name === '') return [];
          const proposes = standing(item).some(({ by }) => by.includes(name));
          const reserves = item.reservations.some((one) => nameOf(subject.meeting, one) === name);
          if (!proposes && !reserves) return [];
          return [
            {
              ...atItem(item, `conflicts/${conflict.id}`, ''),
              message: `${name} är jävig under ${itemName(subject.meeting, i)} men ${proposes ? 'yrkar' : 'reserverar sig'} ändå. Rätta det ena.`,
            },
          ];
        }),
      ),
  },
  {
    id: 'conflict-unnamed',
    refs: 'R13',
    says: 'Den som är jävig är namngiven.',
    source: 'KL 6 kap. 30 §',
    kl: 'warn',
    others: 'info',
    find: (subject) =>
      overItems(subject, (item, i) =>
        item.conflicts
          .filter(({ attendanceId, name }) => attendanceId === null && name.trim() === '')
          .map(({ id }) => ({
            ...atItem(item, `conflicts/${id}`, ''),
            message: `Jävet under ${itemName(subject.meeting, i)} saknar namn. Välj vem som är jävig.`,
          })),
      ),
  },
  {
    id: 'conflict-stayed',
    refs: 'R13',
    says: 'Den som är jävig i en nämnd lämnade rummet.',
    source: 'KL 6 kap. 30 §; i fullmäktige får hen stanna',
    kl: 'warn',
    others: 'off',
    find: (subject) =>
      subject.council.kind === 'fullmaktige'
        ? []
        : overItems(subject, (item, i) =>
            item.conflicts
              .filter(({ leftRoom }) => !leftRoom)
              .map((conflict) => ({
                ...atItem(item, `conflicts/${conflict.id}`, ''),
                message: `Den som är jävig får inte vara kvar under ${itemName(subject.meeting, i)}. Kontrollera om hen lämnade lokalen.`,
              })),
          ),
  },
  {
    id: 'conflict-of-signer',
    refs: 'R13, R6',
    says: 'Ordförande eller justerare som är jävig ersätts för den paragrafen.',
    source: 'KL 6 kap. 30 §; god sed vid justering',
    kl: 'info',
    others: 'off',
    find: (subject) =>
      overItems(subject, (item, i) =>
        item.conflicts.flatMap((conflict): Found[] => {
          const row = rowById(subject.meeting, conflict.attendanceId);
          const role = row?.roles.includes('ordforande')
            ? 'ordförande'
            : row?.roles.includes('justerare')
              ? 'justerare'
              : null;
          if (row === undefined || role === null) return [];
          return [
            {
              ...atItem(item, `conflicts/${conflict.id}`, ''),
              message: `${row.name} är ${role} och jävig. Skriv i ${itemName(subject.meeting, i)} vem som trädde in.`,
            },
          ];
        }),
      ),
  },
];
