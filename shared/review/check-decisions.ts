import type { AgendaItem, DecisionClause } from '../domain/agenda-item.ts';
import type { Op } from '../domain/meeting-change.ts';
import { atItem } from './check-items.ts';
import { distance } from './distance.ts';
import { type Found, inPassage, type Rule, type Subject } from './rule.ts';

type Clause = { item: AgendaItem; decisionId: string; clause: DecisionClause; plain: string };

/** A clause as the template would print it: without "att" and final stop. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^att\s+/i, '')
    .replace(/[.\s]+$/, '');

function clausesOf({ meeting }: Subject): Clause[] {
  return meeting.items.flatMap((item) =>
    item.decisions.flatMap((decision) =>
      decision.clauses
        .filter(({ text }) => text.trim() !== '')
        .map((clause) => ({ item, decisionId: decision.id, clause, plain: bare(clause.text) })),
    ),
  );
}

const at = ({ item, decisionId, clause }: Clause) =>
  atItem(item, `decisions/${decisionId}/clauses/${clause.id}/text`, `decision:${decisionId}/clause:${clause.id}`);

function rewrite({ item, decisionId, clause }: Clause, text: string): Op[] {
  const path = `items/${item.id}/decisions/${decisionId}/clauses/${clause.id}`;
  return [
    { op: 'set', path: `${path}/text`, value: text },
    ...(clause.verbatim ? [{ op: 'set' as const, path: `${path}/verbatim`, value: false }] : []),
  ];
}

/** Words of one clause that stand in the other's place differ in form only: "informationen" and "information". */
function sameMeant(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().split(/\s+/), b.toLowerCase().split(/\s+/)];
  if (x.length !== y.length || x.length < 3) return false;
  const differing = x.flatMap((word, i) => (word === y[i] ? [] : [[word, y[i] ?? ''] as const]));
  return differing.length === 1 && differing.every(([p, q]) => distance(p, q) <= 2 && !/\d/.test(p + q));
}

/** Att-clauses that read alike, stand alone, and say one thing each. */
export const decisionRules: readonly Rule[] = [
  {
    id: 'clause-variants',
    refs: 'W9',
    says: 'Samma beslut är skrivet på samma sätt i hela protokollet.',
    source: 'enhetlighet',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const clauses = clausesOf(subject);
      const count = new Map<string, number>();
      for (const { plain } of clauses) count.set(plain, (count.get(plain) ?? 0) + 1);
      return clauses.flatMap((clause): Found[] => {
        const mine = count.get(clause.plain) ?? 0;
        const usual = [...count]
          .filter(([text, times]) => times > mine && sameMeant(text, clause.plain))
          .sort((a, b) => b[1] - a[1])[0];
        if (usual === undefined) return [];
        return [
          {
            ...at(clause),
            message: `Beslutet ”${clause.plain}” är på ${usual[1]} andra ställen skrivet ”${usual[0]}”. Skriv likadant.`,
            mend: { label: `Skriv ”${usual[0]}”`, ops: rewrite(clause, usual[0]) },
          },
        ];
      });
    },
  },
  {
    id: 'clause-stop-missing',
    refs: 'W9',
    says: 'Alla beslutssatser slutar på samma sätt, med punkt.',
    source: 'enhetlighet',
    kl: 'info',
    others: 'info',
    find: (subject) => {
      const clauses = clausesOf(subject);
      const others = clauses.some(({ clause }) => !clause.verbatim || /[.!?]$/.test(clause.text.trim()));
      return clauses
        .filter(({ clause }) => others && clause.verbatim && !/[.!?:,;]$/.test(clause.text.trim()))
        .map((clause) => ({
          ...at(clause),
          message: `Beslutssatsen ”${clause.plain}” saknar punkt, som de andra har.`,
          mend: { label: 'Låt mallen sätta punkt', ops: rewrite(clause, clause.plain) },
        }));
    },
  },
  {
    id: 'clause-by-reference',
    refs: 'W13',
    says: 'En beslutssats går att förstå ensam.',
    source: 'Nacka kommun, mall för tjänsteskrivelse',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      subject.passages
        .filter(({ kind }) => kind === 'clause')
        .flatMap((passage) => {
          const found =
            /\b(?:(?:enligt|i enlighet med)\s+)?(?:före?liggande|ovanstående|nedanstående|framlagt|framlagda)\s+förslag\w*|\benligt (?:ovan|nedan|förslag(?:et)?)\b(?! från)/i.exec(
              passage.text,
            );
          if (found === null) return [];
          return [
            inPassage(
              passage,
              found.index,
              found.index + found[0].length,
              `Beslutet hänvisar till ”${found[0]}”. Skriv ut vad som beslutas, så att det går att läsa ensamt.`,
            ),
          ];
        }),
  },
  {
    id: 'clause-several-actions',
    refs: 'W13',
    says: 'En beslutssats gör en sak.',
    source: 'Nacka kommun, mall för tjänsteskrivelse; RF-SISU, Skriva protokoll',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      subject.passages
        .filter(({ kind }) => kind === 'clause')
        .flatMap((passage) => {
          const found = /\b(?:och|samt)\s+att\b/i.exec(
            passage.text.replace(/^att\s+/i, (lead) => ' '.repeat(lead.length)),
          );
          if (found === null) return [];
          return [
            inPassage(
              passage,
              found.index,
              found.index + found[0].length,
              'Beslutssatsen gör två saker. Skriv varje sak i en egen att-sats.',
            ),
          ];
        }),
  },
  {
    id: 'clause-without-att',
    refs: 'W13',
    says: 'Ordagranna beslutssatser börjar med ”att” när de andra gör det.',
    source: 'RF-SISU, Skriva protokoll',
    kl: 'info',
    others: 'info',
    find: (subject) => {
      const clauses = clausesOf(subject);
      const style = clauses.some(({ clause }) => !clause.verbatim || /^att\s/i.test(clause.text.trim()));
      return clauses
        .filter(({ clause }) => style && clause.verbatim && !/^att\s/i.test(clause.text.trim()))
        .map((clause) => ({
          ...at(clause),
          message: `Beslutssatsen ”${clause.plain}” börjar inte med ”att”, som de andra.`,
        }));
    },
  },
];
