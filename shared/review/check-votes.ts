import { sentenceList } from '../swedish/lists.ts';
import { atItem } from './check-items.ts';
import { itemName } from './check-partial.ts';
import { deciders, overItems, rowById, votesOf } from './item-votes.ts';
import { presenceTable } from './presence-by-item.ts';
import type { Rule } from './rule.ts';

/** Votes: who may, what they meant and how they add up. */
export const voteRules: readonly Rule[] = [
  {
    id: 'vote-sum',
    refs: 'R17',
    says: 'Ja, nej och avstår är tillsammans inte fler än de som får rösta.',
    source: 'KL 5 kap. 67 §',
    kl: 'block',
    others: 'warn',
    find: (subject) =>
      overItems(subject, (item, i) => {
        if (item.vote === null) return [];
        const { ja, nej, avstar } = votesOf(item.vote);
        const [sum, most] = [ja + nej + avstar, deciders(subject, i).length];
        if (sum <= most) return [];
        return [
          {
            ...atItem(item, 'vote', ''),
            message: `Omröstningen under ${itemName(subject.meeting, i)} har ${sum} röster men bara ${most} får rösta. Räkna om.`,
          },
        ];
      }),
  },
  {
    id: 'vote-empty',
    refs: 'R3, R17',
    says: 'En omröstning har ett resultat.',
    source: 'KL 5 kap. 67 §',
    kl: 'block',
    others: 'warn',
    find: (subject) =>
      overItems(subject, (item, i) => {
        if (item.vote === null) return [];
        const { ja, nej, avstar } = votesOf(item.vote);
        if (ja + nej + avstar > 0) return [];
        return [
          {
            ...atItem(item, 'vote', ''),
            message: `Omröstningen under ${itemName(subject.meeting, i)} har inga röster. Fyll i dem, eller ta bort omröstningen.`,
            mend: { label: 'Ta bort omröstningen', ops: [{ op: 'set', path: `items/${item.id}/vote`, value: null }] },
          },
        ];
      }),
  },
  {
    id: 'vote-not-listed',
    refs: 'R3, R17',
    says: 'Vid öppen omröstning framgår hur var och en röstade.',
    source: 'KL 5 kap. 67 §',
    kl: 'block',
    others: 'info',
    find: (subject) =>
      overItems(subject, (item, i) => {
        const { vote } = item;
        if (vote === null || vote.closed) return [];
        const { ja, nej, avstar } = votesOf(vote);
        if (ja + nej + avstar === 0) return [];
        const missing = deciders(subject, i).filter((row) => !vote.casts.some((cast) => cast.attendanceId === row.id));
        const first = missing[0];
        if (first === undefined) return [];
        const who = vote.casts.length === 0 ? 'var och en' : missing.map((row) => row.name).join(', ');
        return [
          {
            ...atItem(item, 'vote', ''),
            message: `Omröstningen under ${itemName(subject.meeting, i)} är öppen. Fyll i hur ${who} röstade.`,
          },
        ];
      }),
  },
  {
    id: 'vote-not-entitled',
    refs: 'R13, R17, W5',
    says: 'Bara den som är med, får besluta och inte är jävig röstar.',
    source: 'KL 5 kap. 66–67 §§, 6 kap. 30 §',
    kl: 'block',
    others: 'warn',
    find: (subject) =>
      overItems(subject, (item, i) => {
        const entitled = new Set(deciders(subject, i).map((row) => row.id));
        return (item.vote?.casts ?? [])
          .filter((cast) => !entitled.has(cast.attendanceId))
          .map((cast) => {
            const row = rowById(subject.meeting, cast.attendanceId);
            const casts = item.vote?.casts.filter((one) => one.attendanceId !== cast.attendanceId) ?? [];
            const why =
              row === undefined
                ? 'finns inte i närvarolistan'
                : item.conflicts.some((conflict) => conflict.attendanceId === row.id)
                  ? 'är jävig'
                  : presenceTable(subject.meeting).get(row.id)?.[i] === 'away'
                    ? 'var inte med då'
                    : 'har inte rösträtt';
            return {
              ...atItem(item, 'vote/casts', ''),
              message: `${row?.name ?? 'Någon'} har röstat under ${itemName(subject.meeting, i)} men ${why}. Ta bort rösten eller rätta närvaron.`,
              mend: {
                label: 'Ta bort rösten',
                ops: [{ op: 'set' as const, path: `items/${item.id}/vote/casts`, value: casts }],
              },
            };
          });
      }),
  },
  {
    id: 'closed-vote',
    refs: 'R18',
    says: 'Sluten omröstning används bara vid val och anställning.',
    source: 'Hultsfreds kommun, Protokollet',
    kl: 'warn',
    others: 'off',
    find: (subject) =>
      overItems(subject, (item, i) =>
        item.vote?.closed === true && !/\bval\b|\bvälj|utse|anställ|entledig/i.test(item.heading)
          ? [
              {
                ...atItem(item, 'vote/closed', ''),
                message: `Omröstningen under ${itemName(subject.meeting, i)} är sluten. Det får den bara vara vid val och anställning.`,
                mend: {
                  label: 'Gör omröstningen öppen',
                  ops: [{ op: 'set', path: `items/${item.id}/vote/closed`, value: false }],
                },
              },
            ]
          : [],
      ),
  },
  {
    id: 'vote-meaning-missing',
    refs: 'R16',
    says: 'Det framgår vad ja och nej betyder i en omröstning.',
    source: 'Alingsås kommun, kurs om omröstning',
    kl: 'warn',
    others: 'info',
    find: (subject) =>
      overItems(subject, (item, i) =>
        item.vote !== null && !item.vote.closed && (item.vote.yesMeans.trim() === '' || item.vote.noMeans.trim() === '')
          ? [
              {
                ...atItem(item, 'vote', ''),
                message: `Skriv vad ja och nej betydde i omröstningen under ${itemName(subject.meeting, i)}.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'vote-abstained',
    refs: 'R15',
    says: 'Den som avstår får göra det: inte i myndighetsutövning mot någon enskild, om den har deltagit i handläggningen.',
    source: 'KL 4 kap. 25–26 §§',
    kl: 'info',
    others: 'off',
    find: (subject) =>
      overItems(subject, (item, i) => {
        const who = (item.vote?.casts ?? [])
          .filter(({ value }) => value === 'avstar')
          .flatMap(({ attendanceId }) => rowById(subject.meeting, attendanceId)?.name ?? []);
        return who.length === 0
          ? []
          : [
              {
                ...atItem(item, 'vote/casts', ''),
                message: `${sentenceList(who)} avstod från att rösta under ${itemName(subject.meeting, i)}. Det får man inte i myndighetsutövning mot någon enskild, om man har deltagit i handläggningen.`,
              },
            ];
      }),
  },
];
