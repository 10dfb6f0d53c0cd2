import { canonicalJson } from '../canonical-json.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Attendance } from '../domain/attendance.ts';
import { plainText } from '../domain/plain-text.ts';
import type { MeetingRecord } from '../domain/record.ts';
import { longDate } from '../swedish/dates.ts';
import { timeRange } from '../swedish/times.ts';

/** One text of a record with the place a reader knows it by. `key` says which two belong together in two versions. */
export type PlaceText = { key: string; place: string; field: string; text: string };

const TIMES = { timeSeparator: '.', rangeDash: '–', rangeSpaced: false } as const;
const day = (date: string | null): string => (date === null ? '' : longDate(date));

/** What stands in a record for a word, as the word a reader knows. */
const WORDS: Readonly<Record<string, string>> = {
  ordforande: 'ordförande',
  'vice-ordforande': 'vice ordförande',
  'forste-vice-ordforande': 'förste vice ordförande',
  'andre-vice-ordforande': 'andre vice ordförande',
  ersattare: 'ersättare',
  radsrepresentant: 'rådsrepresentant',
  tjansteperson: 'tjänsteperson',
  gast: 'gäst',
  andring: 'ändring',
  tillagg: 'tillägg',
  aterremiss: 'återremiss',
  bordlaggning: 'bordläggning',
  present: 'närvarande',
  absent: 'frånvarande',
  excused: 'anmält förhinder',
  unknown: 'inte ifyllt',
  open: 'öppen',
  ongoing: 'pågår',
  waiting: 'väntar',
  done: 'klar',
  dropped: 'avförd',
  motesanteckningar: 'mötesanteckningar',
};
/** Fields that hold such words, and nothing anybody has typed. */
const WORD_FIELDS: ReadonlySet<string> = new Set([
  'kind',
  'role',
  'roles',
  'presence',
  'state',
  'value',
  'documentKind',
]);

/** Every written word and number in a value, in a fixed order; ids say nothing to a reader. */
export function leaves(value: unknown, key = ''): string[] {
  if (value === null || value === undefined || value === '' || value === false) return [];
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, key));
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([name]) => name !== 'id' && !name.endsWith('Id') && name !== 'servingFor')
      .flatMap(([name, part]) => leaves(part, name));
  if (value === true) return [key];
  return [(WORD_FIELDS.has(key) && WORDS[String(value)]) || String(value)];
}

function attendanceText(row: Attendance): string {
  const { id: _, name, personId: _p, membershipId: _m, presence, remote, roles, servingFor, intervals, ...rest } = row;
  return [
    name,
    ...leaves({ presence }),
    ...(remote ? ['på distans'] : []),
    ...leaves({ roles }),
    ...intervals.map(({ from, to }) =>
      [from === null && 'till', to === null && 'från', 'kl', timeRange(from, to, TIMES)].filter(Boolean).join(' '),
    ),
    ...leaves(rest),
    ...(servingFor === null ? [] : ['tjänstgör']),
  ].join(', ');
}

const lines = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n');

function itemTexts(item: AgendaItem): [field: string, text: string][] {
  const { id: _, heading, body, proposals, proposalOrder, decisions, reservations, vote, conflicts, ...rest } = item;
  return [
    ['Rubrik', heading],
    ['Text', lines(plainText(body))],
    ['Yrkanden', lines(proposals.map((one) => leaves(one).join(' ')))],
    ['Beslutsgång', proposalOrder],
    ['Omröstning', leaves(vote).join(', ')],
    ['Beslut', lines(decisions.flatMap(({ leadIn, clauses }) => [leadIn ?? '', ...clauses.map(({ text }) => text)]))],
    ['Reservationer', lines(reservations.map((one) => leaves(one).join(' ')))],
    ['Jäv', lines(conflicts.map((one) => leaves(one).join(' ')))],
    ['Form', formsOf(body).join(', ')],
    // diarienummer, kind, level: whatever else a reader could see
    ['Övrigt', leaves(rest).join(', ')],
  ];
}

const FORMS: Readonly<Record<string, string>> = {
  bold: 'fet stil',
  italic: 'kursiv stil',
  heading: 'underrubrik',
  bulletList: 'punktlista',
  orderedList: 'numrerad lista',
  table: 'tabell',
};

/** What the bare text does not show: bold, italics, lists, tables, and where links lead. */
const formsOf = (body: AgendaItem['body']): string[] =>
  [
    ...canonicalJson(body).matchAll(
      /"href":("(?:[^"\\]|\\.)*")|"type":"(bold|italic|heading|bulletList|orderedList|table)"/g,
    ),
  ].map(([, href, type = '']) =>
    href === undefined ? (FORMS[type] ?? type) : `länk till ${String(JSON.parse(href))}`,
  );

function itemPlace(item: AgendaItem, position: number): string {
  const number = item.paragraphNo === null ? `Ärende ${position + 1}` : `§ ${item.paragraphNo}`;
  return `${number} ${item.heading}`.trim();
}

/** Everything minutes say, place by place in the order of the minutes. What has no place of its own is under "Övrigt". */
export function placesOf({
  municipality,
  council,
  meeting,
  template,
  templateVersion,
  brand,
}: MeetingRecord): PlaceText[] {
  const {
    date,
    start,
    end,
    timeText,
    place,
    placeText,
    titleText,
    qualifier,
    attendance,
    items,
    corrections,
    ...rest
  } = meeting;
  const { nextMeetings, nextTopics, nextGuests, signing, followUps, documentKind, summons, ...other } = rest;
  const of = (key: string, where: string, field: string, text: string): PlaceText => ({
    key,
    place: where,
    field,
    text,
  });
  return [
    of('kind', 'Mötet', 'Dokument', leaves({ documentKind, qualifier }).join(', ')),
    of('title', 'Mötet', 'Titel', titleText ?? ''),
    of('date', 'Mötet', 'Datum', day(date)),
    of('time', 'Mötet', 'Tid', timeText ?? timeRange(start, end, TIMES)),
    of('place', 'Mötet', 'Plats', placeText ?? place),
    ...corrections.map((one) => of(`correction:${one.id}`, 'Mötet', 'Rättelse', `${day(one.date)} ${one.note}`.trim())),
    ...attendance.map((row) => of(`attendance:${row.id}`, 'Närvaro', row.name, attendanceText(row))),
    ...items.flatMap((item, i) =>
      itemTexts(item).map(([field, text]) => of(`item:${item.id}/${field}`, itemPlace(item, i), field, text)),
    ),
    ...followUps.map((one) => of(`followUp:${one.id}`, 'Bevakningar', one.topic, leaves(one).join(', '))),
    of('next', 'Nästa möte', 'Tid och plats', lines(nextMeetings.map((one) => leaves(one).join(', ')))),
    of('topics', 'Nästa möte', 'Ämnen', lines(nextTopics.map(({ text }) => text))),
    of('guests', 'Nästa möte', 'Gäster', lines(nextGuests.map((one) => leaves(one).join(', ')))),
    of('summons', 'Kallelse', 'Kallelse', leaves(summons).join(', ')),
    of('signing', 'Underskrifter', 'Underskrifter', lines(signing.signers.map((one) => leaves(one).join(', ')))),
    of('signing-place', 'Underskrifter', 'Ort och dag', leaves({ ...signing, signers: [] }).join(', ')),
    of('other', 'Mötet', 'Övrigt', leaves(other).join(', ')),
    of('council', 'Utseende', 'Organ', leaves(council).join(', ')),
    of('municipality', 'Utseende', 'Kommun', leaves(municipality).join(', ')),
    of('template', 'Utseende', 'Mall', templateVersion === null ? template : `${template}, version ${templateVersion}`),
    of(
      'brand',
      'Utseende',
      'Grafisk profil',
      leaves({ ...brand, logo: brand.logo && { alt: brand.logo.alt } }).join(', '),
    ),
  ];
}
