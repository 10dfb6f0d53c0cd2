import type { MinutesTemplate, TemplateBlock } from '../domain/template.ts';
import { DATE_FORMS } from './context.ts';
import { fillPattern, PatternError } from './pattern.ts';

const MEETING: Readonly<Record<string, readonly string[]>> = {
  kommun: [],
  organ: [],
  kort: [],
  tal: [],
  dokument: ['liten'],
  tillägg: [],
  datum: DATE_FORMS,
  tid: [],
  start: [],
  slut: [],
  plats: [],
  ort: [],
  ordförande: [],
  sekreterare: [],
  justerare: [],
  justeringsdag: DATE_FORMS,
  anslagsdag: DATE_FORMS,
  överklagandedag: DATE_FORMS,
  nedtagningsdag: DATE_FORMS,
  förvaring: [],
  paragrafer: [],
};

/** What a pattern may ask for, by where it stands, each with the forms it may ask for it in: {datum:iso}. */
export const PLACEHOLDERS = {
  meeting: MEETING,
  person: {
    namn: [],
    parti: [],
    titel: [],
    organisation: [],
    roll: [],
    ordförande: [],
    ordf: [],
    sekreterare: [],
    justerare: [],
    för: [],
    distans: [],
    närvaro: [],
  },
  page: { ...MEETING, sida: [], sidor: [] },
  number: { nr: [], kort: [], organ: [], år: [] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

export type PatternPlace = keyof typeof PLACEHOLDERS;

/** Which kind of bracket stands without its other half, if any. */
function halfBracket(pattern: string): string | null {
  const bare = pattern.replaceAll(/\\[[\]]|\{[^{}[\]]+\}/g, '');
  if (/[{}]/.test(bare)) return 'Varje { ska ha en } efter ordet, som i {organ}.';
  if (/[[\]]/.test(bare.replaceAll(/\[[^[\]]*\]/g, '')))
    return 'Varje [ ska ha en ] efter sig, och inga [ ] inuti. En klammer som ska synas skrivs \\[ eller \\].';
  return null;
}

/** What is wrong with a pattern at its place, as a Swedish sentence; null when nothing is. */
export function patternFault(pattern: string, place: PatternPlace): string | null {
  const known: Readonly<Record<string, readonly string[]>> = PLACEHOLDERS[place];
  try {
    fillPattern(pattern, (name, form) => {
      const forms = Object.hasOwn(known, name) ? known[name] : undefined;
      if (forms === undefined) throw new PatternError(`{${name}} går inte att använda här. Välj bland knapparna.`);
      if (form !== undefined && !forms.includes(form))
        throw new PatternError(
          forms.length === 0
            ? `{${name}:${form}} går inte att använda. Skriv bara {${name}}.`
            : `{${name}:${form}} går inte att använda. Efter kolon kan stå ${forms.join(', ')}.`,
        );
      return '';
    });
    return null;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return halfBracket(pattern) ?? error.message;
  }
}

/** `path` as schema errors have it: "blocks.1.rows.0.value". `message` names the row and says what to do. */
export type TemplateFault = { path: string; message: string };

type Pattern = { path: string; row: string; pattern: string; place: PatternPlace };

const rowPatterns = (rows: readonly { label: string; value: string }[], at: string): Pattern[] =>
  rows.map(({ label, value }, i) => ({
    path: `${at}.rows.${i}.value`,
    row: `Raden ”${label}”`,
    pattern: value,
    place: 'meeting',
  }));

function patternsOf(block: TemplateBlock, at: string): Pattern[] {
  switch (block.type) {
    case 'title':
      return [{ path: `${at}.pattern`, row: 'Rubriken', pattern: block.pattern, place: 'meeting' }];
    case 'fields':
      return rowPatterns(block.rows, at);
    case 'text':
      return [{ path: `${at}.text`, row: 'Texten', pattern: block.text, place: 'meeting' }];
    case 'notice':
      return [
        { path: `${at}.text`, row: 'Texten', pattern: block.text, place: 'meeting' },
        ...rowPatterns(block.rows, at),
      ];
    case 'attendance':
      return block.sections.flatMap((section, i): Pattern[] => [
        { path: `${at}.sections.${i}.entry`, row: `”${section.label}”`, pattern: section.entry, place: 'person' },
        {
          path: `${at}.sections.${i}.description`,
          row: `”${section.label}”, andra spalten`,
          pattern: section.description,
          place: 'person',
        },
      ]);
    case 'next-meeting':
      return [{ path: `${at}.entry`, row: 'Raden för nästa möte', pattern: block.entry, place: 'meeting' }];
    default:
      return [];
  }
}

const PAGES = { first: 'första sidan', other: 'följande sidor' } as const;
const ROWS = { header: 'Sidhuvudet', footer: 'Sidfoten' } as const;

function pagePatterns({ furniture }: MinutesTemplate): Pattern[] {
  return (['first', 'other'] as const).flatMap((page) =>
    (['header', 'footer'] as const).flatMap((rows) =>
      furniture[page][rows].flatMap((row, i) =>
        (['left', 'center', 'right'] as const).map(
          (side): Pattern => ({
            path: `furniture.${page}.${rows}.${i}.${side}`,
            row: `${ROWS[rows]} på ${PAGES[page]}, rad ${i + 1}`,
            pattern: row[side],
            place: 'page',
          }),
        ),
      ),
    ),
  );
}

/**
 * What would keep a template from making whole minutes: patterns that cannot be filled, and items that would be printed not at
 * all or twice. Empty when nothing would.
 */
export function templateFaults(template: MinutesTemplate): TemplateFault[] {
  const patterns: Pattern[] = [
    ...template.blocks.flatMap((block, i) => patternsOf(block, `blocks.${i}`)),
    {
      path: 'profile.decisionLeadIn',
      row: 'Orden före beslutet',
      pattern: template.profile.decisionLeadIn,
      place: 'meeting',
    },
    { path: 'summons.title', row: 'Kallelsens rubrik', pattern: template.summons.title, place: 'meeting' },
    {
      path: 'profile.numberPattern',
      row: 'Numret',
      pattern: template.profile.numberPattern,
      place: 'number',
    },
    ...pagePatterns(template),
  ];
  const faults = patterns.flatMap(({ path, row, pattern, place }): TemplateFault[] => {
    const fault = patternFault(pattern, place);
    return fault === null ? [] : [{ path, message: `${row}: ${fault}` }];
  });
  const { numberPattern } = template.profile;
  if (numberPattern !== '' && !/\{nr\}/.test(numberPattern))
    faults.push({ path: 'profile.numberPattern', message: 'Numret: {nr} saknas. Sätt in det där numret ska stå.' });
  const lists = template.blocks.filter(({ type }) => type === 'items').length;
  if (lists === 0)
    faults.push({
      path: 'blocks',
      message: 'Delen Ärenden saknas. Lägg till den; annars kommer inga ärenden med i protokollet.',
    });
  if (lists > 1)
    faults.push({
      path: 'blocks',
      message: 'Delen Ärenden finns mer än en gång. Ta bort den ena; annars skrivs allt två gånger.',
    });
  const logs = template.blocks.filter(({ type }) => type === 'follow-up-log').length;
  if (logs > 1)
    faults.push({
      path: 'blocks',
      message: 'Delen Bevakningar finns mer än en gång. Ta bort den ena; annars skrivs loggen två gånger.',
    });
  template.blocks.forEach((block, i) => {
    if (block.type !== 'follow-up-log' || block.columns.some(({ shows }) => shows === 'topic')) return;
    faults.push({ path: `blocks.${i}.columns`, message: 'Bevakningar: Spalten med frågan saknas. Lägg till den.' });
  });
  return faults;
}
