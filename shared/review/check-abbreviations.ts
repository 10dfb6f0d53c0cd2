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

/** Letters of abbreviations of several words, as they are written with stops. */
const SPACED: Record<string, string> = {
  'bl a': 'bl.a.',
  'm m': 'm.m.',
  'm fl': 'm.fl.',
  't ex': 't.ex.',
  'd v s': 'd.v.s.',
  'o s v': 'o.s.v.',
  'fr o m': 'fr.o.m.',
  't o m': 't.o.m.',
  's k': 's.k.',
  'f d': 'f.d.',
  'e d': 'e.d.',
  'p g a': 'p.g.a.',
  'i o m': 'i.o.m.',
  'i st f': 'i.st.f.',
};
const spacedPattern = new RegExp(`(?<![\\p{L}\\d.-])(${Object.keys(SPACED).join('|')})(?![\\p{L}\\d])\\.?`, 'giu');
const stopped =
  /(?<![\p{L}\d])(?:bl\.\s?a|m\.\s?m|m\.\s?fl|t\.\s?ex|d\.\s?v\.\s?s|o\.\s?s\.\s?v|fr\.\s?o\.\s?m|t\.\s?o\.\s?m|s\.\s?k|p\.\s?g\.\s?a)\./iu;

/** Abbreviations written without what they need, and what to write. */
const WRONG: readonly [RegExp, () => string][] = [
  [/(?<![\p{L}\d]|\d\s)mm\.?(?=\s|$|\))/gu, () => 'm.m.'],
  [/(?<!\p{L})bitr(?=\s)/gu, () => 'bitr.'],
  [/(?<!\p{L})ordf(?=[\s)])/gu, () => 'ordf.'],
  [/(?<=\binom |\bsom |\bpå )ex(?=\s\p{Ll})/gu, () => 't.ex.'],
  [/(?<!\p{L})tex(?=\s\p{Ll})/gu, () => 't.ex.'],
];

/** Abbreviations nobody has to explain to a councillor. */
const KNOWN = new Set(
  'AB BRÅ BUP CSN CV DNR EKG EU FN GDPR HR HVB HBTQ HBTQI IT ID ISO IVO JO KB KF KL KPI KPR KS KSAU KSO KTR LSS LVU LVM LVN MBL MSB NATO OK OSL PDF PM PUL RF SCB SFI SFS SKR SL SOL SOU SVT TF TV USA VA VD VVS WC WHO ÅVC PBL SMS TBC DVD APL VFU'.split(
    ' ',
  ),
);
const CAPITALS = /(?<![\p{L}\d.§/&-])(\p{Lu}{2,6})(?=(?:-\p{Ll}|[:]\p{Ll}+|s)?(?![\p{L}\d]))/gu;

/** True where somewhere in the minutes the letters are spelled out: "EST (Effektiv …)", "(EST)", "EST = …", "SSPF, ett …". */
function isExplained(letters: string, whole: string): boolean {
  return new RegExp(
    `\\(${letters}\\)|\\b${letters}(?:\\s*\\(\\p{L}{3}|\\s*=\\s*\\p{L}{3}|,? (?:som )?(?:står för|betyder)|,\\s+e(?:n|tt)\\s|\\s+[–-]\\s+e(?:n|tt)?\\s?)`,
    'u',
  ).test(whole);
}

/** Abbreviations: written alike, with what they need, and explained. */
export const abbreviationRules: readonly Rule[] = [
  {
    id: 'abbreviation-spaced',
    refs: 'W9',
    says: 'Förkortningar skrivs med punkt: bl.a., m.m., fr.o.m.',
    source: 'Skellefteå kommun, förkortningar; fritext.se',
    kl: 'info',
    others: 'info',
    find: (subject) =>
      inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(spacedPattern)].map((m) => {
          const stands = m[1] ?? '';
          const mixed = inText(subject).some(({ text }) => stopped.test(text));
          const text = SPACED[stands.toLowerCase()] ?? stands;
          const why = mixed
            ? 'På andra ställen är förkortningar skrivna med punkt.'
            : 'Med punkt läses den rätt av skärmläsare.';
          return inPassage(
            passage,
            m.index,
            m.index + m[0].length,
            `Förkortningen ”${stands}” saknar punkter. ${why}`,
            write(text),
          );
        }),
      ),
  },
  {
    id: 'abbreviation-form',
    refs: 'W9',
    says: 'Förkortningar är rätt skrivna.',
    source: 'Skellefteå kommun, förkortningar',
    kl: 'info',
    others: 'info',
    find: ({ passages }) =>
      passages.flatMap((passage) =>
        WRONG.flatMap(([pattern, by]) =>
          [...passage.text.matchAll(pattern)].map((m) =>
            inPassage(
              passage,
              m.index,
              m.index + m[0].length,
              `Förkortningen ”${m[0]}” skrivs ”${by()}”.`,
              write(by()),
            ),
          ),
        ),
      ),
  },
  {
    id: 'abbreviation-undefined',
    refs: 'W9',
    says: 'En ovanlig förkortning är utskriven någonstans i protokollet.',
    source: 'språklagen 11 §; Skellefteå kommun, förkortningar',
    kl: 'info',
    others: 'info',
    find: (subject) => {
      const { council, meeting, organisations } = subject;
      const whole = inText(subject)
        .map(({ text }) => text)
        .join('\n');
      const own = new Set(
        [
          council.shortName,
          council.spokenName,
          council.name,
          ...organisations,
          ...meeting.attendance.flatMap((row) => [row.party, row.organisation, row.title]),
        ]
          .flatMap((words) => words.match(/\p{Lu}{2,6}/gu) ?? [])
          .map((letters) => letters.toUpperCase()),
      );
      own.add(council.shortName.toLocaleUpperCase('sv'));
      const told = new Set<string>();
      return inText(subject).flatMap((passage) =>
        [...passage.text.matchAll(CAPITALS)].flatMap((m): Found[] => {
          const letters = m[1] ?? '';
          const shouted = passage.text === passage.text.toLocaleUpperCase('sv');
          const roman = /^[IVX]+$/.test(letters);
          if (told.has(letters) || KNOWN.has(letters) || own.has(letters) || roman || shouted) return [];
          told.add(letters);
          if (isExplained(letters, whole)) return [];
          return [
            inPassage(
              passage,
              m.index,
              m.index + letters.length,
              `Förkortningen ”${letters}” förklaras inte. Skriv ut den första gången: ”… (${letters})”.`,
            ),
          ];
        }),
      );
    },
  },
];
