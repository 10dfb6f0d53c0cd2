import { encode } from 'fast-png';
import { Brand } from '../../shared/domain/brand.ts';
import type {
  DocumentNode,
  MinutesDocument,
  ParagraphNode,
  ParagraphRole,
  Run,
  TableCell,
} from '../../shared/minutes/document-tree.ts';

/** Small makers for trees in tests; every person and municipality here is invented. */
export const runs = (text: string, look: Omit<Run, 'text'> = {}): Run[] => [{ text, ...look }];

export const text = (content: string, role: ParagraphRole = 'body'): ParagraphNode => ({
  kind: 'paragraph',
  role,
  runs: runs(content),
});

export const cell = (content: string, more: Omit<TableCell, 'blocks'> = {}): TableCell => ({
  blocks: [text(content)],
  ...more,
});

export const item = (number: string, heading: string): DocumentNode => ({
  kind: 'heading',
  level: 2,
  role: 'item',
  number,
  runs: runs(heading),
});

export const subheading = (heading: string): DocumentNode => ({
  kind: 'heading',
  level: 3,
  role: 'subheading',
  runs: runs(heading),
});

export const decision = (leadIn: string, ...clauses: string[]): DocumentNode[] => [
  { kind: 'heading', level: 3, role: 'decision', runs: runs('Beslut') },
  text(leadIn, 'lead-in'),
  ...clauses.map((clause) => text(clause, 'clause')),
];

export function tree(children: readonly DocumentNode[], more: Partial<MinutesDocument> = {}): MinutesDocument {
  return {
    title: 'Protokoll Trygghetsrådet 2026-03-04',
    author: 'Trygghetsrådet, Exempelby kommun',
    subject: 'Sammanträdesprotokoll',
    lang: 'sv-SE',
    furniture: { first: { logo: false, header: [], footer: [] }, other: { logo: false, header: [], footer: [] } },
    hyphenate: false,
    children,
    ...more,
  };
}

/** A logo of two coloured fields, as the image check hands it over. */
export function logo(widthPx = 240, heightPx = 100) {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel += 1) {
    data.set(pixel % widthPx < heightPx ? [29, 79, 92] : [226, 232, 234], pixel * 3);
  }
  const png = encode({ width: widthPx, height: heightPx, data, channels: 3, depth: 8 });
  return {
    mime: 'image/png' as const,
    data: Buffer.from(png).toString('base64'),
    widthPx,
    heightPx,
    alt: 'Exempelby kommuns vapen',
  };
}

/** In a font every Word has, so that none goes along in the hundreds of files the tests make and read. */
export const brand = (more: Partial<Brand> = {}): Brand => ({
  ...Brand.parse({ name: 'Exempelby kommun', font: 'arimo' }),
  logo: logo(),
  ...more,
});

const LONG =
  'Rådet går igenom lägesbilden för årets första månader och jämför den med samma tid förra året. Anmälda brott mot person har minskat, medan skadegörelsen kring resecentrum har ökat något. Fältgruppen har varit ute fler kvällar än planerat och har god kontakt med de unga som samlas där. ';

/** Every kind of node the tree can hold, over several pages, with brand, logo, initials boxes and both kinds of furniture. */
export function everyNode(): MinutesDocument {
  const page = [{ text: 'Sida ' }, { field: 'page' as const }, { text: ' av ' }, { field: 'pages' as const }];
  return tree(
    [
      { kind: 'heading', level: 1, role: 'title', runs: runs('Protokoll Trygghetsrådet'), anchor: 'title' },
      {
        kind: 'fields',
        layout: 'table',
        rows: [
          { label: 'Datum', values: [runs('Onsdagen den 4 mars 2026')] },
          { label: 'Tid', values: [runs('kl. 09.00–11.30')] },
          { label: 'Plats', values: [runs('Stora salen, Kommunhuset')] },
          { label: 'Övriga', values: [] },
        ],
      },
      { kind: 'heading', level: 2, role: 'section', runs: runs('Närvarande') },
      {
        kind: 'table',
        role: 'attendance',
        columns: [0.42, 0.58],
        rules: 'none',
        rows: [
          [cell('Åsa Öbergsson (S)', { header: true }), cell('ordförande, kommunstyrelsen')],
          [cell('Märta Ek (C)', { header: true }), cell('ledamot')],
          [cell('Örjan Åkerström', { header: true }), cell('polismyndigheten, kl 09.20–10.50')],
          [cell('Ida Lind', { header: true }), cell('sekreterare')],
        ],
      },
      { kind: 'heading', level: 2, role: 'section', runs: runs('Frånvarande') },
      text('Karin Ek, Nils Berg och Per-Åke Östlund.'),
      {
        kind: 'fields',
        layout: 'lines',
        rows: [
          { label: 'Grupp:', values: [runs('Trygghetsrådet')] },
          { label: 'Kallade:', values: [runs('fjorton'), runs('varav tre ersättare')] },
        ],
      },
      {
        kind: 'fields',
        layout: 'hanging',
        rows: [
          { label: 'Inbjudna:', values: [runs('Elsa Norén, räddningstjänsten'), runs('Hugo Falk, Företagarna')] },
          { label: 'Paragrafer:', values: [runs('§§ 1–6')] },
        ],
      },
      item('1.', 'Mötets öppnande'),
      text('Ordföranden hälsar alla välkomna och förklarar mötet öppnat.'),
      item('2.', 'Lägesbild & <framåtblick> "våren" – TUVVA → uppföljning'),
      text(LONG.repeat(3)),
      subheading('Händelser i kommunen'),
      {
        kind: 'list',
        ordered: false,
        marker: '–',
        items: [
          { blocks: [text('Skadegörelse på två skolor.')] },
          {
            blocks: [
              text('Klotter i tunneln:'),
              {
                kind: 'list',
                ordered: true,
                start: 3,
                marker: '',
                items: [
                  { blocks: [text('sanerat samma dag')] },
                  { blocks: [text('anmält till polisen'), text('Anmälan har fått ett nummer.')] },
                ],
              },
              text('Tekniska kontoret följer upp.'),
            ],
          },
          { blocks: [text(LONG)] },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        marker: '',
        items: [{ blocks: [text('Första steget.')] }, { blocks: [text('Andra steget.')] }],
      },
      {
        kind: 'paragraph',
        role: 'body',
        runs: [
          { text: 'Läs mer på ' },
          { text: 'kommunens webbplats', link: 'https://exempelby.example/trygghet?år=2026&del=1' },
          { text: ', fråga ' },
          { text: 'sekreteraren', link: 'mailto:ida.lind@exempelby.example', italic: true },
          { text: ' – ' },
          { text: 'viktigt', bold: true },
          { text: '.\nNy rad i samma stycke,\tefter en tabb.' },
        ],
      },
      { kind: 'heading', level: 4, role: 'subheading', runs: runs('Detaljer') },
      text('Tema: Trygghet i centrum.', 'label'),
      ...decision(
        'Trygghetsrådet beslutar',
        'att notera informationen till protokollet,',
        'att ge samordnaren i uppdrag att återkomma med en plan senast den 1 juni 2026 och att samtidigt redovisa vad åtgärderna kostar per år.',
      ),
      text('PR ÅÖ', 'initials'),
      item('3.', 'Uppföljning'),
      text('Loggen gås igenom.'),
      {
        kind: 'table',
        role: 'log',
        columns: [0.34, 0.46, 0.2],
        rules: 'rows',
        caption: 'Uppföljningslogg',
        header: [[cell('Ärende'), cell('Läge'), cell('Ansvarig')]],
        rows: Array.from({ length: 9 }, (_, index) => [
          cell(`Åtgärd ${index + 1} i handlingsplanen`, { header: true }),
          { blocks: [text('Arbete pågår.'), text('Återkommer på nästa möte.')] },
          index % 3 === 0 ? { blocks: [] } : cell('Ida L och Nils B'),
        ]),
      },
      {
        kind: 'table',
        role: 'votes',
        columns: [0.5, 0.25, 0.25],
        rules: 'rows',
        header: [[cell('Ledamot'), cell('Ja'), cell('Nej')]],
        rows: [
          [cell('Åsa Öbergsson (S)'), cell('X'), cell('')],
          [cell('Märta Ek (C)'), cell(''), cell('X')],
        ],
      },
      text('Ordföranden finner att rådet bifaller förslaget.'),
      {
        kind: 'table',
        role: 'body',
        columns: [0.25, 0.25, 0.25, 0.25],
        rules: 'grid',
        header: [[cell('Kvartal', { colSpan: 2 }), cell('Kostnad'), cell('Not')]],
        rows: [
          [cell('2026', { rowSpan: 3, header: true }), cell('Kv 1'), cell('100 tkr'), cell('')],
          [cell('Kv 2'), cell('i år', { colSpan: 2 })],
          [
            cell('Kv 3'),
            cell('–'),
            {
              blocks: [
                {
                  kind: 'list',
                  ordered: false,
                  marker: '•',
                  items: [{ blocks: [text('a')] }, { blocks: [text('b')] }],
                },
              ],
            },
          ],
        ],
      },
      item('4.', 'Nästa möte'),
      text('Fre 24 maj kl 09.00–11.00 i Stora salen', 'list-line'),
      text('Mån 23 sep kl 09.00–11.00 i Stora salen', 'list-line'),
      text('Tiderna kan ändras.', 'notice'),
      { kind: 'page-break' },
      item('5.', 'Mötets avslutning'),
      text('Ordföranden tackar för ett bra möte.'),
      text('Exempelby den ____________ 2026', 'place-date'),
      {
        kind: 'signatures',
        gapLines: 3,
        rule: true,
        layout: 'stacked',
        slots: [
          { name: 'Ida Lind', role: 'sekreterare' },
          { name: 'Åsa Öbergsson', role: 'ordförande' },
          { name: '', role: 'justerare' },
        ],
      },
      { kind: 'heading', level: 2, role: 'section', runs: runs('Bevis') },
      text('Protokollet är justerat.'),
      {
        kind: 'signatures',
        gapLines: 2,
        rule: true,
        layout: 'columns',
        slots: [
          { name: 'Ida Lind', role: 'sekreterare' },
          { name: 'Åsa Öbergsson', role: 'ordförande' },
          { name: 'Märta Ek', role: 'justerare' },
        ],
      },
    ],
    {
      hyphenate: true,
      initialsBox: { label: 'Justerandes signatur', slots: ['Ordf.', 'Justerare', 'Justerare'] },
      furniture: {
        first: {
          logo: true,
          header: [{ right: runs('Sammanträdesprotokoll', { bold: true }) }, { right: runs('2026-03-04') }],
          footer: [
            { left: runs('Exempelby kommun, 123 45 Exempelby'), right: page },
            { left: runs('exempelby.example') },
          ],
        },
        other: {
          logo: false,
          header: [{ left: runs('Trygghetsrådet'), center: runs('Protokoll'), right: runs('2026-03-04') }],
          footer: [{ left: runs('Exempelby kommun, 123 45 Exempelby'), right: page }],
        },
      },
    },
  );
}
