import type { AgendaItem } from '../domain/agenda-item.ts';
import type { ItemKind } from '../domain/council.ts';
import { itemName } from './check-partial.ts';
import type { Found, Place, Rule } from './rule.ts';
import { textBlocks } from './text-blocks.ts';

export const atItem = (item: AgendaItem, path = '', anchor = path): Place => ({
  step: 'arenden',
  anchor: `item:${item.id}${anchor && `/${anchor}`}`,
  path: `items/${item.id}${path && `/${path}`}`,
});

/** Items that are formalities: they need no text, no case number and no decision. */
const FORMAL = new Set<ItemKind>([
  'opening',
  'roll-call',
  'agenda-approval',
  'adjuster-election',
  'conflict-of-interest',
  'previous-minutes',
  'meeting-dates',
  'other',
  'next-meeting',
  'closing',
]);
export const isFormality = ({ kind }: AgendaItem): boolean => FORMAL.has(kind);

const isEmpty = (item: AgendaItem): boolean =>
  textBlocks(item.body).length === 0 &&
  item.decisions.length === 0 &&
  item.proposals.length === 0 &&
  item.vote === null &&
  item.proposalOrder.trim() === '';

/** That the items are there, have headings and something under them, and are numbered once each. */
export const itemRules: readonly Rule[] = [
  {
    id: 'no-items',
    refs: 'R2',
    says: 'Mötet har ärenden.',
    source: 'KL 5 kap. 66 §',
    kl: 'block',
    others: 'warn',
    find: ({ meeting: { items } }) =>
      items.length > 0
        ? []
        : [
            {
              step: 'arenden',
              anchor: 'items',
              path: 'items',
              message: 'Mötet har inga ärenden. Lägg till det första.',
            },
          ],
  },
  {
    id: 'heading-missing',
    refs: 'R21',
    says: 'Varje ärende har en rubrik.',
    source: 'KL 5 kap. 66 §',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { items } }) =>
      items.flatMap((item, i) =>
        item.heading.trim() === ''
          ? [{ ...atItem(item, 'heading'), message: `Ärende ${i + 1} saknar rubrik. Skriv den.` }]
          : [],
      ),
  },
  {
    id: 'item-empty',
    refs: 'R3',
    says: 'Varje ärende har text eller beslut.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'info',
    find: ({ meeting }) =>
      meeting.items.flatMap((item, i) => {
        const hasParts = item.level === 1 && meeting.items[i + 1]?.level === 2;
        if (!isEmpty(item) || hasParts || item.heading.trim() === '') return [];
        return [
          { ...atItem(item, 'body'), message: `Under ${itemName(meeting, i)} står ingenting. Skriv vad som sades.` },
        ];
      }),
  },
  {
    id: 'decision-empty',
    refs: 'R3, W13',
    says: 'Varje beslut har minst en beslutssats.',
    source: 'KL 5 kap. 67 §',
    kl: 'warn',
    others: 'warn',
    find: ({ meeting: { items } }) =>
      items.flatMap((item, i) =>
        item.decisions
          .filter((decision) => decision.clauses.every((clause) => clause.text.trim() === ''))
          .map((decision) => ({
            ...atItem(item, `decisions/${decision.id}`, `decision:${decision.id}`),
            message: `Beslutet under ”${item.heading || `ärende ${i + 1}`}” har ingen att-sats och kommer inte med i protokollet. Skriv den, eller ta bort beslutet.`,
            mend: {
              label: 'Ta bort det tomma beslutet',
              ops: [{ op: 'remove' as const, path: `items/${item.id}/decisions/${decision.id}` }],
            },
          })),
      ),
  },
  {
    id: 'paragraph-twice',
    refs: 'R21',
    says: 'Inget paragrafnummer används två gånger i mötet.',
    source: 'Klasam, Protokoll: en paragraf för varje ärende',
    kl: 'block',
    others: 'warn',
    find: ({ meeting: { items } }) =>
      items.flatMap((item, i) =>
        item.paragraphNo !== null && items.slice(0, i).some((other) => other.paragraphNo === item.paragraphNo)
          ? [
              {
                ...atItem(item, 'paragraphNo', 'heading'),
                message: `§ ${item.paragraphNo} står på två ärenden. Ge ett av dem ett annat nummer.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'paragraph-gap',
    refs: 'R21',
    says: 'Paragrafnumren följer på varandra utan lucka.',
    source: 'Klasam, Protokoll: en paragraf för varje ärende',
    kl: 'warn',
    others: 'info',
    find: ({ meeting: { items } }) => {
      const numbered = items.filter((item) => item.paragraphNo !== null);
      return numbered.flatMap((item, i): Found[] => {
        const before = numbered[i - 1]?.paragraphNo ?? null;
        const now = item.paragraphNo ?? 0;
        if (before === null || now === before + 1 || now === before) return [];
        return [
          {
            ...atItem(item, 'paragraphNo', 'heading'),
            message: `§ ${now} kommer efter § ${before}. Ska det vara § ${before + 1}?`,
            mend: {
              label: `Skriv § ${before + 1}`,
              ops: [{ op: 'set', path: `items/${item.id}/paragraphNo`, value: before + 1 }],
            },
          },
        ];
      });
    },
  },
  {
    id: 'case-number-missing',
    refs: 'R22',
    says: 'Ärenden med beslut har diarienummer.',
    source: 'FMH, Protokollföring: brukligt, inte krav i KL',
    kl: 'warn',
    others: 'off',
    find: ({ meeting }) =>
      meeting.items.flatMap((item, i) =>
        item.decisions.length > 0 && item.caseNumber === '' && item.kind !== 'information' && !isFormality(item)
          ? [
              {
                ...atItem(item, 'caseNumber', 'heading'),
                message: `${capital(itemName(meeting, i))} har inget diarienummer.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'immediate-without-decision',
    refs: 'R7',
    says: 'En paragraf som justeras omedelbart har ett beslut i skrift.',
    source: 'Alingsås kommun, kurs om justering',
    kl: 'warn',
    others: 'off',
    find: ({ meeting }) =>
      meeting.items.flatMap((item, i) =>
        item.immediatelyAdjusted && item.decisions.length === 0
          ? [
              {
                ...atItem(item),
                message: `${capital(itemName(meeting, i))} justeras omedelbart men har inget beslut. Skriv beslutet.`,
              },
            ]
          : [],
      ),
  },
];

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
