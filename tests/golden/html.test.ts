import { readdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../electron/core/documents/html/render-html.ts';
import { renderText } from '../../electron/core/documents/text/render-text.ts';
import { readRecord } from '../../electron/core/records/read-record.ts';
import { builtInTemplates, findTemplate } from '../../electron/core/templates/built-in-templates.ts';
import type { Brand } from '../../shared/domain/brand.ts';
import type { MeetingRecord } from '../../shared/domain/record.ts';
import { composeMinutes } from '../../shared/minutes/compose-minutes.ts';
import type { MinutesDocument } from '../../shared/minutes/document-tree.ts';
import { anyDocument, printedText } from '../builders/random-tree.ts';
import { brand, cell, everyNode, item, logo, text, tree } from '../builders/word-tree.ts';
import { htmlErrors } from '../tools/html-rules.ts';
import { textDifference } from '../tools/text-difference.ts';
import { WebReader } from '../tools/web-reader.ts';

const createdAt = new Date('2026-03-05T10:00:00Z');
const render = (document: MinutesDocument, look: Brand = brand()): string =>
  renderHtml({ document, brand: look, createdAt });
const folders = ['../samples', '../../resources/examples/moten'].map((name) => `${import.meta.dirname}/${name}`);
const records = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, MeetingRecord] => [name, readRecord(readFileSync(`${folder}/${name}`, 'utf8'), name)]),
);
const webCopy = (record: MeetingRecord, template = findTemplate(record.template)): MinutesDocument =>
  composeMinutes(record, template, 'web');

let reader: WebReader;
beforeAll(async () => {
  reader = await WebReader.open();
});
afterAll(() => reader.close());

describe('a browser', () => {
  test.each(records)('gives a screen reader every word of %s in order, in every template', async (_name, record) => {
    for (const template of builtInTemplates()) {
      const document = webCopy(record, template);
      const { text: read, complaints, requests } = await reader.read(render(document, record.brand));
      expect(textDifference(renderText(document), read), template.id).toBeNull();
      expect([...complaints, ...requests]).toEqual([]);
    }
  });

  test('gives it every character of any tree once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { text: read } = await reader.read(render(document));
        expect(read.replace(/\s/g, '')).toBe(printedText(document));
      }),
      { numRuns: 100 },
    );
  });

  test('runs, loads and sends nothing, whatever was typed', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><svg onload=alert(1)>',
      '</title></style><script>alert(1)</script>',
      "' onmouseover='alert(1)",
      '<!-- -->&lt;&#0; ]]>',
      '<base href="https://fel.example/"><link rel=stylesheet href="https://fel.example/x.css">',
    ];
    const all = hostile.join(' ');
    const nodes = hostile.flatMap((one) => [item(one, one), text(one), text(one, 'list-line')]);
    const table = {
      kind: 'table',
      role: 'log',
      columns: [1],
      rules: 'rows',
      caption: all,
      rows: [[cell(all)]],
    } as const;
    const fields = { kind: 'fields', layout: 'table', rows: [{ label: all, values: [[{ text: all }]] }] } as const;
    const link = { kind: 'paragraph', role: 'body', runs: [{ text: 'klicka', link: 'javascript:alert(1)' }] } as const;
    const slots = [{ name: all, role: all }];
    const signatures = { kind: 'signatures', slots, gapLines: 0, rule: false, layout: 'stacked' } as const;
    const furniture = { logo: true, header: [{ left: [{ text: all }] }], footer: [{ right: [{ text: all }] }] };
    const document = tree([...nodes, table, fields, link, signatures], {
      title: all,
      author: all,
      subject: all,
      furniture: { first: furniture, other: furniture },
    });
    const html = render(document, brand({ logo: { ...logo(), alt: all } }));
    const { text: read, complaints, requests } = await reader.read(html);
    expect([...complaints, ...requests]).toEqual([]);
    expect(read.replace(/\s/g, '')).toBe(printedText(document));
    expect(
      await reader.page.locator('script, svg, base, link, main img, [onload], [onerror], [onmouseover]').count(),
    ).toBe(0);
    expect(await reader.page.locator('a').count()).toBe(0);
    expect(await reader.page.title()).toBe(all.replace(/\s+/g, ' '));
    expect(await htmlErrors(html)).toEqual([]);
  });

  test('would be stopped by the page’s own policy, should something slip through', async () => {
    const html = render(everyNode()).replace(
      '</main>',
      '<img src="https://fel.example/x.png"><script>1</script></main>',
    );
    const { complaints } = await reader.read(html);
    expect(complaints.filter((line) => line.includes('Content Security Policy'))).toHaveLength(2);
  });
});

const looks: [string, MinutesDocument, Brand][] = [
  ['every kind of node', everyNode(), brand()],
  ['a yellow and white brand', everyNode(), brand({ logo: null, primary: '#ffd500', secondary: '#ffffff' })],
  [
    'a black brand with a wide logo',
    everyNode(),
    brand({ primary: '#000000', secondary: '#000000', logo: logo(2000, 40) }),
  ],
  ['nothing', tree([], { title: '' }), brand({ logo: null })],
  ['no title', tree([text('Först'), item('1.', 'Sedan')]), brand()],
  ...records.map(([name, record]): [string, MinutesDocument, Brand] => [name, webCopy(record), record.brand]),
];

describe.each(looks)('WCAG 2.2 AA: %s', (_name, document, look) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in a %s window', async (colorScheme) => {
    await reader.page.emulateMedia({ colorScheme });
    await reader.read(render(document, look));
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations, passes } = await new AxeBuilder({ page: reader.page }).withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });

  test('the HTML standard has nothing against it', async () => {
    expect(await htmlErrors(render(document, look))).toEqual([]);
  });

  test('one heading of level 1, and no level left out', () => {
    const levels = [...render(document, look).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  // WCAG 2.2, 1.4.10: only what needs two dimensions, as tables do, may be wider than 320 px, and scrolls for itself
  test('nothing is wider than a telephone', async () => {
    await reader.page.setViewportSize({ width: 320, height: 600 });
    await reader.read(render(document, look));
    const width = await reader.page.evaluate(() => window.document.documentElement.scrollWidth);
    await reader.page.setViewportSize({ width: 1280, height: 720 });
    expect(width).toBeLessThanOrEqual(320);
  });
});

test.each([320, 1280])(
  'no word of a table is cut, and the longest name is no wider than a window of %d px',
  async (width) => {
    const long = 'Räddningstjänsten redovisar hur arbetet har gått sedan förra mötet. '.repeat(6);
    const row = (...texts: string[]) => texts.map((words) => cell(words));
    const table = { kind: 'table', role: 'body', rules: 'grid' } as const;
    const document = tree([
      item('1.', 'Handlingsplan'),
      {
        ...table,
        columns: [0.1, 0.5, 0.2, 0.2],
        header: [row('Nr', 'Åtgärd', 'Ansvarig', 'Klart')],
        rows: [row('1', long, 'Räddningstjänsten', 'December')],
      },
      { ...table, columns: [0.2, 0.8], rows: [row('Onsdag', long), row('Torsdag', 'Inget')] },
      { ...table, columns: [1], rows: [row('a'.repeat(300))] },
      { ...table, role: 'attendance', rules: 'none', columns: [0.4, 0.6], rows: [row('Ö'.repeat(90), 'ordförande')] },
      {
        kind: 'signatures',
        slots: [{ name: 'Å'.repeat(90), role: 'ordförande' }],
        gapLines: 0,
        rule: false,
        layout: 'stacked',
      },
    ]);
    await reader.page.setViewportSize({ width, height: 600 });
    await reader.read(render(document));
    const { cut, widest } = await reader.page.evaluate(() => {
      const words: string[] = [];
      const range = window.document.createRange();
      const walker = window.document.createTreeWalker(window.document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}]+/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (word.length < 30 && range.getClientRects().length > 1) words.push(word);
        }
      }
      return { cut: words, widest: window.document.documentElement.scrollWidth };
    });
    await reader.page.setViewportSize({ width: 1280, height: 720 });
    expect(cut).toEqual([]);
    expect(widest).toBeLessThanOrEqual(width);
  },
);

test('the HTML standard has nothing against any tree either', async () => {
  for (const document of fc.sample(anyDocument, { numRuns: 60, seed: 7 })) {
    expect(await htmlErrors(render(document))).toEqual([]);
  }
});

test('and it would have: unclosed elements, skipped levels, tables without scope', async () => {
  const broken = render(everyNode()).replace('</h1>', '').replaceAll('<h2', '<h5').replaceAll(' scope="col"', '');
  const errors = (await htmlErrors(broken)).map((line) => line.split(':')[0]);
  expect(errors).toEqual(expect.arrayContaining(['close-order', 'heading-level', 'wcag/h63']));
});

test('a full line of text has 60 to 80 characters', async () => {
  const sentence = 'Rådet går igenom lägesbilden för årets första månader och jämför den med samma tid förra året. ';
  for (const font of ['source-sans-3', 'tinos', 'arimo', 'carlito'] as const) {
    await reader.read(render(tree([text(sentence.repeat(8))]), brand({ font })));
    const lengths = await reader.page.evaluate(() => {
      const node = document.querySelector('main p')!.firstChild!;
      const range = document.createRange();
      const tops = new Map<number, number>();
      for (let at = 0; at < node.textContent!.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        tops.set(top, (tops.get(top) ?? 0) + 1);
      }
      return [...tops.values()];
    });
    const full = lengths.slice(0, -1);
    expect(full.length).toBeGreaterThan(5);
    const mean = full.reduce((sum, length) => sum + length, 0) / full.length;
    expect(mean, font).toBeGreaterThan(60);
    expect(mean, font).toBeLessThan(80);
  }
});

test('the same input gives the same page, and a page carries no record', () => {
  const [, record] = records[0]!;
  expect(render(webCopy(record), record.brand)).toBe(render(webCopy(record), record.brand));
  expect(render(webCopy(record), record.brand)).not.toContain('justera.record');
});
