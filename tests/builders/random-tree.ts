import fc from 'fast-check';
import type {
  DocumentNode,
  FieldRow,
  FurnitureRow,
  HeadingLevel,
  ListNode,
  MinutesDocument,
  ParagraphNode,
  ParagraphRole,
  Run,
  Runs,
  SignatureSlot,
  TableCell,
  TableNode,
} from '../../shared/minutes/document-tree.ts';

const WORDS = [
  'att',
  'rådet',
  'Åsa',
  'Öberg-Lindström',
  'förskoleverksamhetsutvecklingsavdelningen',
  '§',
  '12',
  '125\u00a0000',
  '2026-03-04',
  'kl',
  '09.00–10.50',
  '→',
  '☐',
  'och/eller',
  'fi',
  'Şirin',
  'Łódź',
  '&',
  '<w:p/>',
  '{{namn}}',
  ']]>',
  'é',
  '“citat”',
  'https://exempelby.example/en/mycket/lång/adress/som/inte/ryms?på=en&rad=1',
];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom(...'abcdeåäöÅÄÖ.,:;!?-–()/'), minLength: 1, maxLength: 14 }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 90 }) },
);

const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ' ', '  ', '\n', '')), { maxLength: most })
    .map((pairs) => pairs.map(([text, space]) => text + space).join(''));

const run: fc.Arbitrary<Run> = fc
  .record({ text: words(25), look: fc.constantFrom('', '', '', 'bold', 'italic', 'both', 'link', 'script') })
  .map(({ text, look }) => ({
    text,
    ...(look === 'bold' || look === 'both' ? { bold: true as const } : {}),
    ...(look === 'italic' || look === 'both' ? { italic: true as const } : {}),
    ...(look === 'link' ? { link: 'https://exempelby.example/å' } : {}),
    ...(look === 'script' ? { link: 'javascript:alert(1)' } : {}),
  }));
const runs: fc.Arbitrary<Runs> = fc.array(run, { maxLength: 5 });
const anchor = fc.option(fc.constantFrom('title', 'item:a', 'item:b', 'place'), { nil: undefined });
const withAnchor = <T extends object>(value: T, where: string | undefined): T =>
  where === undefined ? value : { ...value, anchor: where };

const ROLES: readonly ParagraphRole[] = [
  'body',
  'lead-in',
  'clause',
  'label',
  'list-line',
  'place-date',
  'initials',
  'notice',
];
const paragraph: fc.Arbitrary<ParagraphNode> = fc
  .tuple(runs, fc.constantFrom(...ROLES), fc.boolean(), anchor)
  .map(([text, role, keep, where]) =>
    withAnchor({ kind: 'paragraph', role, runs: text, ...(keep ? { keepWithNext: true as const } : {}) }, where),
  );

const { list } = fc.letrec<{ list: ListNode; block: ParagraphNode | ListNode }>((tie) => ({
  list: fc
    .record({
      ordered: fc.boolean(),
      start: fc.integer({ min: 1, max: 12_000 }),
      marker: fc.constantFrom('–', '-', '•', ''),
      items: fc.array(
        fc.array(tie('block'), { maxLength: 2, depthIdentifier: 'list' }).map((blocks) => ({ blocks })),
        { maxLength: 4, depthIdentifier: 'list' },
      ),
    })
    .map((fields) => ({ kind: 'list' as const, ...fields })),
  block: fc.oneof({ depthSize: 'small', depthIdentifier: 'list', maxDepth: 4 }, paragraph, tie('list')),
}));

const cell: fc.Arbitrary<TableCell> = fc
  .record({
    blocks: fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: list }), { maxLength: 3 }),
    colSpan: fc.constantFrom(1, 1, 1, 2, 5),
    rowSpan: fc.constantFrom(1, 1, 1, 2, 3),
    header: fc.boolean(),
  })
  .map(({ header, ...fields }) => (header ? { ...fields, header: true as const } : fields));
const row = fc.array(cell, { maxLength: 4 });
const table: fc.Arbitrary<TableNode> = fc
  .record({
    columns: fc.constantFrom([1], [0.4, 0.6], [0.2, 0.5, 0.3], [0.25, 0.25, 0.25, 0.25]),
    rows: fc.array(row, { maxLength: 8 }),
    header: fc.option(fc.array(row, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    rules: fc.constantFrom('none' as const, 'rows' as const, 'grid' as const),
    caption: fc.option(words(8), { nil: undefined }),
    where: anchor,
  })
  .map(({ header, caption, where, ...fields }) =>
    withAnchor(
      {
        kind: 'table',
        role: 'body',
        ...fields,
        ...(header === undefined ? {} : { header }),
        ...(caption === undefined ? {} : { caption }),
      },
      where,
    ),
  );

const slot: fc.Arbitrary<SignatureSlot> = fc.record({ name: words(4), role: words(2) });
const fieldRow: fc.Arbitrary<FieldRow> = fc.record({ label: words(3), values: fc.array(runs, { maxLength: 3 }) });

const node: fc.Arbitrary<DocumentNode> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('item', 'subheading', 'decision' as const), runs, anchor)
      .map(([level, role, text, where]) =>
        withAnchor(
          {
            kind: 'heading' as const,
            level: level as HeadingLevel,
            role: role as 'item',
            runs: text,
            ...(level === 2 ? { number: '§ 12' } : {}),
          },
          where,
        ),
      ),
  },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('fields' as const),
      layout: fc.constantFrom('lines' as const, 'hanging' as const, 'table' as const),
      rows: fc.array(fieldRow, { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('signatures' as const),
      slots: fc.array(slot, { maxLength: 6 }),
      gapLines: fc.integer({ min: 0, max: 5 }),
      rule: fc.boolean(),
      layout: fc.constantFrom('stacked' as const, 'columns' as const, 'labelled' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'page-break' as const }) },
);

const piece = fc.oneof(
  words(6).map((text) => ({ text: text.replaceAll('\n', ' ') })),
  fc.constantFrom({ field: 'page' as const }, { field: 'pages' as const }),
);
const furnitureRow: fc.Arbitrary<FurnitureRow> = fc.record(
  {
    left: fc.array(piece, { maxLength: 3 }),
    center: fc.array(piece, { maxLength: 2 }),
    right: fc.array(piece, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const furniture = fc.record({
  logo: fc.boolean(),
  header: fc.array(furnitureRow, { maxLength: 4 }),
  footer: fc.array(furnitureRow, { maxLength: 3 }),
});

/** Any tree the types allow, sensible or not: empty parts, headings that skip levels, spans that do not add up, endless words. */
export const anyDocument: fc.Arbitrary<MinutesDocument> = fc
  .record({
    title: words(6),
    author: words(3),
    subject: words(3),
    furniture: fc.record({ first: furniture, other: furniture }),
    initialsBox: fc.option(fc.record({ label: words(2), slots: fc.array(words(2), { maxLength: 4 }) }), {
      nil: undefined,
    }),
    hyphenate: fc.boolean(),
    children: fc.array(node, { maxLength: 25 }),
  })
  .map(({ initialsBox, ...fields }) => ({
    ...fields,
    lang: 'sv-SE' as const,
    ...(initialsBox === undefined ? {} : { initialsBox }),
  }));

const runText = (text: Runs): string => text.map((part) => part.text).join('');

function blockText(block: ParagraphNode | ListNode): string {
  if (block.kind === 'paragraph') return runText(block.runs);
  return block.items
    .map((item, index) => {
      const mark = block.ordered ? `${(block.start ?? 1) + index}.` : block.marker;
      return mark + item.blocks.map(blockText).join('');
    })
    .join('');
}

function nodeText(part: DocumentNode): string {
  switch (part.kind) {
    case 'heading':
      return (part.number ?? '') + runText(part.runs);
    case 'paragraph':
    case 'list':
      return blockText(part);
    case 'fields':
      return part.rows.map(({ label, values }) => label + values.map(runText).join('')).join('');
    case 'table': {
      const cells = [...(part.header ?? []), ...part.rows].flat();
      return (part.caption ?? '') + cells.flatMap(({ blocks }) => blocks.map(blockText)).join('');
    }
    case 'signatures':
      return part.slots.map(({ name, role }) => (part.layout === 'labelled' ? role + name : name + role)).join('');
    default:
      return '';
  }
}

/** Every character the body of a document prints, in reading order, without spaces. */
export function printedText(document: MinutesDocument): string {
  return document.children.map(nodeText).join('').replace(/\s/g, '');
}
