/**
 * A template is data: which blocks the minutes have, in which order, with which words and formats. No municipality's name is
 * in code; a new layout is a new template file. Patterns hold placeholders in braces ({organ}, {datum}, {namn} …); a part in
 * brackets is left out when a placeholder inside it is empty: "{organ}[ {datum:iso}][, kl {tid}]".
 */
import { z } from 'zod';
import { Presence } from './attendance.ts';
import { MemberKind } from './person.ts';

const Pattern = z.string().max(500);

/** More than any minutes need; a file with thousands is made to harm, for each may be a page. */
export const MOST_BLOCKS = 40;
/** Of the rows or groups of one block. */
export const MOST_ROWS = 40;
/** Of the follow-up log: a page has no room for more. */
export const MOST_COLUMNS = 6;
const tooMany = (most: number, what: string) => `fler än ${most} ${what}.`;

export const FormatProfile = z.strictObject({
  timeSeparator: z.enum(['.', ':']).default('.'),
  rangeDash: z.enum(['-', '–']).default('–'),
  /** A space on each side of the dash in ranges, or only `before` it: "10.00 -12.00". */
  rangeSpaced: z.union([z.boolean(), z.literal('before')]).default(false),
  /** How {datum} is written when the pattern does not say. */
  date: z.enum(['iso', 'lång', 'dag']).default('lång'),
  /** Overrides the council's own numbering when set. */
  numbering: z.enum(['council', 'none', 'item', 'paragraph']).default('council'),
  /** How a number is written, with {nr} in it: "{kort} § {nr}"; empty = "1." or "§ 1". */
  numberPattern: Pattern.default(''),
  /** Space between a heading and its text. */
  headingGap: z.enum(['normal', 'none']).default('normal'),
  bullet: z.enum(['–', '-', '•']).default('–'),
  /** `clauses`: heading, lead-in and att-clauses; `inline`: one sentence "Rådet beslutar att …". */
  decision: z.enum(['clauses', 'inline']).default('clauses'),
  /** Before the item's text, for who reads only what was decided, or after what led to it. */
  decisionPlace: z.enum(['last', 'first']).default('last'),
  decisionHeading: z.string().max(100).default('Beslut'),
  decisionLeadIn: Pattern.default('{organ} beslutar'),
  roleCase: z.enum(['lower', 'capital']).default('lower'),
});
export type FormatProfile = z.infer<typeof FormatProfile>;

const TitleBlock = z.strictObject({ type: z.literal('title'), pattern: Pattern });

const FieldsRow = z.strictObject({
  label: z.string().max(100),
  value: Pattern,
  /** Print the label although there is nothing to say. */
  printWhenEmpty: z.boolean().default(false),
  /** Which field of the form the row comes from. */
  anchor: z.enum(['title', 'date', 'time', 'place', 'council', 'kind', 'items', 'signatures']),
});
const FieldsBlock = z.strictObject({
  type: z.literal('fields'),
  /** A heading above the rows; it vanishes with them. */
  heading: z.string().max(100).default(''),
  layout: z.enum(['lines', 'hanging', 'table']).default('lines'),
  rows: z.array(FieldsRow).max(MOST_ROWS, tooMany(MOST_ROWS, 'rader')),
});
/** Words of the template's own, a paragraph a line; one that asks only for what is missing vanishes. */
const TextBlock = z.strictObject({
  type: z.literal('text'),
  heading: z.string().max(100).default(''),
  text: z.string().max(3000).default(''),
  /** In small print. */
  small: z.boolean().default(false),
});
/** The proof that the minutes were put up (anslag, KL 8 kap. 12 §), written on when it is done: rows, and a line to sign on. */
const NoticeBlock = z.strictObject({
  type: z.literal('notice'),
  heading: z.string().max(100).default('Anslag/bevis'),
  text: z.string().max(3000).default(''),
  rows: z.array(FieldsRow).max(MOST_ROWS, tooMany(MOST_ROWS, 'rader')).default([]),
  /** The word beside the line to sign on; empty = no line. */
  signature: z.string().max(60).default('Underskrift'),
  /** Only for councils whose adjusted minutes are told of on the notice board. */
  onlyWithNotice: z.boolean().default(false),
});

export const AttendanceSection = z.strictObject({
  label: z.string().max(100),
  /** `heading`: the label stands above as a heading; `field`: beside the names. */
  labelAs: z.enum(['heading', 'field']).default('heading'),
  presence: z.array(Presence),
  /** Which kinds of seats; empty = everybody. */
  kinds: z.array(z.union([MemberKind, z.literal('gast')])).default([]),
  /** Only those who took part in the decisions (members, and substitutes serving for one), or only those who did not. */
  deciding: z.enum(['any', 'yes', 'no']).default('any'),
  /**
   * `columns`: two columns, entry and description. `lines`: one line each. `sentence`: all in one paragraph with commas and a
   * final "och" and full stop. `commas`: all in one paragraph with commas only.
   */
  layout: z.enum(['columns', 'lines', 'sentence', 'commas']),
  /** `lines` beside a label in a table: many names in two columns, down the first and then the second. */
  twoColumns: z.boolean().default(false),
  entry: Pattern,
  description: Pattern.default(''),
  /** Put after the last name of `commas`: "." or nothing. */
  end: z.string().max(3).default(''),
  printWhenEmpty: z.boolean().default(false),
});
export type AttendanceSection = z.infer<typeof AttendanceSection>;

const AttendanceBlock = z.strictObject({
  type: z.literal('attendance'),
  /** How sections whose label stands beside the names are set; with the fields before them when those are set alike. */
  fieldsLayout: z.enum(['lines', 'hanging', 'table']).default('hanging'),
  sections: z.array(AttendanceSection).max(MOST_ROWS, tooMany(MOST_ROWS, 'grupper')),
});
/** The words an item's formal parts stand under; one that is empty is not printed. */
export const ItemWords = z.strictObject({
  /** Before the case number (diarienummer). */
  caseNumber: z.string().max(60).default('Diarienummer:'),
  conflicts: z.string().max(60).default('Jäv'),
  proposals: z.string().max(60).default('Yrkanden'),
  proposalOrder: z.string().max(60).default('Beslutsgång'),
  vote: z.string().max(60).default('Omröstning'),
  closedVote: z.string().max(60).default('Sluten omröstning'),
  reservations: z.string().max(60).default('Reservationer'),
});
export type ItemWords = z.infer<typeof ItemWords>;

const ItemsBlock = z.strictObject({
  type: z.literal('items'),
  label: z.string().max(100).default(''),
  words: ItemWords.default(() => ItemWords.parse({})),
});
export type ItemsBlock = z.infer<typeof ItemsBlock>;
const NextMeetingBlock = z.strictObject({
  type: z.literal('next-meeting'),
  heading: z.string().max(100).default('Nästa möte'),
  entry: Pattern.default('[{datum:Dag}][, kl. {tid}][, {plats}].'),
  topicsLabel: z.string().max(100).default('Ämnen att ta upp'),
  /** Topics as a list with marks, or one line each. */
  topicsAs: z.enum(['list', 'lines']).default('list'),
  guestsLabel: z.string().max(100).default('Inbjudna'),
  /** Printed when no meeting, topic or guest is known; empty = nothing is printed then. */
  emptyText: z.string().max(200).default(''),
});
/** A column of the follow-up log, with its printed words. */
const FollowUpColumn = z.strictObject({
  shows: z.enum(['topic', 'status', 'owner', 'due', 'state', 'since']),
  label: z.string().max(60),
});
const FollowUpLogBlock = z.strictObject({
  type: z.literal('follow-up-log'),
  /** `item`: under the meeting's own item for it, and here when it has none. `here`: always a section of its own. */
  place: z.enum(['item', 'here']).default('item'),
  /** Heading of the section of its own. */
  heading: z.string().max(100).default('Uppföljning'),
  columns: z
    .array(FollowUpColumn)
    .min(1)
    .max(MOST_COLUMNS)
    .default([
      { shows: 'topic', label: 'Fråga' },
      { shows: 'status', label: 'Läge' },
      { shows: 'owner', label: 'Ansvarig' },
    ]),
  /** A row with the columns' words on top, repeated on every page. */
  header: z.boolean().default(true),
  /** "Thomas Nordström" or "Thomas N". */
  names: z.enum(['full', 'short']).default('full'),
  rules: z.enum(['none', 'rows', 'grid']).default('rows'),
  /** Also those that were opened at this meeting. */
  opened: z.boolean().default(true),
  /** Also those carried in that nobody spoke of. */
  untouched: z.boolean().default(true),
  /** Printed when there is none; empty = nothing is printed then. */
  emptyText: z.string().max(200).default(''),
});
const PageBreakBlock = z.strictObject({ type: z.literal('page-break') });
const PlaceDateBlock = z.strictObject({
  type: z.literal('place-date'),
  /** Also when the meeting does not ask for it. */
  always: z.boolean().default(false),
});
const SignaturesBlock = z.strictObject({
  type: z.literal('signatures'),
  gapLines: z.int().min(0).max(10).default(3),
  rule: z.boolean().default(true),
  /** A heading above the lines; it vanishes with them. */
  heading: z.string().max(100).default(''),
  /** `labelled`: the role to the left of each line, as on formal front pages. */
  layout: z.enum(['stacked', 'columns', 'labelled']).default('stacked'),
  /** The printed words for the roles; empty = not printed. */
  roles: z
    .strictObject({
      ordforande: z.string().max(60).default('ordförande'),
      sekreterare: z.string().max(60).default('sekreterare'),
      justerare: z.string().max(60).default('justerare'),
    })
    .default({ ordforande: 'ordförande', sekreterare: 'sekreterare', justerare: 'justerare' }),
});

export const TemplateBlock = z.discriminatedUnion(
  'type',
  [
    TitleBlock,
    FieldsBlock,
    TextBlock,
    AttendanceBlock,
    ItemsBlock,
    FollowUpLogBlock,
    NextMeetingBlock,
    PageBreakBlock,
    PlaceDateBlock,
    SignaturesBlock,
    NoticeBlock,
  ],
  {
    error: ({ code }) =>
      code === 'invalid_union' ? 'delen är av ett slag som den här versionen av Justera inte känner.' : undefined,
  },
);
export type TemplateBlock = z.infer<typeof TemplateBlock>;

const FurnitureRowPattern = z.strictObject({
  left: Pattern.default(''),
  center: Pattern.default(''),
  right: Pattern.default(''),
});
/** Header or footer of a page; besides the usual placeholders {sida} and {sidor}. */
export const FurniturePattern = z.strictObject({
  logo: z.boolean().default(false),
  header: z.array(FurnitureRowPattern).max(4).default([]),
  footer: z.array(FurnitureRowPattern).max(4).default([]),
});

/** The words of the summons, which has the minutes' look. A heading that is empty is not printed. */
const SummonsWords = z.strictObject({
  title: Pattern.default('Kallelse till {organ}'),
  agenda: z.string().max(100).default('Dagordning'),
  attachments: z.string().max(100).default('Bilagor'),
  followUps: z.string().max(100).default('Bevakningar'),
  called: z.string().max(100).default('Kallade'),
});

export type FurniturePattern = z.infer<typeof FurniturePattern>;

/** Whether anything of a name is seen; a zero-width space is a character to a computer alone. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

export const TEMPLATE_VERSION = 1;
export const MinutesTemplate = z.strictObject({
  format: z.literal('justera.template'),
  version: z.literal(TEMPLATE_VERSION),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().trim().max(100).refine(isVisible, 'Skriv mallens namn.'),
  /** One sentence for the one who chooses. */
  description: z.string().max(300).default(''),
  profile: FormatProfile,
  furniture: z.strictObject({ first: FurniturePattern, other: FurniturePattern }),
  hyphenate: z.boolean().default(false),
  /** Boxes at the foot of every page, by their labels: "Justerandes signatur". Empty = only when the meeting asks for initials. */
  boxes: z.array(z.string().max(60)).max(4).default([]),
  blocks: z.array(TemplateBlock).min(1).max(MOST_BLOCKS, tooMany(MOST_BLOCKS, 'delar')),
  summons: SummonsWords.default(() => SummonsWords.parse({})),
});
export type MinutesTemplate = z.infer<typeof MinutesTemplate>;
