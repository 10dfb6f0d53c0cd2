/**
 * Everything a municipality's own Word file may ask for. A fixed list of names that are looked up, never expressions: nothing in
 * a file from outside is run.
 */

import { DATE_FORMS, dateAs } from '../../../../../shared/minutes/context.ts';

const EXAMPLE_DAY = '2026-03-06';

/** "6 mars 2026", for a form a value may be asked for in. */
const exampleOf = (form: string): string | undefined => (form === 'liten' ? 'protokoll' : dateAs(EXAMPLE_DAY, form));

/** Single values: what each is filled with, and the forms it may be asked for in. */
const VALUES = {
  organ: { fills: 'rådets eller nämndens namn' },
  kort: { fills: 'rådets kortnamn' },
  kommun: { fills: 'kommunens namn' },
  dokument: { fills: 'dokumentets slag, till exempel Protokoll', forms: ['liten'] },
  tillägg: { fills: 'tillägget till dokumentets slag' },
  rubrik: { fills: 'dokumentets rubrik' },
  datum: { fills: 'mötets datum', forms: DATE_FORMS },
  tid: { fills: 'mötets tid, från och till' },
  start: { fills: 'mötets början' },
  slut: { fills: 'mötets slut' },
  plats: { fills: 'mötets plats' },
  ordförande: { fills: 'ordförandens namn' },
  sekreterare: { fills: 'sekreterarens namn' },
  justerare: { fills: 'justerarnas namn' },
  paragrafer: { fills: 'paragraferna, till exempel §§ 1–6' },
  ort: { fills: 'orten för underskrift' },
  justeringsdag: { fills: 'dagen för justering', forms: DATE_FORMS },
  anslagsdag: { fills: 'dagen anslaget sätts upp', forms: DATE_FORMS },
  överklagandedag: { fills: 'sista dagen att överklaga', forms: DATE_FORMS },
  nedtagningsdag: { fills: 'dagen anslaget tas ned', forms: DATE_FORMS },
  förvaring: { fills: 'var protokollet förvaras', forms: [] },
} as const satisfies Record<string, { fills: string; forms?: readonly string[] }>;

/** Whole parts: `rubrik` brings the part's own heading, `rader` sets the names as lines in the paragraph they stand in. */
const PARTS = {
  närvaro: { fills: 'de närvarande', forms: ['rubrik', 'rader'] },
  frånvaro: { fills: 'de frånvarande', forms: ['rubrik', 'rader'] },
  ärenden: { fills: 'alla ärenden med beslut', forms: ['rubrik'] },
  logg: { fills: 'bevakningarna i en tabell', forms: ['rubrik'] },
  'nästa möte': { fills: 'nästa möte', forms: ['rubrik'] },
  underskrifter: { fills: 'ort, datum och raderna att skriva under på' },
} as const satisfies Record<string, { fills: string; forms?: readonly string[] }>;

export type ValueName = keyof typeof VALUES;
export type PartName = keyof typeof PARTS;
export type Placeholder =
  | { kind: 'value'; name: ValueName; form: string | undefined }
  | { kind: 'lines'; name: PartName }
  | { kind: 'part'; name: PartName; heading: boolean };

/** Names of bookmarks as municipalities have them in their Word files, and what they stand for. */
const BOOKMARKS: Readonly<Record<string, string>> = {
  rubrik: 'rubrik',
  titel: 'rubrik',
  organ: 'organ',
  nämnd: 'organ',
  kommun: 'kommun',
  dokument: 'dokument',
  datum: 'datum',
  tid: 'tid',
  plats: 'plats',
  ordförande: 'ordförande',
  sekreterare: 'sekreterare',
  justerare: 'justerare',
  paragrafer: 'paragrafer',
  närvarande: 'närvaro',
  närvaro: 'närvaro',
  frånvarande: 'frånvaro',
  frånvaro: 'frånvaro',
  ärenden: 'ärenden',
  logg: 'logg',
  bevakningar: 'logg',
  'nästa möte': 'nästa möte',
  nästamöte: 'nästa möte',
  underskrifter: 'underskrifter',
  uppföljning: 'logg',
};

const NAMES: readonly string[] = [...Object.keys(VALUES), ...Object.keys(PARTS)];

/** Word puts some of these in on its own; nobody sees them, and no name has them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const normal = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[\s_\u00a0]+/g, ' ')
    .trim();

const isValue = (name: string): name is ValueName => Object.hasOwn(VALUES, name);
const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);

function formsOf(name: ValueName | PartName): readonly string[] {
  const entry: { fills: string; forms?: readonly string[] } = isValue(name) ? VALUES[name] : PARTS[name];
  return entry.forms ?? [];
}

/** What a bookmark of this name stands for, as the text of a placeholder; undefined for the many bookmarks that are none. */
export function bookmarkPlaceholder(name: string): string | undefined {
  const key = normal(name);
  return Object.hasOwn(BOOKMARKS, key) ? BOOKMARKS[key] : undefined;
}

/** How many letters must be changed, added, dropped or swapped to make one word of the other. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (same ? 0 : 1),
        swapped ? before[j - 2]! + 1 : 99,
      );
    }
    before = row;
    row = next;
  }
  return row[other.length]!;
}

/** The word of a list that was most likely meant, when it is near enough. */
function nearest(word: string, among: readonly string[]): string | undefined {
  const bare = (text: string) => normal(text).normalize('NFD').replace(/\p{M}/gu, '');
  const ranked = among
    .map((name) => ({ name, far: Math.min(distance(normal(word), name), distance(bare(word), bare(name))) }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

/** The placeholder that was most likely meant by a word, as it stands inside its braces. */
export function meantBy(inside: string): string | undefined {
  return 'problem' in readPlaceholder(inside) ? nearest(normal(inside), NAMES) : inside.trim();
}

/** The inside of a pair of braces as a placeholder, or the Swedish words for why it is none. */
export function readPlaceholder(inside: string): Placeholder | { problem: string } {
  const [written = '', ...rest] = inside.replace(UNSEEN, '').split(':');
  const name = normal(written);
  const shown = `{{${inside.trim()}}}`;
  if (!isValue(name) && !isPart(name)) {
    const meant = nearest(name, NAMES);
    return { problem: meant === undefined ? `${shown} finns inte.` : `${shown} finns inte – menade du {{${meant}}}?` };
  }
  const form = rest.length === 0 ? undefined : rest.join(':').normalize('NFC').trim();
  const forms = formsOf(name);
  const known =
    form === undefined ? undefined : (forms.find((one) => one === form) ?? forms.find((one) => one === normal(form)));
  if (form !== undefined && known === undefined) {
    const choice = forms.map((one) => `{{${name}:${one}}}`).join(', ');
    return { problem: `${shown} finns inte. Skriv {{${name}}}${choice === '' ? '' : ` eller ${choice}`}.` };
  }
  if (isValue(name)) return { kind: 'value', name, form: known };
  return known === 'rader' ? { kind: 'lines', name } : { kind: 'part', name, heading: known === 'rubrik' };
}

/** What a placeholder will be filled with, in Swedish. */
export function fills(placeholder: Placeholder): string {
  if (placeholder.kind === 'value') {
    const { fills: text } = VALUES[placeholder.name];
    const example = placeholder.form === undefined ? undefined : exampleOf(placeholder.form);
    return example === undefined ? text : `${text}, som ”${example}”`;
  }
  const text = PARTS[placeholder.name].fills;
  if (placeholder.kind === 'lines') return `${text}, en rad var`;
  return placeholder.heading ? `${text}, med rubrik` : text;
}

/** Every placeholder there is, with each form it may be asked for in, as it is written. */
export function allPlaceholders(): { written: string; fills: string; whole: boolean }[] {
  return [
    ...Object.keys(VALUES).map((name) => ({ name, whole: false })),
    ...PART_NAMES.map((name) => ({ name, whole: true })),
  ].flatMap(({ name, whole }) =>
    [name, ...formsOf(name as ValueName | PartName).map((form) => `${name}:${form}`)].flatMap((inside) => {
      const read = readPlaceholder(inside);
      return 'problem' in read ? [] : [{ written: `{{${inside}}}`, fills: fills(read), whole }];
    }),
  );
}

/** The bookmarks that are filled, as Word shows their names, each with the placeholder it stands for. */
export const knownBookmarks = (): { name: string; means: string }[] =>
  Object.entries(BOOKMARKS).map(([name, means]) => ({
    name: name.charAt(0).toUpperCase() + name.slice(1).replaceAll(' ', '_'),
    means: `{{${means}}}`,
  }));

export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];
