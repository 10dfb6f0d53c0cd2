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

/** One finding for every place a pattern fits; `by` gives what to write instead of what stands. */
function each(
  subject: Subject,
  pattern: RegExp,
  message: (stands: string) => string,
  by: (match: RegExpMatchArray) => string,
): Found[] {
  return inText(subject).flatMap((passage) =>
    [...passage.text.matchAll(pattern)].map((m) =>
      inPassage(passage, m.index, m.index + m[0].length, message(m[0].trim()), write(by(m))),
    ),
  );
}

const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** The bracket in a text that has no partner: its place, and whether it opens. Labels such as "a)" and "1)" are no brackets. */
export function loneBracket(text: string): { at: number; opens: boolean } | null {
  const open: { sign: string; at: number }[] = [];
  for (const [at, sign] of [...text].reduce<[number, string][]>((all, one) => {
    const last = all.at(-1);
    all.push([last === undefined ? 0 : last[0] + last[1].length, one]);
    return all;
  }, [])) {
    if ('([{'.includes(sign)) open.push({ sign, at });
    const opener = PAIRS[sign];
    if (opener === undefined) continue;
    if (open.at(-1)?.sign === opener) open.pop();
    else if (open.length === 0 && /(^|[\s(])(\d{1,2}|\p{L})$/u.test(text.slice(0, at))) continue;
    else return { at, opens: false };
  }
  const left = open[0];
  return left === undefined ? null : { at: left.at, opens: true };
}

/** Signs, spaces and headings. Each finding shows what it would write; nothing is ever changed by itself. */
export const typingRules: readonly Rule[] = [
  {
    id: 'bracket-unclosed',
    refs: 'W9',
    says: 'Varje parentes är stängd.',
    source: 'skrivregler',
    kl: 'warn',
    others: 'warn',
    find: (subject) =>
      inText(subject).flatMap((passage): Found[] => {
        const lone = loneBracket(passage.text);
        if (lone === null) return [];
        const what = passage.text.slice(lone.at, lone.at + 25);
        if (!lone.opens)
          return [
            inPassage(
              passage,
              lone.at,
              lone.at + 1,
              `Parentesen ”${passage.text.slice(Math.max(0, lone.at - 20), lone.at + 1)}” stängs men öppnas aldrig. Sätt ut den andra.`,
            ),
          ];
        const end = passage.text.trimEnd().length;
        // an abbreviation's own stop stays inside
        const abbreviated = /\b(m\.?\s?m|etc|osv|m\.?\s?fl)\.$/i.test(passage.text.slice(0, end));
        const stop = passage.text[end - 1] === '.' && !abbreviated;
        const close = { '(': ')', '[': ']', '{': '}' }[passage.text[lone.at] ?? '('] ?? ')';
        const at = stop ? end - 1 : end;
        return [
          {
            ...inPassage(passage, lone.at, lone.at + 1, `Parentesen ”${what}…” stängs aldrig. Sätt ut slutparentesen.`),
            mend: {
              label: `Sätt ”${close}” sist i stycket`,
              ops: passage.replace(at, at, abbreviated ? `${close}.` : close),
            },
          },
        ];
      }),
  },
  {
    id: 'placeholder-typed',
    refs: 'W9',
    says: 'Ingen platshållare för en Word-mall, som {{datum}}, står kvar i texten.',
    source: 'rimlighet',
    kl: 'warn',
    others: 'warn',
    find: ({ passages }) =>
      passages.flatMap((passage) =>
        [...passage.text.matchAll(/\{\{[^{}]{1,80}\}\}/g)].map((m) =>
          inPassage(
            passage,
            m.index,
            m.index + m[0].length,
            `”${m[0]}” är ingen platshållare här: det skrivs ut som det står. Skriv orden i stället.`,
          ),
        ),
      ),
  },
  {
    id: 'quotes-straight',
    refs: 'W9',
    says: 'Citattecken är typografiska: ”så här”.',
    source: 'Studentlitteratur, Skrivregler: tecken',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(/"([^"\n]+)"/g)].map((m) =>
          inPassage(passage, m.index, m.index + m[0].length, `Citatet ${m[0]} har raka citattecken.`, {
            label: 'Byt till ” ”',
            text: `”${m[1] ?? ''}”`,
          }),
        ),
      ),
  },
  {
    id: 'percent-space',
    refs: 'W9',
    says: 'Mellan tal och % står ett mellanslag.',
    source: 'fritext.se, Skrivregler',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      each(
        subject,
        /(?<![\d,.])(\d+(?:[,.]\d+)?)%/g,
        (stands) => `Skriv ett mellanslag före procenttecknet i ”${stands}”.`,
        (m) => `${m[1] ?? ''} %`,
      ),
  },
  {
    id: 'space-after-stop',
    refs: 'W9',
    says: 'Efter en förkortning som ”kap.” står ett mellanslag.',
    source: 'skrivregler',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      each(
        subject,
        // with its number, so that what the mend writes can be seen to differ
        /\b(kap|kl|nr|sid|st|art|ca|prop|dnr)\.(\d+)/gi,
        (stands) => `Skriv ett mellanslag efter punkten i ”${stands}”.`,
        (m) => `${m[1] ?? ''}. ${m[2] ?? ''}`,
      ),
  },
  {
    id: 'dash-between-words',
    refs: 'W9',
    says: 'Mellan ord med mellanslag omkring står tankstreck, inte bindestreck.',
    source: 'Studentlitteratur, Skrivregler: tecken',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(/(?<=[\p{L}\d).”"]) - (?=[\p{L}\d(”"])/gu)].map((m) =>
          inPassage(
            passage,
            m.index + 1,
            m.index + 2,
            `Skriv tankstreck i ”${around(passage.text, m.index)}”.`,
            write('–'),
          ),
        ),
      ),
  },
  {
    id: 'hyphen-before-word',
    refs: 'W9',
    says: 'Ett bindestreck har inte mellanslag bara på ena sidan.',
    source: 'skrivregler',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(/(?<=\p{L})(?<!\b(?:och|eller|samt|som|inte|men|utan|både|än)) -(?=\p{L})/gu)].map(
          (m) =>
            inPassage(
              passage,
              m.index,
              m.index + 2,
              `I ”${around(passage.text, m.index)}” saknas ett mellanslag efter strecket.`,
              { label: 'Skriv tankstreck med mellanslag', text: ' – ' },
            ),
        ),
      ),
  },
  {
    id: 'double-space',
    refs: 'W9',
    says: 'Mellan ord står ett mellanslag.',
    source: 'skrivregler',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(/(?<=\S) {2,}(?=\S)/g)].map((m) =>
          inPassage(
            passage,
            m.index,
            m.index + m[0].length,
            `Dubbelt mellanslag i ”${around(passage.text, m.index)}”.`,
            {
              label: 'Ta bort det extra mellanslaget',
              text: ' ',
            },
          ),
        ),
      ),
  },
  {
    id: 'space-before-stop',
    refs: 'W9',
    says: 'Före punkt och komma står inget mellanslag.',
    source: 'skrivregler',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(/(?<=[\p{L}\d)”]) +([,;!?]|\.(?!\.|\d|\p{L}))/gu)].map((m) =>
          inPassage(
            passage,
            m.index,
            m.index + m[0].length,
            `Mellanslag före ”${m[1]}” i ”${around(passage.text, m.index)}”.`,
            { label: 'Ta bort mellanslaget', text: m[1] ?? '' },
          ),
        ),
      ),
  },
  {
    id: 'word-twice',
    refs: 'W10',
    says: 'Samma ord står inte två gånger i rad.',
    source: 'skrivregler',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(/(?<![\p{L}\d-])(\p{L}{2,}) \1(?![\p{L}\d-])/giu)]
          .filter(
            (m) =>
              !/^(var|på|för|om|är|mer|allt|så|att|som|ja|nej|det|den|har|bort|fram|upp|till|av|i)$/i.test(m[1] ?? ''),
          )
          .map((m) =>
            inPassage(passage, m.index, m.index + m[0].length, `Ordet ”${m[1]}” står två gånger.`, write(m[1] ?? '')),
          ),
      ),
  },
  {
    id: 'heading-stop-mixed',
    refs: 'W9',
    says: 'Rubriker är skrivna på samma sätt, utan punkt.',
    source: 'skrivregler',
    kl: 'info',
    others: 'info',
    find: ({ passages }) => {
      const headings = passages.filter(({ kind }) => kind === 'heading');
      const stopped = headings.filter(({ text }) => /[^.]\.$/.test(text.trim()));
      if (stopped.length === 0 || stopped.length === headings.length) return [];
      return stopped.map((passage) => {
        const text = passage.text.trim().slice(0, -1);
        return inPassage(
          passage,
          0,
          passage.text.length,
          `Rubriken ”${passage.text.trim()}” slutar med punkt, men andra rubriker gör det inte.`,
          write(text),
        );
      });
    },
  },
];

/** A few words on both sides of a place. */
function around(text: string, at: number): string {
  const before = /(?:\S+\s+){0,2}\S*\s*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\s*\S*(?:\s+\S+){0,2}/.exec(text.slice(at))?.[0] ?? '';
  return `${before}${after}`.trim();
}
