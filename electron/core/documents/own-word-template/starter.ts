import { Brand } from '../../../../shared/domain/brand.ts';
import type {
  DocumentNode,
  Furniture,
  MinutesDocument,
  ParagraphNode,
  TableCell,
} from '../../../../shared/minutes/document-tree.ts';
import { renderWord } from '../word/render-word.ts';
import { allPlaceholders, knownBookmarks } from './placeholders/placeholder-names.ts';

const heading = (level: 1 | 2, text: string): DocumentNode => ({
  kind: 'heading',
  level,
  role: level === 1 ? 'title' : 'section',
  runs: [{ text }],
});
const paragraph = (text: string, role: ParagraphNode['role'] = 'body'): ParagraphNode => ({
  kind: 'paragraph',
  role,
  runs: [{ text }],
});
const cell = (text: string): TableCell => ({ blocks: [paragraph(text, 'list-line')] });

const table = (first: string, second: string, rows: readonly (readonly [string, string])[]): DocumentNode => ({
  kind: 'table',
  role: 'body',
  columns: [0.38, 0.62],
  header: [[cell(first), cell(second)]],
  rows: rows.map(([one, other]) => [cell(one), cell(other)]),
  rules: 'rows',
});

/** Minutes that can be used as they are: the usual parts in their usual order. */
const MINUTES: readonly DocumentNode[] = [
  heading(1, '{{rubrik}}'),
  {
    kind: 'fields',
    layout: 'hanging',
    rows: [
      { label: 'Datum', values: [[{ text: '{{datum:dag}}' }]] },
      { label: 'Tid', values: [[{ text: 'kl. {{tid}}' }]] },
      { label: 'Plats', values: [[{ text: '{{plats}}' }]] },
      { label: 'Ordförande', values: [[{ text: '{{ordförande}}' }]] },
      { label: 'Sekreterare', values: [[{ text: '{{sekreterare}}' }]] },
      { label: 'Justerare', values: [[{ text: '{{justerare}}' }]] },
    ],
  },
  ...['närvaro:rubrik', 'frånvaro:rubrik', 'ärenden', 'nästa möte:rubrik', 'underskrifter'].map((part) =>
    paragraph(`{{${part}}}`),
  ),
];

/** Every placeholder, to copy from. Parts stand without braces: they would be filled here a second time. */
function help(): DocumentNode[] {
  const all = allPlaceholders();
  const bare = (written: string) => written.replace(/^\{\{|\}\}$/g, '');
  return [
    { kind: 'page-break' },
    heading(2, 'Alla platshållare'),
    paragraph(
      'Ta bort den här sidan när mallen är klar. Ändra typsnitt, färger, sidhuvud och ordning som du vill: Justera byter bara ut det som står inom dubbla klamrar, och behåller allt annat.',
    ),
    table(
      'Skriv',
      'Byts ut mot',
      all.filter(({ whole }) => !whole).map(({ written, fills }) => [written, fills]),
    ),
    heading(2, 'Hela delar'),
    paragraph('Skriv ordet inom dubbla klamrar, i ett eget stycke. Delen får utseende av filens egna format.'),
    table(
      'Skriv inom dubbla klamrar',
      'Byts ut mot',
      all.filter(({ whole }) => whole).map(({ written, fills }) => [bare(written), fills]),
    ),
    heading(2, 'Bokmärken'),
    paragraph(
      'Har mallen redan bokmärken (Infoga, Bokmärke) med något av de här namnen fylls de på samma sätt, utan klamrar.',
    ),
    table(
      'Bokmärke',
      'Byts ut mot samma som',
      knownBookmarks().map(({ name, means }) => [name, bare(means)]),
    ),
  ];
}

const PAGE_NUMBER = [{ text: 'Sida ' }, { field: 'page' }, { text: ' av ' }, { field: 'pages' }] as const;

function furniture(logo: boolean): Furniture {
  return {
    logo,
    header: [{ ...(logo ? {} : { left: [{ text: '{{kommun}}' }] }), right: [{ text: '{{dokument}} {{datum:iso}}' }] }],
    footer: [{ left: [{ text: '{{organ}}' }], right: PAGE_NUMBER }],
  };
}

/** A Word file to begin from, in the municipality's look: it can be loaded as it is, and holds every placeholder there is. */
export function renderStarter(given: Brand | null, createdAt: Date): Promise<Uint8Array> {
  const brand = given ?? Brand.parse({});
  const page = furniture(brand.logo !== null);
  const document: MinutesDocument = {
    title: 'Word-mall',
    author: brand.name,
    subject: '',
    lang: 'sv-SE',
    furniture: { first: page, other: page },
    hyphenate: false,
    children: [...MINUTES, ...help()],
  };
  return renderWord({ document, brand, createdAt });
}
