import type { Passage } from './passages.ts';
import { type Found, inPassage, type Rule, type Subject, write } from './rule.ts';

const CLOCK = '(?:[01]?\\d|2[0-3])([.:])[0-5]\\d';
const RANGE = new RegExp(`(?<![\\d.:§-])(${CLOCK})(\\s*)([-–—])(\\s*)(?:ca\\.?\\s+)?(${CLOCK})(?![\\d:-])`, 'gu');
const ALONE = new RegExp(`(?<=\\b(?:kl\\.?|klockan)\\s+(?:ca\\.?\\s+)?)(${CLOCK})(?!\\d)`, 'giu');

type Written = { passage: Passage; from: number; to: number; separators: string[] };

/** Clock times in the text: those after "kl" or "klockan", and both ends of a range. "KL 5:16" and "§ 3.15" are none. */
function clocksOf({ passages }: Subject): Written[] {
  return passages.flatMap((passage) => {
    const ranges = [...passage.text.matchAll(RANGE)].map((m) => ({
      passage,
      from: m.index,
      to: m.index + m[0].length,
      separators: [m[2] ?? '', m[7] ?? ''],
    }));
    const alone = [...passage.text.matchAll(ALONE)]
      .filter((m) => !/\bKL\s+$/.test(passage.text.slice(0, m.index)))
      .map((m) => ({ passage, from: m.index, to: m.index + m[0].length, separators: [m[2] ?? ''] }))
      .filter((one) => !ranges.some((range) => range.from <= one.from && one.to <= range.to));
    return [...ranges, ...alone];
  });
}

/** How clock times and ranges are written. */
export const timeRules: readonly Rule[] = [
  {
    id: 'times-mixed',
    refs: 'W9',
    says: 'Klockslag är skrivna på ett sätt i hela protokollet, helst med punkt.',
    source: 'webbriktlinjer.se nr 66',
    kl: 'info',
    others: 'warn',
    find: (subject) => {
      const clocks = clocksOf(subject);
      const all = clocks.flatMap(({ separators }) => separators);
      if (!all.includes('.') || !all.includes(':')) return [];
      return clocks
        .filter(({ separators }) => separators.includes(':'))
        .map(({ passage, from, to, separators }) => {
          const stands = passage.text.slice(from, to);
          const text = stands.replace(/(\d):(\d)/g, '$1.$2');
          return inPassage(
            passage,
            from,
            to,
            separators.includes('.')
              ? `Tiden ”${stands}” har både punkt och kolon. Skriv båda klockslagen på samma sätt.`
              : `Tiden ”${stands}” har kolon, men andra tider har punkt. Skriv dem på samma sätt.`,
            write(text),
          );
        });
    },
  },
  {
    id: 'range-dash',
    refs: 'W9',
    says: 'Intervall skrivs med tankstreck: 10.00–12.00, §§ 3–5, 2019–2022.',
    source: 'Studentlitteratur, Skrivregler: tecken',
    kl: 'info',
    others: 'info',
    find: (subject) => [
      ...clocksOf(subject).flatMap(({ passage, from, to }): Found[] => {
        const stands = passage.text.slice(from, to);
        const match = /^(\S+?)(\s*)([-–—])(\s*)(.+)$/.exec(stands);
        if (match === null) return [];
        const [, a = '', before = '', dash = '', after = '', b = ''] = match;
        const even = (before === '') === (after === '');
        if (dash === '–' && even) return [];
        return [
          inPassage(passage, from, to, `Skriv tiden ”${stands}” med tankstreck utan mellanslag.`, write(`${a}–${b}`)),
        ];
      }),
      ...subject.passages.flatMap((passage) =>
        [...passage.text.matchAll(/(?<=§§?\s?)\d+-\d+(?![-\d])|(?<![\d-])(?:19|20)\d\d-(?:19|20)\d\d(?![-/\d])/g)].map(
          (m) =>
            inPassage(
              passage,
              m.index,
              m.index + m[0].length,
              `Skriv ”${m[0]}” med tankstreck.`,
              write(m[0].replace('-', '–')),
            ),
        ),
      ),
    ],
  },
];
