import { type Attendance, Attendance as AttendanceSchema } from '../domain/attendance.ts';
import { knownNames, misspelt } from './misspelt-name.ts';
import { isName, nameKey, namesIn } from './names-in-text.ts';
import { type Found, inPassage, type Rule } from './rule.ts';
import { inText, OF_THE_ABSENT, sentenceAt } from './said-in-text.ts';

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

/** Who acts in the text held against the attendance list. */
export const listedRules: readonly Rule[] = [
  {
    id: 'person-not-listed',
    refs: 'W3',
    says: 'De som talar i texten finns i närvarolistan.',
    source: 'KL 5 kap. 66 §',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const names = subject.meeting.attendance.map((row) => row.name);
      const all = knownNames(subject);
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
];
