import { decidesInNotes } from '../decisions/hidden-decisions.ts';
import { sentenceList } from '../swedish/lists.ts';
import { itemName } from './check-partial.ts';
import type { Passage, PassageKind } from './passages.ts';
import { type Found, inPassage, type Rule, type Subject, write } from './rule.ts';

const TEXT = new Set<PassageKind>([
  'paragraph',
  'cell',
  'subheading',
  'heading',
  'clause',
  'formal',
  'topic',
  'next-meeting',
]);
const inText = ({ passages }: Subject): readonly Passage[] => passages.filter(({ kind }) => TEXT.has(kind));

type Word = { passage: Passage; from: number; word: string };
const LONG = /(?<![\p{L}-])\p{L}{9,}(?![\p{L}])/gu;

/** One letter more, less or other inside the word: not in the ending, where words bend, nor in the first letter. */
function isVariant(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end >= Math.max(a.length, b.length) - 1 && start < shorter - 5;
}

/** Slips with what was meant; only such as cannot be right anywhere. */
const SLIPS: readonly [RegExp, (m: RegExpMatchArray) => string][] = [
  [/(?<!\p{L})([Ff])örtillfället(?!\p{L})/gu, (m) => `${m[1]}ör tillfället`],
  [/(?<!\p{L})Eventuell (kommer|kan|ska|blir|behöver)(?!\p{L})/gu, (m) => `Eventuellt ${m[1]}`],
  [/(?<!\p{L})([Ss])ammanträdet (avslutning|öppnande|avslutande)(?!\p{L})/gu, (m) => `${m[1]}ammanträdets ${m[2]}`],
  [
    /(?<=(?:informerar|informerade|berättar|berättade|rapporterar) )om (det|de|vi|man) (är|finns|har|kommer)(?!\p{L})/gu,
    (m) => `om att ${m[1]} ${m[2]}`,
  ],
  [/(?<!\p{L})([Ff])ortsatt (\p{L}+)arbetet(?!\p{L})/gu, (m) => `${m[1]}ortsatt ${m[2]}arbete`],
  [
    /(?<!\p{L})([Ee])n (\p{Ll}+(?:ande|ende|ig|lig|isk|sam|ad)) (\p{Ll}+ing)en(?!\p{L})/gu,
    (m) => `${m[1]}n ${m[2]} ${m[3]}`,
  ],
  [
    /(?<!\p{L})(Centrum|Projekt|Arbets|Styr|Lednings|Samverkans) grupp(en|ens)?(?!\p{L})/gu,
    (m) => `${m[1]}grupp${m[2] ?? ''}`,
  ],
  [/(?<!\p{L})(\p{L}{3,}(?:het|ning|tion|skap|itet))- (och|eller|samt)(?!\p{L})/gu, (m) => `${m[1]}s- ${m[2]}`],
  // after an owner an adjective is definite ("polisens statistiska …"), so before "och" the noun was meant
  [/(?<=\p{L}(?:ens|ets|nas) )(\p{Ll}+isti)sk(?= (?:och|samt|eller) )/gu, (m) => `${m[1]}k`],
  [/(?<!\p{L})([Pp])å grund utav(?!\p{L})/gu, (m) => `${m[1]}å grund av`],
];

/** Words written in two ways, and slips every reader sees. */
export const wordingRules: readonly Rule[] = [
  {
    id: 'word-two-ways',
    refs: 'W10',
    says: 'Samma långa ord är stavat på ett sätt i hela protokollet.',
    source: 'enhetlighet',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const all = inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(LONG)].map((m): Word => ({ passage, from: m.index, word: m[0] })),
      );
      const places = new Map<string, Word[]>();
      for (const one of all) {
        const key = one.word.toLocaleLowerCase('sv');
        places.set(key, [...(places.get(key) ?? []), one]);
      }
      const words = [...places.keys()];
      const { misspelt } = subject;
      const isWrong = (key: string) => places.get(key)?.some((one) => misspelt?.has(one.word)) ?? false;
      // where the dictionary has been asked, it knows which of the two is right, or that both are
      const suspects = misspelt === null ? words : words.filter(isWrong);
      return suspects.flatMap((word) =>
        words.flatMap((other): Found[] => {
          const [mine, theirs] = [places.get(word) ?? [], places.get(other) ?? []];
          if (!isVariant(word, other)) return [];
          // another letter makes another word too easily, unless the dictionary can be asked
          if (misspelt === null && word.length === other.length) return [];
          const fewer = mine.length < theirs.length || (mine.length === theirs.length && word < other);
          if (misspelt === null && !fewer) return [];
          return mine.map(({ passage, from, word: stands }) => {
            const right =
              stands.charAt(0) === word.charAt(0) ? other : other.charAt(0).toLocaleUpperCase('sv') + other.slice(1);
            return inPassage(
              passage,
              from,
              from + stands.length,
              `”${stands}” är på annat ställe skrivet ”${other}”. Skriv likadant.`,
              misspelt !== null && !isWrong(other) ? write(right) : undefined,
            );
          });
        }),
      );
    },
  },
  {
    id: 'phrase-slip',
    refs: 'W10',
    says: 'Vanliga skrivfel: ”förtillfället”, ”Sammanträdet avslutning”, ett ord som saknas.',
    source: 'vanligt i kommuners protokoll',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      inText(subject).flatMap((passage) =>
        SLIPS.flatMap(([pattern, by]) =>
          [...passage.text.matchAll(pattern)].map((m) =>
            inPassage(passage, m.index, m.index + m[0].length, `”${m[0]}” ser ut att vara ett skrivfel.`, write(by(m))),
          ),
        ),
      ),
  },
  {
    id: 'council-name-varies',
    refs: 'W9',
    says: 'Organets namn är skrivet likadant överallt.',
    source: 'vanligt i kommuners protokoll',
    kl: 'info',
    others: 'info',
    find: (subject) => {
      const { council } = subject;
      // a name of common words is also spoken of in small letters: "det lokala brottsförebyggande rådet"
      const names = [...new Set([council.spokenName, council.name])].filter((name) =>
        /^\p{Lu}\S*( \p{Lu}\S*)+$/u.test(name),
      );
      return names.flatMap((name) => {
        const pattern = new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'giu');
        return inText(subject).flatMap((passage) =>
          [...passage.text.matchAll(pattern)]
            .filter((m) => m[0] !== name && m[0].charAt(0) === m[0].charAt(0).toLocaleLowerCase('sv'))
            .filter(() => inText(subject).some(({ text }) => text.includes(name)))
            .map((m) =>
              inPassage(
                passage,
                m.index,
                m.index + m[0].length,
                `”${m[0]}” skrivs på andra ställen ”${name}”.`,
                write(name),
              ),
            ),
        );
      });
    },
  },
  {
    id: 'notes-decide',
    refs: '3.2',
    says: 'Anteckningar som innehåller ett beslut påminner om att beslut hör hemma i ett protokoll.',
    source: 'Lerums kommun, kallelser och protokoll',
    kl: 'warn',
    others: 'info',
    find: ({ meeting, council }) => {
      const where = decidesInNotes(meeting, council)
        .map((id) => meeting.items.findIndex((item) => item.id === id))
        // to file the notes of last time is a formality
        .filter((i) => meeting.items[i]?.kind !== 'previous-minutes');
      if (where.length === 0) return [];
      return [
        {
          step: 'mote',
          anchor: 'title',
          path: 'documentKind',
          message: `Anteckningarna innehåller beslut under ${sentenceList(where.map((i) => itemName(meeting, i)))}. Ska det vara ett protokoll?`,
          mend: {
            label: 'Gör till protokoll',
            ops: [{ op: 'set', path: 'documentKind', value: 'protokoll' }],
          },
        },
      ];
    },
  },
];
