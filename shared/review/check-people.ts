import { type Attendance, Attendance as AttendanceSchema, isAway, isPresent } from '../domain/attendance.ts';
import { itemName } from './check-partial.ts';
import { atRow } from './check-presence.ts';
import { distance } from './distance.ts';
import { isFirstName, isName, nameKey, namesIn } from './names-in-text.ts';
import type { Passage, PassageKind } from './passages.ts';
import { presenceTable } from './presence-by-item.ts';
import { type Found, inPassage, type Rule, type Subject, write } from './rule.ts';

const SAID = new Set<PassageKind>(['paragraph', 'cell', 'clause', 'formal', 'topic']);
const inText = ({ passages }: Subject): readonly Passage[] => passages.filter(({ kind }) => SAID.has(kind));

/** The sentence around a place in a text. */
function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
  const end = text.slice(at).search(/[.!?](\s|$)|\n/);
  return text.slice(start, end === -1 ? text.length : at + end + 1);
}

/** What may be said of somebody who is not there. */
const OF_THE_ABSENT =
  /anmält förhinder|frånvar|förhindrad|ersätt|tjänstgör|entledig|avsäg|avsagt|avgå|lämnar sitt uppdrag|sjuk|ledig|hälsas välkommen som ny|efterträd|utses|väljs|valts|valdes|tackas|avtackas/i;

const known = ({ meeting, roster, people }: Subject): string[] => [
  ...meeting.attendance.map((row) => row.name),
  ...roster.map(({ person }) => person.name),
  ...people,
];

/** The one known name that `written` is a misspelling of; null when it is right, or nobody's, or could be several's. */
function misspelt(written: string, names: readonly string[]): string | null {
  if (names.some((name) => isName(written, name))) return null;
  const genitive = /s$/.test(written) ? written.slice(0, -1) : written;
  const near = [...new Set(names)].filter((name) => {
    const [a, b] = [nameKey(genitive), nameKey(name)];
    if (a === b || nameKey(written) === b) return true;
    const [firstA, firstB] = [a.split(' ')[0] ?? '', b.split(' ')[0] ?? ''];
    const [restA, restB] = [a.split(' ').slice(1).join(' '), b.split(' ').slice(1).join(' ')];
    if (restA.length < 4 || restB.length < 4) return false;
    const far = (x: string, y: string) => distance(x, y);
    const rest = Math.min(far(restA, restB), far(nameKey(written).split(' ').slice(1).join(' '), restB));
    return (
      (firstA === firstB && rest > 0 && rest <= (restB.length > 6 ? 2 : 1)) || (rest === 0 && far(firstA, firstB) === 1)
    );
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Titles in the definite form that act in a text: "kommunpolisen lyfter". */
const ROLES =
  'kommundirektör(?:en)|kommunchef(?:en)|kommunpolis(?:en)|områdespolis(?:en)|lokalpolisområdeschef(?:en)|säkerhetssamordnar(?:en)|säkerhetschef(?:en)|brottsförebyggar(?:en)|folkhälsosamordnar(?:en)|folkhälsostrateg(?:en)|förvaltningschef(?:en)|socialchef(?:en)|skolchef(?:en)|bildningschef(?:en)|omsorgschef(?:en)|ekonomichef(?:en)|stadsjurist(?:en)|kommunjurist(?:en)|räddningschef(?:en)|kyrkoherd(?:en)|rektor(?:n)|samordnar(?:en)';
const ACTS =
  'lyfter|lyfte|informerar|informerade|redovisar|redovisade|redogör|redogjorde|berättar|berättade|presenterar|presenterade|föredrar|föredrog|rapporterar|rapporterade|meddelar|meddelade|tar upp|tog upp|föreslår|föreslog|går igenom|gick igenom|beskriver|beskrev|påpekar|påpekade|svarar|svarade|undrar|undrade|inleder|inledde|delger|delgav';
const ROLE_ACTS = new RegExp(
  `(?<![\\p{L}-])(?:(?:bitr\\.?|biträdande|tf\\.?|vik\\.?)\\s+)?(${ROLES})\\s+(?:${ACTS})(?!\\p{L})|(?<![\\p{L}-])(?:${ACTS})\\s+(${ROLES})(?![\\p{L}])`,
  'giu',
);
const stemOf = (role: string): string =>
  role
    .toLocaleLowerCase('sv')
    .replace(/(?<=r)n$|en$/, '')
    .replace(/ar$/, 'ar');

const wordsOf = (row: Attendance): string =>
  `${row.title} ${row.organisation} ${row.verbatim ?? ''} ${row.roles.join(' ')}`.toLocaleLowerCase('sv');

const REPORTS = /(förvaltningen|förbundet|enheten|nämnden|bolaget|kontoret|avdelningen|myndigheten|verket)$/i;

/** Persons in the text held against the attendance list and the register. */
export const peopleRules: readonly Rule[] = [
  {
    id: 'name-misspelt',
    refs: 'W3, W10',
    says: 'Namn är stavade som i närvarolistan och registret.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const names = known(subject);
      const inWords = inText(subject).flatMap((passage) =>
        namesIn(passage.text).flatMap(({ name, from, to }): Found[] => {
          const right = misspelt(name, names);
          if (right === null) return [];
          const text =
            name.endsWith('s') && !right.endsWith('s') && distance(nameKey(name), nameKey(right)) > 1
              ? `${right}s`
              : right;
          return [
            inPassage(passage, from, to, `”${name}” heter ${right} i listan. Rätta det som är fel.`, write(text)),
          ];
        }),
      );
      const register = [...subject.roster.map(({ person }) => person.name), ...subject.people];
      const inList = subject.meeting.attendance.flatMap((row): Found[] => {
        const right = register.includes(row.name) ? null : misspelt(row.name, register);
        const verbatim = row.verbatim ?? '';
        const other = verbatim === '' || verbatim.includes(row.name) ? null : findAlike(verbatim, row.name);
        return [
          ...(right === null
            ? []
            : [
                {
                  ...atRow(row, 'name'),
                  message: `${row.name} heter ${right} i registret. Rätta det som är fel.`,
                  mend: {
                    label: `Skriv ”${right}”`,
                    ops: [{ op: 'set' as const, path: `attendance/${row.id}/name`, value: right }],
                  },
                },
              ]),
          ...(other === null
            ? []
            : [
                {
                  ...atRow(row, 'verbatim'),
                  message: `Raden skrivs ut ”${verbatim}”, men personen heter ${row.name}. Rätta det som är fel.`,
                  mend: {
                    label: `Skriv ”${verbatim.replace(other, row.name)}”`,
                    ops: [
                      {
                        op: 'set' as const,
                        path: `attendance/${row.id}/verbatim`,
                        value: verbatim.replace(other, row.name),
                      },
                    ],
                  },
                },
              ]),
        ];
      });
      return [...inList, ...inWords];
    },
  },
  {
    id: 'name-case',
    refs: 'W10',
    says: 'Namn har stor bokstav i varje del.',
    source: 'skrivregler',
    kl: 'info',
    others: 'info',
    find: ({ meeting }) =>
      meeting.attendance.flatMap((row): Found[] => {
        const right = row.name.replace(/(?<=\p{L}-)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('sv'));
        if (right === row.name) return [];
        return [
          {
            ...atRow(row, 'name'),
            message: `Namnet ”${row.name}” har liten bokstav efter bindestrecket.`,
            mend: { label: `Skriv ”${right}”`, ops: [{ op: 'set', path: `attendance/${row.id}/name`, value: right }] },
          },
        ];
      }),
  },
  {
    id: 'person-not-listed',
    refs: 'W3',
    says: 'De som talar i texten finns i närvarolistan.',
    source: 'KL 5 kap. 66 §',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const names = subject.meeting.attendance.map((row) => row.name);
      const all = known(subject);
      const told = new Set<string>();
      return inText(subject).flatMap((passage) =>
        namesIn(passage.text).flatMap(({ name, from, to }): Found[] => {
          if (names.some((one) => isName(name, one)) || told.has(name) || misspelt(name, all) !== null) return [];
          const after = passage.text.slice(to);
          const speaks = new RegExp(
            `^(?:,[^,.]{2,60},)?\\s+(?:${ACTS}|är inbjuden|deltar|deltog|yrkar|bjuder in|leder)`,
            'iu',
          ).test(after);
          const sentence = sentenceAt(passage.text, from);
          if (!speaks || OF_THE_ABSENT.test(sentence)) return [];
          told.add(name);
          const title = /^,\s*([^,.]{2,60}),/.exec(after)?.[1] ?? '';
          const row = AttendanceSchema.parse({
            id: `gast-${subject.meeting.attendance.length + told.size}`,
            name,
            title,
            kind: 'gast',
            presence: 'present',
          });
          return [
            inPassage(
              passage,
              from,
              to,
              `${name} talar i texten men finns inte i närvarolistan. Lägg till, eller stryk.`,
            ),
          ].map((found) => ({
            ...found,
            mend: {
              label: `Lägg till ${name}${title && `, ${title},`} som närvarande gäst`,
              ops: [
                { op: 'insert' as const, path: 'attendance', index: subject.meeting.attendance.length, value: row },
              ],
            },
          }));
        }),
      );
    },
  },
  {
    id: 'role-not-listed',
    refs: 'W3',
    says: 'Den som nämns med titel och talar finns med den titeln i närvarolistan.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'info',
    find: (subject) => {
      const listed = subject.meeting.attendance.map(wordsOf).join(' | ');
      const told = new Set<string>();
      return inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(ROLE_ACTS)].flatMap((m): Found[] => {
          const role = m[1] ?? m[2] ?? '';
          const stem = stemOf(role);
          if (told.has(stem) || listed.includes(stem)) return [];
          told.add(stem);
          const from = m.index + m[0].indexOf(role);
          return [
            inPassage(
              passage,
              from,
              from + role.length,
              `${role.charAt(0).toLocaleUpperCase('sv')}${role.slice(1)} talar i texten, men ingen i närvarolistan har den titeln. Skriv titeln på raden.`,
            ),
          ];
        }),
      );
    },
  },
  {
    id: 'reporter-not-listed',
    refs: 'W3',
    says: 'Den verksamhet som rapporterar har någon i närvarolistan.',
    source: 'vanligt i kommuners protokoll',
    kl: 'info',
    others: 'info',
    find: (subject) => {
      const listed = subject.meeting.attendance.map((row) => nameKey(wordsOf(row))).join(' | ');
      return subject.passages.flatMap((passage): Found[] => {
        const name = passage.text.trim();
        if (passage.kind !== 'subheading' || !REPORTS.test(name) || name.split(/\s+/).length > 4) return [];
        const stem = nameKey(name).replace(/(en|et)$/, '');
        if (listed.includes(stem)) return [];
        return [
          inPassage(
            passage,
            0,
            passage.text.length,
            `Under ”${name}” rapporteras, men ingen därifrån finns i närvarolistan. Skriv organisationen på raden, eller lägg till den som rapporterade.`,
          ),
        ];
      });
    },
  },
  {
    id: 'absent-person-acts',
    refs: 'W4',
    says: 'Den som är frånvarande talar inte och får inte uppgifter utan att det märks.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: (subject) =>
      subject.meeting.attendance.filter(isAway).flatMap((row) =>
        inText(subject).flatMap((passage): Found[] => {
          const at = placeOfName(passage.text, row.name);
          if (at === null || OF_THE_ABSENT.test(sentenceAt(passage.text, at.from))) return [];
          return [
            inPassage(
              passage,
              at.from,
              at.to,
              `${row.name} är frånvarande men nämns här. Har ${firstName(row)} fått uppgiften, eller var ${firstName(row)} med?`,
            ),
          ];
        }),
      ),
  },
  {
    id: 'away-person-acts',
    refs: 'W5',
    says: 'Den som talar under ett ärende var med då.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const table = presenceTable(subject.meeting);
      return subject.meeting.attendance
        .filter((row) => isPresent(row) && row.intervals.length > 0)
        .flatMap((row) =>
          inText(subject).flatMap((passage): Found[] => {
            if (passage.item === null || table.get(row.id)?.[passage.item] !== 'away') return [];
            const at = placeOfName(passage.text, row.name);
            if (at === null || OF_THE_ABSENT.test(sentenceAt(passage.text, at.from))) return [];
            return [
              inPassage(
                passage,
                at.from,
                at.to,
                `${row.name} nämns under ${itemName(subject.meeting, passage.item)} men var inte med då. Rätta tiderna eller texten.`,
              ),
            ];
          }),
        );
    },
  },
];

const firstName = (row: Attendance): string => row.name.split(' ')[0] ?? row.name;

/** Where somebody is named: in full, or by first name and the initial of the last ("Thomas N"). */
function placeOfName(text: string, name: string): { from: number; to: number } | null {
  const full = text.indexOf(name);
  if (full !== -1) return { from: full, to: full + name.length };
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)];
  if (first === last || !isFirstName(first)) return null;
  const short = new RegExp(`(?<!\\p{L})${first} ${last.charAt(0)}(?![\\p{L}])\\.?`, 'u').exec(text);
  return short === null ? null : { from: short.index, to: short.index + short[0].length };
}

/** The stretch of `text` that is `name` but for a letter or a hyphen. */
function findAlike(text: string, name: string): string | null {
  const words = text.split(' ');
  for (let length = 1; length <= name.split(' ').length + 1; length += 1)
    for (let i = 0; i + length <= words.length; i += 1) {
      const part = words.slice(i, i + length).join(' ');
      if (part !== name && (nameKey(part) === nameKey(name) || distance(nameKey(part), nameKey(name)) === 1))
        return part;
    }
  return null;
}
