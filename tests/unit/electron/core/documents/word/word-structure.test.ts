import { beforeAll, expect, test } from 'vitest';
import { renderWord } from '../../../../../../electron/core/documents/word/render-word.ts';
import type { MinutesDocument } from '../../../../../../shared/minutes/document-tree.ts';
import {
  brand,
  cell,
  decision,
  everyNode,
  item,
  logo,
  subheading,
  text,
  tree,
} from '../../../../../builders/word-tree.ts';
import { attribute, wordParts } from '../../../../../tools/word-package.ts';

const createdAt = new Date('2026-03-04T12:00:00Z');
const render = (document: MinutesDocument, of = brand()) => renderWord({ document, brand: of, createdAt });
const partsOf = async (document: MinutesDocument, of = brand()) => wordParts(await render(document, of));

type Paragraph = { style: string; properties: string; text: string };
const paragraphs = (xml: string): Paragraph[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, body = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(body)?.[1] ?? '',
    properties: /<w:pPr>(.*?)<\/w:pPr>/s.exec(body)?.[1] ?? '',
    text: [...body.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, words]) => words).join(''),
  }));

let parts: Map<string, string>;
let body: string;
let styles: string;
beforeAll(async () => {
  parts = await partsOf(everyNode());
  body = parts.get('word/document.xml')!;
  styles = parts.get('word/styles.xml')!;
});

const style = (id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(styles)![0];

test('every style used is defined, Word knows its own, and the others have Swedish names', () => {
  const used = new Set([...body.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id!));
  const names = new Map(
    [...styles.matchAll(/w:styleId="([^"]+)"><w:name w:val="([^"]+)"/g)].map(([, id, name]) => [id!, name!]),
  );
  for (const id of used) expect(names.has(id), id).toBe(true);
  // Word shows "heading 1" as Rubrik 1, "Body Text" as Brödtext, "List Bullet" as Punktlista in Swedish.
  expect(names.get('Rubrik1')).toBe('heading 1');
  expect(names.get('Rubrik3')).toBe('heading 3');
  expect(names.get('Brdtext')).toBe('Body Text');
  expect(names.get('Punktlista')).toBe('List Bullet');
  expect([...names.values()]).toEqual(
    expect.arrayContaining(['Beslut', 'Beslutsmening', 'Beslutssats', 'Underskrift']),
  );
});

test('headings are headings, and a decision is one too', () => {
  const found = paragraphs(body);
  expect(found.find((one) => one.text === 'Protokoll Trygghetsrådet')?.style).toBe('Rubrik1');
  expect(found.find((one) => one.text === '1. Mötets öppnande')?.style).toBe('Rubrik2');
  expect(found.find((one) => one.text === 'Händelser i kommunen')?.style).toBe('Rubrik3');
  expect(found.find((one) => one.text === 'Detaljer')?.style).toBe('Rubrik4');
  expect(found.find((one) => one.text === 'Beslut')?.style).toBe('Beslut');
  for (const id of ['Rubrik1', 'Rubrik2', 'Rubrik3', 'Rubrik4', 'Beslut', 'Beslutsmening', 'Ortochdatum']) {
    expect(style(id), id).toContain('<w:keepNext/>');
  }
  expect(style('Beslut')).toContain('<w:outlineLvl w:val="2"/>');
  expect(style('Normal')).toContain('<w:widowControl/>');
});

test('a decision below a sub-heading has the level the tree gives it', async () => {
  const below = decision('Rådet beslutar', 'att avsluta ärendet.');
  const xml = (
    await partsOf(
      tree([item('1.', 'A'), subheading('B'), { ...below[0]!, level: 4 } as (typeof below)[0], text('att')]),
    )
  ).get('word/document.xml')!;
  expect(paragraphs(xml).find((one) => one.text === 'Beslut')?.properties).toContain('<w:outlineLvl w:val="3"/>');
});

test('space comes from paragraph settings: an empty paragraph stands only where Word demands one', () => {
  const outsideTables = body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
  const empty = paragraphs(outsideTables).filter((one) => one.text === '' && !one.properties.includes('keepNext'));
  // One between two tables that stand together, one after the table that ends the document; the nameless signer's name.
  expect(empty.map((one) => one.style)).toEqual(['Mellantabeller', 'Underskrift', 'Mellantabeller']);
});

test('tables have real header rows that come back on every page, and rows that stay whole', () => {
  const tables = [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table]) => table!);
  const log = tables.find((table) => table.includes('Uppfljningslogg'))!;
  const rows = [...log.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row]) => row!);
  expect(rows).toHaveLength(10);
  expect(rows[0]).toContain('<w:tblHeader/>');
  expect(rows.slice(1).join('')).not.toContain('<w:tblHeader/>');
  for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  expect(log).toContain('w:firstRow="true"');
  const widths = [...log.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(Math.round((150 / 25.4) * 1440));
});

test('a row longer than most of a page may break, so that no text falls off the paper', async () => {
  const long = 'En lång redogörelse. '.repeat(400);
  const xml = (
    await partsOf(
      tree([{ kind: 'table', role: 'log', columns: [1], rules: 'rows', rows: [[cell(long)], [cell('kort')]] }]),
    )
  ).get('word/document.xml')!;
  const rows = [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row]) => row!);
  expect(rows[0]).not.toContain('<w:cantSplit/>');
  expect(rows[1]).toContain('<w:cantSplit/>');
});

test('a list in a cell is a list, and no larger than the text of the cell', async () => {
  const inner = { kind: 'list', ordered: true, marker: '–', items: [{ blocks: [text('inre'), text('mer')] }] } as const;
  const list = { kind: 'list', ordered: false, marker: '–', items: [{ blocks: [text('yttre'), inner] }] } as const;
  const rows = [[{ blocks: [text('först'), list] }]];
  const made = await partsOf(tree([{ kind: 'table', role: 'body', columns: [1], rules: 'grid', rows }]));
  const inCell = paragraphs(made.get('word/document.xml')!).filter(({ text: words }) => words !== '');
  expect(inCell.map((one) => [one.text, one.style, one.properties.includes('<w:numPr>')])).toEqual([
    ['först', 'Tabelltext', false],
    ['yttre', 'Tabelltext', true],
    ['inre', 'Tabelltext', true],
    ['mer', 'Tabelltext', false],
  ]);
});

test('header and footer: other on the first page, page numbers as fields, a logo that can be read aloud', () => {
  expect(body).toContain('<w:titlePg/>');
  const footers = [...parts].filter(([path]) => /^word\/footer\d/.test(path)).map(([, xml]) => xml);
  expect(footers).toHaveLength(2);
  for (const footer of footers) {
    expect(footer).toMatch(/<w:instrText[^>]*>PAGE</);
    expect(footer).toMatch(/<w:instrText[^>]*>NUMPAGES</);
    expect(footer).toContain('Justerandes signatur');
  }
  const headers = [...parts].filter(([path]) => /^word\/header\d/.test(path)).map(([, xml]) => xml);
  const [withLogo, ...others] = headers.filter((xml) => xml.includes('<pic:pic'));
  expect(others).toEqual([]);
  expect(attribute(/<wp:docPr([^>]*)>/.exec(withLogo!)![1]!, 'descr')).toBe('Exempelby kommuns vapen');
});

test('a logo keeps its proportions and never grows beyond its field', async () => {
  const document = { ...everyNode(), children: [text('a')] };
  for (const [width, height] of [
    [2000, 100],
    [100, 2000],
    [50, 50],
  ] as const) {
    const all = [...(await partsOf(document, brand({ logo: logo(width, height) })))].map(([, xml]) => xml).join('');
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(all)!.map(Number);
    expect(cx! / cy! / (width / height)).toBeCloseTo(1, 1);
    // half of 150 mm, and the 15 mm a logo has when nothing is said
    expect(cx! / 36_000).toBeLessThanOrEqual(75.1);
    expect(cy! / 36_000).toBeLessThanOrEqual(15.1);
  }
});

test('language, title, author, subject and dates are in the file', () => {
  expect(styles).toContain('<w:lang w:val="sv-SE"');
  const core = parts.get('docProps/core.xml')!;
  expect(core).toContain('<dc:title>Protokoll Trygghetsrådet 2026-03-04</dc:title>');
  expect(core).toContain('<dc:creator>Trygghetsrådet, Exempelby kommun</dc:creator>');
  expect(core).toContain('<dc:subject>Sammanträdesprotokoll</dc:subject>');
  expect(core).toContain('<dc:language>sv-SE</dc:language>');
  expect(core.match(/2026-03-04T12:00:00Z/g)).toHaveLength(2);
});

test('the font of the brand is named, with what Word may take in its place', async () => {
  const fonts = {
    'source-sans-3': 'Source Sans 3',
    arimo: 'Arial',
    tinos: 'Times New Roman',
    carlito: 'Calibri',
  } as const;
  for (const [font, name] of Object.entries(fonts)) {
    const all = await partsOf(tree([text('a')]), brand({ font: font as keyof typeof fonts }));
    expect(all.get('word/styles.xml')).toContain(`w:ascii="${name}"`);
    expect(all.get('word/fontTable.xml')).toContain(`<w:font w:name="${name}"><w:altName`);
  }
});

test('only web and mail addresses become links; the words of any other stay', async () => {
  const links = [
    'https://a.example/å b',
    'mailto:a@b.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\\\\host\\x',
    'nonsense',
  ];
  const all = await partsOf(
    tree(links.map((link) => ({ kind: 'paragraph', role: 'body', runs: [{ text: 'ord', link }] }) as const)),
  );
  const relations = all.get('word/_rels/document.xml.rels')!;
  const external = [...relations.matchAll(/Target="([^"]+)" TargetMode="External"/g)].map(([, target]) => target);
  expect(external).toEqual(['https://a.example/%C3%A5%20b', 'mailto:a@b.example']);
  expect(all.get('word/document.xml')!.match(/>ord</g)).toHaveLength(links.length);
});

test('a slot to sign on cannot be parted, and the last text goes with the signatures', () => {
  const found = paragraphs(body.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''));
  const names = found.filter((one) => one.style === 'Underskrift');
  expect(names).toHaveLength(3);
  expect(style('Underskrift')).toMatch(/<w:keepNext\/><w:keepLines\/>/);
  for (const name of names) expect(name.properties).toContain('<w:top w:val="single"');
  const roles = found.filter((one) => one.style === 'Underskriftroll');
  expect(roles.map((one) => one.properties.includes('<w:keepNext/>'))).toEqual([true, true, false]);
  for (const last of ['Protokollet är justerat.', 'Ordföranden tackar för ett bra möte.']) {
    expect(found.find((one) => one.text === last)?.properties).toContain('<w:keepNext/>');
  }
});

test('the same minutes give the same bytes, whatever was made in between', async () => {
  const first = await render(everyNode());
  await render(tree([text('något annat')]), brand({ primary: '#a00000', font: 'tinos', logo: logo(30, 30) }));
  expect(Buffer.compare(await render(everyNode()), first)).toBe(0);
});

test('an empty document is still a Word file with a paragraph', async () => {
  expect(paragraphs((await partsOf(tree([]))).get('word/document.xml')!)).toHaveLength(1);
});
