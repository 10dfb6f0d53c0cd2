import { encode } from 'fast-png';
import { Brand } from '../../shared/domain/brand.ts';
import type {
  DocumentNode,
  FurnitureRow,
  MinutesDocument,
  Run,
  SignatureSlot,
  TableCell,
} from '../../shared/minutes/document-tree.ts';
import { cell, decision, item, runs, subheading, text } from './word-tree.ts';

/** Invented people of an invented municipality: name, and what the attendance list says about them. */
const PRESENT: readonly (readonly [string, string])[] = [
  ['Märta Lindqvist (ordf.)', 'kommunstyrelsen'],
  ['Örjan Åkerblom', 'vård- och omsorgsförvaltningen'],
  ['Ingela Sjöstrand', 'kultur- och fritidsförvaltningen'],
  ['Tuulikki Rantanen-Ström', 'utbildningsförvaltningen'],
  ['Per-Åke Nyrén', 'Företagarna i Exempelby'],
  ['Şirin Yıldız', 'säkerhetschef, Exempelby kommun'],
  ['Łukasz Wiśniewski', 'Exempelby Bostads AB, kl 09.20–10.50'],
  ['Joel Ekdahl', 'tekniska kontoret'],
  ['Ann-Sofie Öhman', 'stadsarkitektkontoret'],
  ['Nils Trolle', 'kommunstyrelsen'],
  ['Zdeněk Dvořák', 'kommunchef'],
  ['Bengt Fällman', 'polisen'],
  ['Hanna Ågren', 'kommunpolis'],
  ['Fatima El Khoury', 'säkerhetssamordnare'],
  ['Greta Holmquist', 'sekreterare'],
];

const SIGNERS: readonly SignatureSlot[] = [
  { name: 'Greta Holmquist', role: 'sekreterare', anchor: 'signature:sekr' },
  { name: 'Märta Lindqvist', role: 'ordförande', anchor: 'signature:ordf' },
  { name: 'Ingela Sjöstrand', role: 'justerare', anchor: 'signature:just' },
];

const SITUATION =
  'Polisen redovisar lägesbilden för årets första månader. Anmälda brott mot person har minskat jämfört med samma tid förra året, medan skadegörelsen kring resecentrum har ökat något. Fältgruppen har varit ute fler kvällar än planerat och har god kontakt med de ungdomar som samlas där. Trygghetsundersökningen visar att 78 procent av invånarna känner sig trygga i centrum efter klockan 20, vilket är en förbättring med fyra procentenheter. ';

const bullets = (...items: (string | [string, ...string[]])[]): DocumentNode => ({
  kind: 'list',
  ordered: false,
  marker: '–',
  items: items.map((entry) => {
    const [first = '', ...below] = typeof entry === 'string' ? [entry] : entry;
    if (below.length === 0) return { blocks: [text(first)] };
    const nested = below.map((line) => ({ blocks: [text(line)] }));
    return { blocks: [text(first), { kind: 'list', ordered: false, marker: '•', items: nested }] };
  }),
});

const numbered = (...items: string[]): DocumentNode => ({
  kind: 'list',
  ordered: true,
  marker: '',
  items: items.map((line) => ({ blocks: [text(line)] })),
});

function log(): DocumentNode {
  const row = (matter: string, state: string[], who: string): TableCell[] => [
    cell(matter, { header: true }),
    { blocks: state.map((line) => text(line)) },
    cell(who),
  ];
  return {
    kind: 'table',
    role: 'log',
    columns: [0.3, 0.48, 0.22],
    rules: 'rows',
    anchor: 'log',
    header: [[cell('Ärende'), cell('Läge'), cell('Ansvarig')]],
    rows: [
      row('Belysning i gångtunneln', ['Armaturerna är bytta.', 'Uppföljning efter sommaren.'], 'Joel E'),
      row('Medborgarlöften', ['Utkastet är ute på remiss till den 1 juni.'], 'Bengt F och Nils T'),
      row('Fältgruppens tider', ['Förlängda till kl 01.00 fredagar och lördagar.'], 'Ingela S'),
      row('Kameraövervakning', ['Ansökan är inlämnad.', 'Beslut väntas i september.'], ''),
      row('Nattvandring', ['Två föreningar har anmält sig.'], 'Per-Åke N'),
    ],
  };
}

/** A table that reaches over three pages, with row headers and one row of several paragraphs. */
function measures(): DocumentNode {
  return {
    kind: 'table',
    role: 'body',
    columns: [0.08, 0.5, 0.22, 0.2],
    rules: 'grid',
    caption: 'Åtgärder i handlingsplanen för trygghet 2026–2028',
    anchor: 'item:8/table',
    header: [[cell('Nr'), cell('Åtgärd'), cell('Ansvar'), cell('Kostnad')]],
    rows: Array.from({ length: 58 }, (_, index): TableCell[] => [
      cell(String(index + 1), { header: true }),
      index % 7 === 3
        ? { blocks: [text(SITUATION), text('Återrapportering sker varje kvartal till rådet.')] }
        : cell(
            ['Trygghetsvandring i ett nytt område', 'Bättre belysning längs gång- och cykelvägen mot stationen'][
              index % 2
            ]!,
          ),
      cell(['Tekniska kontoret', 'Polisen', 'Utbildningsförvaltningen'][index % 3]!),
      cell(`${(index % 9) + 1}5 000 kr`),
    ]),
  };
}

const heading = (words: string, anchor: string): DocumentNode => ({
  kind: 'heading',
  level: 2,
  role: 'section',
  runs: runs(words),
  anchor,
});

function body(): DocumentNode[] {
  const council = 'Trygghetsrådet';
  const noted = decision(`${council} beslutar`, 'att notera informationen till protokollet.');
  return [
    {
      kind: 'heading',
      level: 1,
      role: 'title',
      runs: runs('Trygghetsrådet 2026-03-04, kl 09.00–10.50'),
      anchor: 'title',
    },
    {
      kind: 'fields',
      layout: 'lines',
      rows: [{ label: 'Plats:', values: [runs('Stora salen, Rådhuset.')], anchor: 'place' }],
    },
    heading('Närvarande', 'attendance'),
    {
      kind: 'table',
      role: 'attendance',
      columns: [0.42, 0.58],
      rules: 'none',
      anchor: 'attendance',
      rows: PRESENT.map(([name, what]) => [cell(name, { header: true }), cell(what)]),
    },
    heading('Ej närvarande', 'absent'),
    text('Conny Hallqvist, Göran Eriksgård, Robert Koivula, Andreas Tryggve, Maarit Virta och Carolina Näslund.'),
    item('1.', 'Sammanträdets öppnande'),
    text('Ordföranden hälsar välkommen och förklarar sammanträdet öppnat.'),
    item('2.', 'Val av protokolljusterare'),
    text('Ingela Sjöstrand utses till protokolljusterare.'),
    item('3.', 'Föregående protokoll'),
    text('Protokollet från sammanträdet 2025-11-22 godkänns och läggs till handlingarna.'),
    item('4.', 'Information från kommunen'),
    text(
      'Nanoutbildning i informationssäkerhet har påbörjats för kommunens anställda. Utbildningen, som startade med ett falskt mejl, pågår i 20 veckor.',
    ),
    subheading('Händelser i kommunen'),
    text('Skadegörelse, glaskross och klotter på skolor och i badhuset.'),
    subheading('Ny lag'),
    text(
      'Den 1 april träder en ny lag i kraft. Kommunen ska kunna ta emot och förvara hemliga handlingar. Säker förvaring förbereds.',
    ),
    ...noted,
    item('5.', 'Information från polisen'),
    subheading('Bemanning i lokalpolisområdet'),
    text('Tillbaka till normalläge. Inga vakanser i förhållande till budget.'),
    subheading('Operativ lägesbild'),
    bullets(
      'Generell bild: lugnt just nu. Några personer är häktade.',
      ['Brottslighet kopplad till narkotika:', 'oklart hur den organiseras', 'fler kontroller under våren'],
      `Oro kring ungdomar: ${SITUATION.trim()}`,
    ),
    subheading('Övergripande strategisk lägesbild'),
    text(SITUATION.repeat(3).trim()),
    ...noted,
    item('6.', 'Rapport från trygghetsvandringen 2025-11-20'),
    text('Identifiera brister → vidta eller besluta om åtgärder → uppföljning på nästa möte. ☐ Kvarstår ☑ Klart'),
    { kind: 'paragraph', role: 'body', runs: linked(), anchor: 'item:6' },
    ...noted,
    item('7.', 'Uppföljning'),
    log(),
    item('8.', 'Handlingsplan för trygghet'),
    text('Förslaget har varit på remiss. Samtliga remissinstanser tillstyrker.'),
    measures(),
    ...decision(
      `${council} beslutar`,
      'att anta handlingsplanen för trygghet 2026–2028,',
      'att ge säkerhetssamordnaren i uppdrag att återkomma med en plan för uppföljningen senast den 1 juni 2026 och att samtidigt redovisa vad åtgärderna kostar per år, samt',
      'att översända handlingsplanen till kommunstyrelsen.',
    ),
    item('9.', 'Trygghetsmiljonen 2026'),
    subheading('Effektiv samordning för trygghet, 100 tkr'),
    text('Systematiskt arbetssätt i samverkan. Arbetet med att utse nyckelpersoner pågår.'),
    subheading('Barn- och ungdomscoacher, 800 tkr'),
    text('Annonsering inför rekrytering pågår.'),
    ...noted,
    item('10.', 'Medborgarlöften 2026'),
    numbered('Polisen och kommunen träffar invånarna i varje kommundel.', 'Resultatet sammanställs före sommaren.'),
    ...decision(`${council} beslutar`, 'att delegera till ordföranden att underteckna medborgarlöften för 2026.'),
    item('11.', 'Sammanträdestider 2026'),
    { kind: 'paragraph', role: 'label', runs: runs('Förslag:'), keepWithNext: true },
    text('Fre 22 maj kl 09.00–11.00 i Rådhuset', 'list-line'),
    text('Mån 21 sep kl 09.00–11.00 i Rådhuset', 'list-line'),
    text('Mån 16 nov kl 09.00–11.00 i Rådhuset', 'list-line'),
    ...decision(`${council} beslutar`, 'att fastställa föreliggande förslag på sammanträdestider 2026.'),
    item('12.', 'Övriga frågor'),
    text('En kommunikationsplan för rådet ska tas fram.'),
    item('13.', 'Sammanträdets avslutning'),
    text('Ordföranden tackar för ett bra möte och förklarar sammanträdet avslutat.'),
    text('Exempelby den ______________ 2026', 'place-date'),
    { kind: 'signatures', slots: SIGNERS, gapLines: 3, rule: true, layout: 'stacked', anchor: 'signatures' },
  ];
}

function linked(): Run[] {
  return [
    { text: 'Rapporten finns på ' },
    { text: 'kommunens webbplats', link: 'https://exempelby.example/trygghet?år=2026&del=1' },
    { text: '; frågor besvaras av ' },
    { text: 'säkerhetssamordnaren', link: 'mailto:trygghet@exempelby.example' },
    { text: '. ' },
    { text: 'Tekniska kontoret', bold: true },
    { text: ' ansvarar för flera punkter, ' },
    { text: 'några redan i vår', italic: true },
    { text: '.' },
  ];
}

const PAGE_NUMBER: FurnitureRow = {
  right: [{ text: 'Sida ' }, { field: 'page' }, { text: ' av ' }, { field: 'pages' }],
};

/** Minutes as rich as the samples, of invented people: every kind of node, tables over pages, decisions, three signers. */
export function demoDocument(more: Partial<MinutesDocument> = {}): MinutesDocument {
  return {
    title: 'Protokoll Trygghetsrådet 2026-03-04',
    author: 'Trygghetsrådet, Exempelby kommun',
    subject: 'Sammanträdesprotokoll',
    lang: 'sv-SE',
    furniture: {
      first: {
        logo: true,
        header: [{ right: [{ text: 'Sammanträdesprotokoll', bold: true }] }, { right: [{ text: '2026-03-04' }] }],
        footer: [{ left: [{ text: 'Exempelby kommun · Torget 1 · 123 45 Exempelby' }], ...PAGE_NUMBER }],
      },
      other: {
        logo: false,
        header: [{ left: [{ text: 'Trygghetsrådet' }], right: [{ text: 'Sammanträdesprotokoll 2026-03-04' }] }],
        footer: [PAGE_NUMBER],
      },
    },
    initialsBox: { label: 'Signatur', slots: ['Ordförande', 'Justerare', 'Sekreterare'] },
    hyphenate: true,
    children: body(),
    ...more,
  };
}

/** A shield with a wave and a sun, drawn by sums: plain RGB without alpha, as the image check hands it over. */
function crest(): NonNullable<Brand['logo']> {
  const [width, height] = [330, 120];
  const data = new Uint8Array(width * height * 3).fill(255);
  const paint = (x: number, y: number, colour: readonly number[]): void => data.set(colour, (y * width + x) * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < 100; x++) {
      const edge = y < 60 ? 48 : 48 * Math.sqrt(Math.max(0, 1 - ((y - 60) / 60) ** 2));
      if (Math.abs(x - 50) > edge) continue;
      const wave = y > 66 + 6 * Math.sin(x / 8) && y < 80 + 6 * Math.sin(x / 8);
      const sun = (x - 50) ** 2 + (y - 36) ** 2 < 17 ** 2;
      paint(x, y, wave ? [226, 232, 234] : sun ? [242, 190, 60] : [29, 79, 92]);
    }
    for (const [from, to, top, bottom] of [
      [122, 318, 34, 50],
      [122, 250, 66, 76],
    ] as const) {
      if (y >= top && y < bottom) for (let x = from; x < to; x++) paint(x, y, [29, 79, 92]);
    }
  }
  const png = encode({ width, height, data, channels: 3, depth: 8 });
  return {
    mime: 'image/png',
    data: Buffer.from(png).toString('base64'),
    widthPx: width,
    heightPx: height,
    alt: 'Exempelby kommun',
  };
}

export const demoBrand = (more: Partial<Brand> = {}): Brand => ({
  ...Brand.parse({ name: 'Exempelby kommun' }),
  logo: crest(),
  ...more,
});
