import fc from 'fast-check';
import { MinutesTemplate } from '../../shared/domain/template.ts';

const some = fc.constantFrom;
/** A pattern or words of a template: with a value, with one that may be missing, with nothing to fill in, and none at all. */
const pattern = some(
  '{organ}',
  '{dokument} {kort}[ {datum:iso}]',
  '[{datum:Dagen}][, kl. {tid}]',
  '[{plats}][, {start}][–{slut}]',
  '{kommun}[, {tillägg}] → å ä ö',
  'Ord utan något att fylla i',
  '',
);
const label = some('Plats och tid', 'Närvarande:', 'Ledamöter & övriga <b>', 'Ö', '');
const heading = some('Rubrik', 'Ett längre ord: samverkansöverenskommelse', 'Å');
const rows = (maxLength: number) =>
  fc.array(
    fc.record({
      label,
      value: pattern,
      printWhenEmpty: fc.boolean(),
      anchor: some('title', 'date', 'place', 'council'),
    }),
    { maxLength },
  );

/** Everybody present in one group, or the members in one and all others in the next; each with a name, and maybe more. */
const LAYOUTS = ['columns', 'lines', 'sentence', 'commas'] as const;
const section = fc.record({
  label,
  labelAs: some('heading', 'field'),
  layout: some(...LAYOUTS),
  entry: some(
    '{namn}',
    '{namn}[ ({parti})][, {ordförande}]',
    '[{titel} ][{organisation} ]{namn}',
    '{namn}[, {organisation}][, {närvaro}][, {distans}]',
  ),
  description: some('', '{organisation}', '[{titel}][, {organisation}][, {närvaro}]'),
  end: some('', '.'),
  twoColumns: fc.boolean(),
  printWhenEmpty: fc.boolean(),
});
const OTHERS = [
  'ersattare',
  'tjansteperson',
  'sekreterare',
  'adjungerad',
  'insynsplats',
  'radsrepresentant',
  'gast',
] as const;
const attendance = fc
  .tuple(section, section, section, fc.boolean(), some('lines', 'hanging', 'table'))
  .map(([first, second, absent, inTwo, fieldsLayout]) => ({
    type: 'attendance',
    fieldsLayout,
    sections: [
      { ...first, presence: ['present'], kinds: inTwo ? ['ledamot'] : [] },
      ...(inTwo ? [{ ...second, presence: ['present'], kinds: OTHERS }] : []),
      { ...absent, presence: ['absent', 'excused'] },
    ],
  }));

const log = fc
  .tuple(
    fc.shuffledSubarray(['due', 'state', 'since'] as const),
    fc.record({
      place: some('item', 'here'),
      heading,
      header: fc.boolean(),
      rules: some('none', 'rows', 'grid'),
      emptyText: some('', 'Inget att följa upp.'),
    }),
  )
  .chain(([more, rest]) =>
    fc
      .shuffledSubarray(['topic', 'status', 'owner', ...more] as const, { minLength: 3 + more.length })
      .map((shown) => ({
        type: 'follow-up-log',
        ...rest,
        columns: shown.map((shows) => ({ shows, label: `Spalt ${shows}` })),
      })),
  );
const next = fc.record({
  type: fc.constant('next-meeting'),
  heading,
  topicsLabel: some('Ämnen', ''),
  topicsAs: some('list', 'lines'),
  guestsLabel: some('Inbjudna', ''),
  emptyText: some('', 'Ej bestämt.'),
});
const signatures = fc.record({
  type: fc.constant('signatures'),
  gapLines: fc.nat(4),
  rule: fc.boolean(),
  heading: some('', 'Underskrifter'),
  layout: some('stacked', 'columns', 'labelled'),
});
/** Parts that may be there or not; those above hold facts and always are. */
const optional = fc.oneof(
  fc.record({ type: fc.constant('title'), pattern }),
  fc.record({
    type: fc.constant('fields'),
    heading: some('', 'Uppgifter'),
    layout: some('lines', 'hanging', 'table'),
    rows: rows(4),
  }),
  fc.record({ type: fc.constant('text'), heading: some('', 'Att veta'), text: pattern, small: fc.boolean() }),
  fc.record({ type: fc.constant('notice'), text: pattern, rows: rows(3), signature: some('', 'Underskrift') }),
  fc.record({ type: fc.constant('place-date'), always: fc.boolean() }),
  fc.constant({ type: 'page-break' }),
);
const itemWords = fc.record(
  {
    caseNumber: some('Dnr', ''),
    proposals: some('Förslag till beslut', ''),
    vote: some('Röstning', ''),
    reservations: some('Reservation', ''),
  },
  { requiredKeys: [] },
);
const furniture = fc.record({
  logo: fc.boolean(),
  header: fc.array(fc.record({ left: pattern, center: pattern, right: some('', 'Sida {sida}', '{sida} ({sidor})') }), {
    maxLength: 2,
  }),
  footer: fc.array(fc.record({ left: pattern, right: some('', 'Sida {sida} av {sidor}') }), { maxLength: 2 }),
});

/** One of each kind but those there may be several of: two titles are two level-one headings, and corrections told twice. */
const oneOfEach = (blocks: readonly { type: string }[]) =>
  blocks.filter(
    ({ type }, at) =>
      !['title', 'place-date', 'notice'].includes(type) || blocks.findIndex((b) => b.type === type) === at,
  );

/** Templates of every order and every format the schema allows, that print every fact a record has. */
export const anyTemplate: fc.Arbitrary<MinutesTemplate> = fc
  .tuple(
    fc.record({
      timeSeparator: some('.', ':'),
      rangeDash: some('-', '–'),
      rangeSpaced: some(true, false, 'before'),
      date: some('iso', 'lång', 'dag'),
      numbering: some('council', 'none', 'item', 'paragraph'),
      numberPattern: some('', '{kort} § {nr}', '({nr})'),
      headingGap: some('normal', 'none'),
      bullet: some('–', '-', '•'),
      decision: some('clauses', 'inline'),
      decisionHeading: some('Beslut', 'Så beslutades', ''),
      decisionPlace: some('last', 'first'),
      decisionLeadIn: some('{organ} beslutar', '{tal} i {kommun} beslutade', ''),
      roleCase: some('lower', 'capital'),
    }),
    fc.record({ first: furniture, other: furniture }),
    fc.record({ hyphenate: fc.boolean(), boxes: fc.array(some('Justerandes signatur', 'Just.'), { maxLength: 3 }) }),
    fc
      .tuple(attendance, log, next, signatures, fc.array(optional, { maxLength: 5 }), some('', 'Ärenden:'), itemWords)
      .map(([a, b, c, d, rest, itemsLabel, words]) =>
        oneOfEach([a, b, c, d, { type: 'items', label: itemsLabel, words }, ...rest] as { type: string }[]),
      )
      .chain((blocks) => fc.shuffledSubarray(blocks, { minLength: blocks.length })),
  )
  .map(([profile, pages, rest, blocks]) =>
    MinutesTemplate.parse({
      format: 'justera.template',
      version: 1,
      id: 'vilken-som-helst',
      name: 'Vilken som helst',
      profile,
      furniture: pages,
      ...rest,
      blocks,
    }),
  );
