import { type FollowUpEntry, isClosed, isTouched } from '../domain/follow-up.ts';
import { longDate } from '../swedish/dates.ts';
import type { Place, Rule } from './rule.ts';

const at = ({ id }: FollowUpEntry, name: string): Place => ({
  step: 'bevakningar',
  anchor: `follow-up:${id}`,
  path: `followUps/${id}/${name}`,
});
const named = ({ topic }: FollowUpEntry): string => topic.trim() || 'Bevakning utan namn';

/** The log of follow-ups: somebody does each, by its day, and each meeting speaks of it. */
export const followUpRules: readonly Rule[] = [
  {
    id: 'follow-up-owner-missing',
    refs: 'W11',
    says: 'Varje öppen bevakning har en ansvarig.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting }) =>
      meeting.followUps
        .filter((entry) => !isClosed(entry.state) && entry.owners.length === 0 && !entry.ownerText?.trim())
        .map((entry) => ({
          ...at(entry, 'owners'),
          message: `”${named(entry)}” har ingen ansvarig. Skriv vem som gör det.`,
        })),
  },
  {
    id: 'follow-up-not-mentioned',
    refs: 'W11',
    says: 'Öppna bevakningar från förra mötet togs upp.',
    source: 'vanligt i kommuners protokoll',
    kl: 'info',
    others: 'info',
    find: ({ meeting }) =>
      meeting.followUps
        .filter((entry) => !isClosed(entry.state) && !isTouched(entry))
        .map((entry) => ({
          ...at(entry, 'status'),
          message: `”${named(entry)}” är öppen sedan tidigare men inget står om den. Skriv läget, eller låt den stå till nästa möte.`,
        })),
  },
  {
    id: 'follow-up-overdue',
    refs: 'W11',
    says: 'Öppna bevakningar har inte passerat sin dag.',
    source: 'rimlighet',
    kl: 'info',
    others: 'info',
    find: ({ meeting }) =>
      meeting.followUps.flatMap((entry) =>
        entry.due !== null && meeting.date !== null && entry.due < meeting.date && !isClosed(entry.state)
          ? [
              {
                ...at(entry, 'due'),
                message: `”${named(entry)}” skulle ha varit klar ${longDate(entry.due)}. Sätt en ny dag, eller markera den som klar.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'follow-up-stop-mixed',
    refs: 'W9',
    says: 'Bevakningarnas namn är skrivna på samma sätt, utan punkt.',
    source: 'enhetlighet',
    kl: 'info',
    others: 'info',
    find: ({ meeting: { followUps } }) => {
      const stopped = followUps.filter(({ topic }) => /[^.]\.$/.test(topic.trim()));
      if (stopped.length === followUps.length) return [];
      return stopped.map((entry) => ({
        ...at(entry, 'topic'),
        message: `”${named(entry)}” slutar med punkt, men andra bevakningar gör det inte.`,
        mend: {
          label: 'Ta bort punkten',
          ops: [{ op: 'set', path: `followUps/${entry.id}/topic`, value: entry.topic.trim().slice(0, -1) }],
        },
      }));
    },
  },
  {
    id: 'follow-up-topic-missing',
    refs: 'W11',
    says: 'Varje bevakning har ett namn.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting }) =>
      meeting.followUps
        .filter(({ topic }) => topic.trim() === '')
        .map((entry) => ({
          ...at(entry, 'topic'),
          message: 'En bevakning saknar namn. Skriv vad den gäller, eller ta bort den.',
        })),
  },
];
