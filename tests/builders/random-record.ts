import fc from 'fast-check';
import type { z } from 'zod';
import { DocumentKind, Numbering } from '../../shared/domain/council.ts';
import { FOLLOW_UP_STATES } from '../../shared/domain/follow-up.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { MeetingRecord } from '../../shared/domain/record.ts';

/**
 * A record whose every typed text holds a word of its own ("q17q"), and what becomes of that word: printed exactly `once` in
 * every template, `never`, as the template wants (`any`), or once where it has a `log`.
 */
export type RandomRecord = { record: MeetingRecord; facts: Record<Fate, string[]> };
type Fate = 'once' | 'never' | 'any' | 'log';

const MARKS: Readonly<Record<Fate, string>> = { once: '\ue001', never: '\ue002', any: '\ue003', log: '\ue004' };
const FATES = new Map(Object.entries(MARKS).map(([fate, mark]) => [mark, fate as Fate]));

const WORDS = [
  'rådet',
  'Åsa',
  'förskoleverksamhetsutvecklingsavdelningen',
  'och/eller',
  '§ 12',
  '125\u00a0000',
  'kl 09.00–10.50',
  '→',
  '☐',
  'Łódź',
  'för\u00adening',
  '&amp;',
  '<b>',
  '{namn}',
  ']]>',
  '"citat"',
  '👍🏽',
  'https://exempelby.example/en/lång/adress?på=en&rad=1',
];
/** Some words around the one that is its own: few, for names may not be long. */
const text = (fate: Fate, most = 1): fc.Arbitrary<string> => {
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((some) => some.join(' '));
  return fc.tuple(words, words).map(([a, b]) => `${a} ${MARKS[fate]} ${b}`.trim());
};
const once = text('once');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const list = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(arbitrary, { maxLength });

const inline = text('once', 6).chain((value) =>
  fc
    .constantFrom(
      [],
      [{ type: 'bold' }],
      [{ type: 'italic' }],
      [{ type: 'link', attrs: { href: 'https://exempelby.example/å' } }],
    )
    .map((marks) => ({ type: 'text', text: value, marks })),
);
const content = fc.array(
  fc.oneof({ weight: 4, arbitrary: inline }, { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) }),
  { minLength: 1, maxLength: 3 },
);
const paragraph = content.map((inside) => ({ type: 'paragraph', content: inside }));
const { bullets } = fc.letrec((tie) => ({
  bullets: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(
      fc.record({
        type: fc.constant('listItem'),
        content: fc
          .tuple(
            paragraph,
            fc.array(fc.oneof({ depthSize: 'small', maxDepth: 3 }, paragraph, tie('bullets')), { maxLength: 1 }),
          )
          .map(([first, rest]) => [first, ...rest]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}));
const cell = fc.record({
  type: fc.constantFrom('tableCell', 'tableHeader'),
  attrs: fc.record({ colspan: fc.constantFrom(1, 1, 1, 2), rowspan: fc.constantFrom(1, 1, 1, 2) }),
  content: fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: bullets }), {
    minLength: 1,
    maxLength: 2,
  }),
});
const table = fc.record({
  type: fc.constant('table'),
  content: fc.array(
    fc.record({ type: fc.constant('tableRow'), content: fc.array(cell, { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 6 },
  ),
});
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.constantFrom(1, 2) }),
  content: inline.map((one) => [one]),
});
const richText = fc.record({
  type: fc.constant('doc'),
  content: list(
    fc.oneof(
      { weight: 5, arbitrary: paragraph as fc.Arbitrary<unknown> },
      { weight: 2, arbitrary: bullets as fc.Arbitrary<unknown> },
      { weight: 2, arbitrary: heading as fc.Arbitrary<unknown> },
      { weight: 1, arbitrary: table as fc.Arbitrary<unknown> },
    ),
    5,
  ),
});

const item = fc.record({
  level: fc.constantFrom(1, 1, 1, 2),
  heading: once,
  caseNumber: fc.constantFrom('', 'SAMN 2026/118'),
  body: richText,
  proposals: list(
    fc.oneof(
      fc.record({ by: once, text: once, kind: fc.constantFrom('bifall', 'andring') }),
      fc.record({ by: text('never'), text: text('never'), withdrawn: fc.constant(true) }),
    ),
    2,
  ),
  proposalOrder: fc.oneof(fc.constant(''), once),
  vote: maybe(fc.record({ closed: fc.boolean(), yesMeans: once, noMeans: once, yes: fc.nat(9), no: fc.nat(9) })),
  decisions: list(fc.record({ clauses: list(fc.record({ text: once, verbatim: fc.boolean() }), 3) }), 2),
  reservations: list(fc.record({ by: once, text: once }), 2),
  conflicts: list(fc.record({ name: once, leftRoom: fc.boolean() }), 1),
  immediatelyAdjusted: fc.boolean(),
});

const attendee = fc.oneof(
  fc.record({
    name: once,
    organisation: text('any'),
    title: text('any'),
    party: fc.constantFrom('', 'S', 'M'),
    kind: fc.constantFrom('ledamot', 'ersattare', 'tjansteperson', 'radsrepresentant', 'gast'),
    presence: fc.constant('present'),
    remote: fc.boolean(),
    intervals: list(fc.constantFrom({ from: '09:20', to: '10:50' }, { from: null, to: '10:00' }), 1),
    pairedWithPrevious: fc.constantFrom(false, false, false, true),
  }),
  fc.record({ name: text('any'), presence: fc.constantFrom('absent', 'excused') }),
  fc.record({ name: text('never'), presence: fc.constant('unknown') }),
);

const meeting = fc.record({
  documentKind: fc.constantFrom(...DocumentKind.options),
  date: fc.constantFrom(null, '2026-09-10'),
  start: fc.constantFrom(null, '09:00'),
  end: fc.constantFrom(null, '11:00'),
  place: text('any'),
  attendance: list(attendee, 8),
  items: list(item, 5),
  nextMeetings: list(fc.record({ verbatim: once }), 2),
  nextTopics: list(fc.record({ text: once }), 2),
  corrections: list(fc.record({ date: maybe(fc.constant('2026-05-04')), note: once }), 2),
  nextGuests: list(fc.record({ name: once, topic: once }), 1),
  followUps: list(
    fc.record({
      topic: text('log'),
      status: fc.tuple(text('log'), fc.constantFrom('', 'Arbetet pågår.')).map((lines) => lines.join('\n')),
      owners: list(fc.record({ name: text('log'), kind: fc.constant('body') }), 2),
      state: fc.constantFrom(...FOLLOW_UP_STATES),
      before: maybe(fc.record({ topic: text('never') })),
    }),
    3,
  ),
  signing: fc.record({
    signers: list(fc.record({ role: fc.constantFrom('sekreterare', 'ordforande', 'justerare'), name: text('any') }), 3),
    placeDateLine: fc.boolean(),
    initialsBox: fc.boolean(),
  }),
});

/** Words of their own for the marks, and an id for everything that is to have one. */
function numbered(value: unknown, facts: RandomRecord['facts'], count: { at: number }): unknown {
  if (typeof value === 'string') {
    return value.replace(/[\ue001-\ue004]/g, (mark) => {
      count.at += 1;
      const word = `q${count.at}q`;
      facts[FATES.get(mark)!].push(word);
      return word;
    });
  }
  if (Array.isArray(value)) return value.map((part) => numbered(part, facts, count));
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).map(([key, part]) => [key, numbered(part, facts, count)]);
  return Object.fromEntries(parts);
}

const WITH_IDS = new Set([
  'attendance',
  'items',
  'proposals',
  'decisions',
  'clauses',
  'reservations',
  'conflicts',
  'nextMeetings',
  'nextTopics',
  'nextGuests',
  'corrections',
  'followUps',
  'owners',
  'signers',
]);

const linkOf = (key: string, index: number) => (key === 'followUps' ? { followUpId: `bevakning-${index}` } : {});

function withIds(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((part, index) => withIds(part, `${path}-${index}`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const inside = withIds(part, `${path}-${key}`);
      if (!WITH_IDS.has(key) || !Array.isArray(inside)) return [key, inside];
      return [
        key,
        inside.map((one: object, index) => ({ id: `${path}-${key}-${index}`, ...one, ...linkOf(key, index) })),
      ];
    }),
  );
}

/** Meetings of every shape the schema allows, with every kind of text in every place. */
export const anyRecord: fc.Arbitrary<RandomRecord> = fc
  .tuple(meeting, fc.constantFrom(...Numbering.options))
  .map(([shape, numbering]) => {
    const facts: RandomRecord['facts'] = { once: [], never: [], any: [], log: [] };
    const given = withIds(numbered(shape, facts, { at: 0 }), 'x') as z.input<typeof Meeting>;
    const record = MeetingRecord.parse({
      format: 'justera.record',
      version: 1,
      municipality: { name: 'Exempelby kommun', signPlace: 'Exempelby' },
      council: { name: 'Trygghetsrådet', shortName: 'TR', spokenName: 'rådet', numbering },
      meeting: given,
    });
    return { record, facts };
  });
