import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../electron/core/documents/pdf/render-pdf.ts';
import type { MinutesDocument } from '../../shared/minutes/document-tree.ts';
import { demoBrand, demoDocument } from '../builders/document.ts';
import { cell, everyNode, item, runs, text, tree } from '../builders/word-tree.ts';
import { readPdf } from '../tools/pdf-pages.ts';
import { type PdfTag, pdfObjects, readTags, tagsOf, tagText } from '../tools/pdf-tags.ts';

const createdAt = new Date('2026-03-05T10:00:00Z');
const render = async (document: MinutesDocument): Promise<Uint8Array> =>
  (await renderPdf({ document, brand: demoBrand(), record: '{}', createdAt })).bytes;
const tags = async (document: MinutesDocument): Promise<PdfTag> => readTags(await render(document));
const words = (tag: PdfTag): string => tagText(tag).replace(/\s+/g, ' ').trim();
const children = (tag: PdfTag): PdfTag[] => tag.content.filter((child) => typeof child !== 'string');

describe('the structure tree', () => {
  test('has headings without gaps, the title first', async () => {
    const levels = tagsOf(await tags(demoDocument()), 'H1', 'H2', 'H3', 'H4').map(({ type }) => Number(type[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test('closes gaps a tree might have, and knows no heading without words', async () => {
    const gaps = tree([
      { kind: 'heading', level: 1, role: 'title', runs: runs('  ') },
      { kind: 'heading', level: 3, role: 'subheading', runs: runs('tre') },
      { kind: 'heading', level: 2, role: 'item', number: '1.', runs: runs('två') },
      { kind: 'heading', level: 4, role: 'subheading', runs: runs('fyra') },
    ]);
    const found = tagsOf(await tags(gaps), 'H1', 'H2', 'H3', 'H4').map((tag) => `${tag.type} ${words(tag)}`);
    expect(found).toEqual(['H1 tre', 'H2 1. två', 'H3 fyra']);
  });

  test('has the logo once, with its description, before everything else', async () => {
    const root = await tags(everyNode());
    const figures = tagsOf(root, 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(['Exempelby kommun']);
    expect(children(root)[0]).toBe(figures[0]);
    expect(figures[0]?.attributes['/BBox']).toHaveLength(4);
  });

  test('has lists as lists, nested inside their item', async () => {
    const [outer, inner] = tagsOf(await tags(everyNode()), 'L').filter((list) => words(list).includes('Anmälan har'));
    expect(outer?.attributes).toMatchObject({ '/O': '/List', '/ListNumbering': '/Disc' });
    expect(inner?.attributes).toMatchObject({ '/ListNumbering': '/Decimal' });
    for (const entry of children(outer!)) {
      expect(entry.type).toBe('LI');
      expect(children(entry).map(({ type }) => type)).toEqual(['Lbl', 'LBody']);
      expect(words(children(entry)[0]!)).toBe('–');
    }
    expect(children(inner!).map((entry) => words(children(entry)[0]!))).toEqual(['3.', '4.']);
    expect(tagsOf(outer!, 'LBody')[1]?.content).toContain(inner);
  });

  test('has tables with caption, head and body, headers with scope, and rows that add up', async () => {
    const root = await tags(everyNode());
    const width = (row: PdfTag): number =>
      children(row).reduce((sum, one) => sum + Number(one.attributes['/ColSpan'] ?? 1), 0);
    const log = tagsOf(root, 'Table').find((table) => words(table).includes('Uppföljningslogg'))!;
    expect(children(log).map(({ type }) => type)).toEqual(['Caption', 'THead', 'TBody']);
    expect(tagsOf(log, 'TR').map(width)).toEqual(Array.from({ length: 10 }, () => 3));
    const headers = tagsOf(log, 'TH').map((header) => [words(header), header.attributes['/Scope']]);
    expect(headers.slice(0, 4)).toEqual([
      ['Ärende', '/Column'],
      ['Läge', '/Column'],
      ['Ansvarig', '/Column'],
      ['Åtgärd 1 i handlingsplanen', '/Row'],
    ]);
  });

  test('puts a cell over several rows into its first row', async () => {
    const spans = tree([
      {
        kind: 'table',
        role: 'body',
        columns: [0.4, 0.3, 0.3],
        rules: 'grid',
        header: [[cell('Kvartal', { colSpan: 2 }), cell('Not')]],
        rows: [[cell('2026', { rowSpan: 2 }), cell('a'), cell('b')], [cell('c'), cell('d')], [cell('e')]],
      },
    ]);
    const rows = tagsOf(await tags(spans), 'TR');
    expect(rows.map((row) => children(row).map(words))).toEqual([
      ['Kvartal', 'Not'],
      ['2026', 'a', 'b'],
      ['c', 'd'],
      ['e', '', ''],
    ]);
    expect(children(rows[0]!)[0]?.attributes).toMatchObject({ '/ColSpan': 2 });
    expect(children(rows[1]!)[0]?.attributes).toMatchObject({ '/RowSpan': 2 });
  });

  test('has header rows one above the other that head the columns, and repeats them all', async () => {
    const bytes = await render(
      tree([
        {
          kind: 'table',
          role: 'body',
          columns: [0.4, 0.3, 0.3],
          rules: 'grid',
          header: [
            [cell('Område', { rowSpan: 2 }), cell('Våren', { colSpan: 2 })],
            [cell('Kv 1'), cell('Kv 2')],
          ],
          rows: Array.from({ length: 60 }, (_, index) => [cell(`Del ${index}`), cell('1'), cell('2')]),
        },
      ]),
    );
    const root = await readTags(bytes);
    const headers = tagsOf(root, 'TH').map((header) => [words(header), header.attributes['/Scope']]);
    expect(headers).toEqual(['Område', 'Våren', 'Kv 1', 'Kv 2'].map((word) => [word, '/Column']));
    expect(tagsOf(tagsOf(root, 'THead')[0]!, 'TR').length).toBe(2);
    const { items, pages } = await readPdf(bytes);
    expect(pages).toBeGreaterThan(1);
    for (const word of ['Område', 'Våren', 'Kv 1', 'Kv 2']) {
      expect(items.filter(({ text: drawn }) => drawn.trim() === word).map(({ page }) => page)).toEqual(
        Array.from({ length: pages }, (_, page) => page + 1),
      );
    }
  });

  test('keeps a row that goes over pages in one piece, cell by cell', async () => {
    const long = Array.from({ length: 90 }, (_, line) => text(`vänster ${line}`));
    const other = Array.from({ length: 80 }, (_, line) => text(`höger ${line}`));
    const table = tree([
      { kind: 'table', role: 'log', columns: [0.5, 0.5], rules: 'rows', rows: [[{ blocks: long }, { blocks: other }]] },
    ]);
    const cells = tagsOf(await tags(table), 'TD').map(words);
    expect(cells).toEqual([
      long.map((_, line) => `vänster ${line}`).join(' '),
      other.map((_, line) => `höger ${line}`).join(' '),
    ]);
  });

  test('has links that lead somewhere, one for each page they stand on', async () => {
    const bytes = await render(demoDocument());
    const objects = pdfObjects(bytes);
    const links = tagsOf(await readTags(bytes), 'Link');
    const dictionary = (ref: unknown) => objects[`obj:${ref}`]?.value as Record<string, unknown> | undefined;
    expect(links.map(words)).toEqual(['kommunens webbplats', 'säkerhetssamordnaren']);
    expect(links.map(({ annotations }) => annotations.length)).toEqual([1, 1]);
    const places = links.flatMap(({ annotations }) => annotations);
    expect(places.map((place) => dictionary(place['/A'])?.['/URI'])).toEqual([
      'u:https://exempelby.example/trygghet?%C3%A5r=2026&del=1',
      'u:mailto:trygghet@exempelby.example',
    ]);
    const kids = Object.values(objects).flatMap(
      ({ value }) => (value as { '/Kids'?: string[] } | undefined)?.['/Kids'] ?? [],
    );
    const { items } = await readPdf(bytes);
    for (const [index, { ref, page }] of places.entries()) {
      const written = items.find((found) => found.text.includes(words(links[index]!)));
      expect(kids.indexOf(String(page)) + 1).toBe(written?.page);
      expect(dictionary(page)?.['/Annots']).toContain(ref);
    }
  });

  test('has the place to click where the words of a link stand, also on a line with words from right to left', async () => {
    const link = 'https://exempelby.example/';
    const mixed = [{ text: 'Se مرحبا – ' }, { text: 'שלום', link }, { text: ' دار, sedan ' }, { text: 'mer', link }];
    const bytes = await render(tree([{ kind: 'paragraph', role: 'body', runs: mixed }]));
    const found = tagsOf(await readTags(bytes), 'Link').flatMap(({ annotations }) => annotations);
    const { items } = await readPdf(bytes);
    const across = (texts: readonly string[]) => {
      const own = items.filter(({ text: words }) => texts.includes(words.trim()));
      return [Math.min(...own.map(({ x }) => x)), Math.max(...own.map(({ x, width }) => x + width))];
    };
    const places = found.map((place) => place['/Rect'] as number[]);
    const expected = [across(['שלום', ...'שלום']), across(['mer'])];
    expect(places.length).toBe(2);
    for (const [at, [left, right]] of expected.entries()) {
      expect(places[at]![0]).toBeCloseTo(left!, 1);
      expect(places[at]![2]).toBeCloseTo(right!, 1);
    }
  });

  test('makes no link of what is not a page or a mailbox, and prints its words', async () => {
    const root = await tags(
      tree([
        { kind: 'paragraph', role: 'body', runs: [{ text: 'klicka', link: 'javascript:alert(1)' }, { text: ' här' }] },
      ]),
    );
    expect(words(root)).toBe('klicka här');
    expect(tagsOf(root, 'Link').flatMap(({ annotations }) => annotations)).toEqual([]);
  });

  test('says the language, and shows the title in the window', async () => {
    const objects = pdfObjects(await render(tree([item('1.', 'Ärende')])));
    const catalog = Object.values(objects).find(
      ({ value }) => (value as Record<string, unknown> | undefined)?.['/Type'] === '/Catalog',
    )?.value as Record<string, string>;
    expect(catalog['/Lang']).toBe('u:sv-SE');
    expect(objects[`obj:${catalog['/MarkInfo']}`]?.value).toEqual({ '/Marked': true });
    expect(objects[`obj:${catalog['/ViewerPreferences']}`]?.value).toEqual({ '/DisplayDocTitle': true });
  });
});

describe('XMP', () => {
  test('is well-formed with any title, and names both standards', async () => {
    const titles = [
      'Vård- & omsorgsnämnden <2026> ]]>',
      '"citat" och \'apostrof\'',
      'å ä ö – → 👍',
      '\u0000\u000b\ufffe\ud800x',
    ];
    for (const title of titles) {
      const bytes = await render(tree([], { title, author: title, subject: title }));
      const file = Buffer.from(bytes).toString('utf8');
      const packet = file.slice(file.indexOf('<?xpacket begin'), file.indexOf('<?xpacket end'));
      const read = `
import sys, json, xml.etree.ElementTree as ET
root = ET.fromstring(sys.stdin.buffer.read())
print(json.dumps([[el.tag, el.text] for el in root.iter() if el.text and el.text.strip()]))`;
      const input = Buffer.from(packet.slice(packet.indexOf('<x:xmpmeta')));
      const elements = JSON.parse(execFileSync('python3', ['-c', read], { input }).toString()) as [string, string][];
      const named = (name: string): string[] => elements.flatMap(([tag, value]) => (tag.endsWith(name) ? [value] : []));
      expect(named('pdfa/ns/id/}part')).toEqual(['3']);
      expect(named('pdfa/ns/id/}conformance')).toEqual(['A']);
      expect(named('pdfua/ns/id/}part')).toEqual(['1']);
      // title, author and subject; control characters and halves of characters cannot be in XML
      const clean = title.startsWith('\u0000') ? 'x' : title;
      expect(named('}li').filter((value) => value === clean).length).toBeGreaterThanOrEqual(3);
    }
  });
});
