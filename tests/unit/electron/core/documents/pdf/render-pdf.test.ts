import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { PAGE, pageOf } from '../../../../../../electron/core/documents/measures.ts';
import { renderPdf } from '../../../../../../electron/core/documents/pdf/render-pdf.ts';
import type { PdfResult } from '../../../../../../electron/core/documents/render.ts';
import { FONT_FAMILIES } from '../../../../../../shared/domain/brand.ts';
import type { ListNode, MinutesDocument, SignaturesNode } from '../../../../../../shared/minutes/document-tree.ts';
import { neverAlone } from '../../../../../../shared/minutes/never-alone.ts';
import { demoBrand, demoDocument } from '../../../../../builders/document.ts';
import { anyDocument } from '../../../../../builders/random-tree.ts';
import { cell, item, runs, subheading, text, tree } from '../../../../../builders/word-tree.ts';
import { type PdfItem, readPdf } from '../../../../../tools/pdf-pages.ts';

// hundreds of documents: seconds on a busy machine
vi.setConfig({ testTimeout: 120_000 });

const createdAt = new Date('2026-03-05T10:00:00Z');
const render = (document: MinutesDocument, brand = demoBrand()): Promise<PdfResult> =>
  renderPdf({ document, brand, record: '{}', createdAt });
const itemsOf = async (document: MinutesDocument): Promise<PdfItem[]> =>
  (await readPdf((await render(document)).bytes)).items.filter(({ text: words }) => words.trim() !== '');
const onPage = (items: readonly PdfItem[], words: string): number =>
  items.find((found) => found.text.includes(words))?.page ?? 0;

describe('the same input', () => {
  test('gives the same bytes, whatever was made in between', async () => {
    const first = await render(demoDocument());
    await render(tree([text('Ångström, Ärlig, ½ – helt andra bokstäver')]), demoBrand({ font: 'tinos' }));
    await render(tree([text('Zdeněk')]));
    const again = await render(demoDocument());
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  });

  test('gives the same bytes for any tree', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const [one, other] = [await render(document), await render(document)];
        expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  test('but another time in the file gives others', async () => {
    const [one, other] = await Promise.all(
      [createdAt, new Date(0)].map((at) => renderPdf({ document: demoDocument(), brand: demoBrand(), createdAt: at })),
    );
    expect(Buffer.compare(one!.bytes, other!.bytes)).not.toBe(0);
  });
});

describe('on the page', () => {
  test('everything stands inside the text area, and everything is tagged or an artifact', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.constantFrom(...FONT_FAMILIES), async (document, font) => {
        const { bytes, pages } = await render(document, demoBrand({ font }));
        const read = await readPdf(bytes);
        expect(read.pages).toBe(pages);
        for (const { text: words, mark, x, width, baseline } of read.items) {
          if (words.trim() === '') continue;
          expect(mark).not.toBe(null);
          if (mark === 'artifact') continue;
          expect(x).toBeGreaterThanOrEqual(PAGE.margin.left - 0.01);
          // spaces at a line's end may stand in the margin
          const spaces = words.length - words.trimEnd().length;
          if (spaces === 0) expect(x + width).toBeLessThanOrEqual(PAGE.width - PAGE.margin.right + 0.5);
          expect(baseline).toBeGreaterThan(PAGE.margin.top);
          expect(baseline).toBeLessThan(PAGE.height - PAGE.margin.bottom);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a heading goes with its sub-heading, lead-in and first clause', async () => {
    for (let lines = 20; lines < 45; lines++) {
      const filler = Array.from({ length: lines }, (_, line) => text(`Rad ${line}`, 'list-line'));
      const items = await itemsOf(
        tree([
          ...filler,
          item('7.', 'Ärendet'),
          subheading('Underrubrik'),
          text('Rådet beslutar', 'lead-in'),
          text('att godkänna.', 'clause'),
        ]),
      );
      const pages = ['Ärendet', 'Underrubrik', 'beslutar', 'godkänna'].map((words) => onPage(items, words));
      expect(new Set(pages).size).toBe(1);
    }
  });

  test('no line of a paragraph stands alone on a page', async () => {
    for (let lines = 30; lines < 50; lines++) {
      const filler = Array.from({ length: lines }, (_, line) => text(`Rad ${line}`, 'list-line'));
      const items = await itemsOf(tree([...filler, text('Ett två tre fyra fem sex sju åtta nio tio. '.repeat(12))]));
      for (const page of [1, 2]) {
        const own = items.filter((found) => found.page === page && /tre|fem|åtta|tio/.test(found.text));
        expect(new Set(own.map(({ baseline }) => baseline)).size).not.toBe(1);
      }
    }
  });

  test('no line of many, with a mark or without, stands alone on a page, not even with those who sign', async () => {
    const names = ['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'];
    const marked: ListNode = {
      kind: 'list',
      ordered: false,
      marker: '–',
      items: names.map((name) => ({ blocks: [text(name)] })),
    };
    const signatures: SignaturesNode = {
      kind: 'signatures',
      slots: [{ name: 'Ida Lind', role: 'Ordförande' }],
      gapLines: 3,
      rule: true,
      layout: 'stacked',
    };
    for (const many of [[marked], neverAlone(names.map((name) => text(name, 'list-line')))]) {
      for (const end of [[], [signatures]]) {
        for (let lines = 28; lines < 46; lines++) {
          const filler = Array.from({ length: lines }, (_, line) => text(`Rad ${line}`));
          const items = await itemsOf(tree([...filler, ...many, ...end]));
          const pages = names.map((name) => onPage(items, name));
          expect([lines, pages[1]]).toEqual([lines, pages[0]]);
          expect([lines, pages.at(-2)]).toEqual([lines, pages.at(-1)]);
        }
      }
    }
  });

  test('a place to sign is never parted, and place and date go with the first', async () => {
    const signers = ['Ida Lind', 'Åsa Öbergsson', 'Märta Ek', 'Nils Berg', 'Karin Ek'];
    for (let lines = 12; lines < 44; lines += 2) {
      const filler = Array.from({ length: lines }, (_, line) => text(`Rad ${line}`, 'list-line'));
      const items = await itemsOf(
        tree([
          ...filler,
          text('Exempelby den 5 mars 2026', 'place-date'),
          {
            kind: 'signatures',
            slots: signers.map((name, index) => ({ name, role: `roll ${index}` })),
            gapLines: 3,
            rule: true,
            layout: 'stacked',
          },
        ]),
      );
      signers.forEach((name, index) => {
        expect(onPage(items, name)).toBe(onPage(items, `roll ${index}`));
      });
      expect(onPage(items, 'Exempelby den')).toBe(onPage(items, 'Ida Lind'));
      expect(onPage(items, `Rad ${lines - 1}`)).toBe(onPage(items, 'Exempelby den'));
    }
  });

  test.each(['stacked', 'labelled'] as const)(
    'a place to sign without a name has room to write it, %s',
    async (layout) => {
      const slots = ['Ida Lind', '', 'Nils Berg', 'Åsa Ek'].map((name, index) => ({ name, role: `roll ${index}` }));
      const items = await itemsOf(tree([{ kind: 'signatures', slots, gapLines: 2, rule: true, layout }]));
      const at = slots.map(({ role }) => items.find((found) => found.text.includes(role))?.baseline ?? 0);
      const apart = at.slice(1).map((baseline, index) => Math.round(baseline - at[index]!));
      expect(new Set(apart).size).toBe(1);
    },
  );

  test('the header row of a table stands again on each page it reaches, and is read once', async () => {
    const items = await itemsOf(demoDocument());
    const heads = items.filter(({ text: words }) => words.trim() === 'Kostnad');
    const rows = items.filter(({ text: words }) => /^\d5 000 kr$/.test(words.trim()));
    expect(heads.map(({ page }) => page)).toEqual([...new Set(rows.map(({ page }) => page))]);
    expect(heads.length).toBeGreaterThanOrEqual(3);
    expect(heads.filter(({ mark }) => mark !== 'artifact').map(({ page }) => page)).toEqual([heads[0]!.page]);
  });

  test('headers, footers, page numbers and initials boxes are artifacts, on every page', async () => {
    const { bytes, pages } = await render(demoDocument());
    const { items } = await readPdf(bytes);
    for (let page = 1; page <= pages; page++) {
      const words = items
        .filter((found) => found.page === page && found.mark === 'artifact')
        .map((found) => found.text)
        .join('');
      expect(words).toContain(`Sida ${page} av ${pages}`);
      expect(words).toContain('Ordförande');
      if (page > 1) expect(words).toContain('Trygghetsrådet');
    }
  });

  test('the sides of a header or footer never run into each other', async () => {
    const side = fc
      .constantFrom('', 'TR', 'Protokoll 2026-03-04', 'Samhällsbyggnadsnämnden', 'Förvaltningens långa namn '.repeat(6))
      .map((words) => (words === '' ? {} : { words }));
    const margin = fc.integer({ min: 15, max: 50 });
    await fc.assert(
      fc.asyncProperty(side, side, side, margin, margin, async (one, other, third, left, right) => {
        const row = {
          ...(one.words === undefined ? {} : { left: [{ text: one.words }] }),
          ...(other.words === undefined ? {} : { center: [{ text: other.words }] }),
          right: [...(third.words === undefined ? [] : [{ text: third.words }]), { field: 'page' as const }],
        };
        const furniture = { logo: false, header: [row], footer: [row] };
        const document = tree([text('text')], { furniture: { first: furniture, other: furniture } });
        const brand = demoBrand({ logo: null, margins: { top: 25, bottom: 25, left, right } });
        const { items } = await readPdf((await render(document, brand)).bytes);
        const words = items.filter((found) => found.mark === 'artifact' && found.text.trim() !== '');
        const end = ({ x, width }: PdfItem): number => x + width;
        for (const a of words) {
          expect(end(a)).toBeLessThanOrEqual(pageOf(brand.margins).width - pageOf(brand.margins).margin.right + 0.5);
          for (const b of words) {
            const sameLine = a !== b && Math.abs(a.baseline - b.baseline) < a.size / 2;
            const apart = end(a) <= b.x + 0.01 || end(b) <= a.x + 0.01;
            if (sameLine) expect([a.text, b.text, apart]).toEqual([a.text, b.text, true]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('characters that share a glyph are read back as they were written', async () => {
    for (const font of FONT_FAMILIES) {
      // pdf.js reads every space as a plain one
      const words = 'Åre A-ort e\u2011post e-post Ångström Aina';
      const { bytes } = await render(tree([text(words)]), demoBrand({ font, logo: null }));
      expect((await readPdf(bytes)).items.map((found) => found.text).join('')).toBe(words);
    }
  });

  test('a word without end, and lists in lists in lists, are printed to the last letter', async () => {
    const endless = 'abcdefghij'.repeat(2_000);
    let deep: ListNode = { kind: 'list', ordered: false, marker: '–', items: [{ blocks: [text('innerst')] }] };
    for (let level = 0; level < 60; level++) {
      deep = { ...deep, items: [{ blocks: [text(`nivå ${level}`), deep] }] };
    }
    const items = await itemsOf(tree([text(endless), deep]));
    const words = items.map((found) => found.text).join('');
    expect(words.slice(0, endless.length)).toBe(endless);
    expect(words).toContain('innerst');
    for (const { x, width } of items) expect(x + width).toBeLessThanOrEqual(PAGE.width - PAGE.margin.right + 0.5);
  });

  test('no mark of a list stands under its text, however narrow the cell and deep the list', async () => {
    let deep: ListNode = { kind: 'list', ordered: true, marker: '–', items: [{ blocks: [text('innerst')] }] };
    for (let level = 6; level > 0; level--) deep = { ...deep, items: [{ blocks: [text(`nivå${level}`), deep] }] };
    const row = [{ blocks: [deep] }, cell('b'), cell('c'), cell('d')];
    const columns = [0.25, 0.25, 0.25, 0.25];
    const items = await itemsOf(tree([{ kind: 'table', role: 'body', columns, rules: 'grid', rows: [row] }]));
    const end = ({ x, width }: PdfItem): number => x + width;
    const marks = items.filter((found) => found.text.trim() === '1.');
    expect(marks.length).toBe(7);
    for (const mark of marks) {
      const beside = items.filter((found) => found !== mark && Math.abs(found.baseline - mark.baseline) < 1);
      for (const other of beside) {
        expect([other.text, end(mark) <= other.x || end(other) <= mark.x]).toEqual([other.text, true]);
      }
    }
  });

  test('an empty tree is one empty page', async () => {
    const { bytes, pages } = await render(tree([]), demoBrand({ logo: null }));
    expect(pages).toBe(1);
    expect((await readPdf(bytes)).items).toEqual([]);
  });
});

describe('what is told about the pages', () => {
  test('every anchored node has a box on each page it stands on, around its text', async () => {
    const result = await render(demoDocument());
    const { items } = await readPdf(result.bytes);
    const boxes = (anchor: string) => result.anchors.filter((box) => box.anchor === anchor);
    const inside = (words: string, anchor: string): boolean =>
      items
        .filter((found) => found.text.includes(words) && found.mark !== 'artifact')
        .some(({ page, baseline }) =>
          boxes(anchor).some((box) => box.page === page && box.top < baseline && baseline < box.bottom),
        );
    expect(inside('Stora salen', 'place')).toBe(true);
    expect(inside('Zdeněk', 'attendance')).toBe(true);
    expect(inside('Greta Holmquist', 'signature:sekr')).toBe(true);
    expect(inside('Rapporten finns', 'item:6')).toBe(true);
    expect(inside('Stora salen', 'item:6')).toBe(false);
    const table = boxes('item:8/table');
    expect(table.length).toBeGreaterThanOrEqual(3);
    expect(table.map(({ page }) => page)).toEqual(table.map((_, index) => table[0]!.page + index));
    for (const { top, bottom } of result.anchors) {
      expect(top).toBeGreaterThanOrEqual(PAGE.margin.top - 0.01);
      expect(bottom).toBeLessThanOrEqual(PAGE.height - PAGE.margin.bottom + 0.01);
      expect(bottom).toBeGreaterThan(top);
    }
  });

  test('characters without a glyph are told with their place, and printed as a box that means them', async () => {
    const { missing, bytes } = await render(
      tree([
        { kind: 'paragraph', role: 'body', runs: runs('Bra 王 jobbat 王'), anchor: 'item:a' },
        text('\uf0b7 punkt ur Wingdings'),
        text('→ ☐ ☑ Ž š đ ł € ½ ≥ är inga problem'),
      ]),
    );
    expect(missing).toEqual([
      { character: '王', codePoint: 0x738b, anchor: 'item:a' },
      { character: '\uf0b7', codePoint: 0xf0b7 },
    ]);
    const words = (await readPdf(bytes)).items.map((found) => found.text).join('');
    expect(words.match(/□/g)?.length).toBe(3);
  });

  test('bookmarks are the headings, nested as they are', async () => {
    const { bytes } = await render(demoDocument());
    const { bookmarks, title } = await readPdf(bytes);
    expect(title).toBe('Protokoll Trygghetsrådet 2026-03-04');
    expect(bookmarks.map((mark) => mark.title)).toEqual(['Trygghetsrådet 2026-03-04, kl 09.00–10.50']);
    const sections = bookmarks[0]!.children;
    expect(sections.slice(0, 3).map((mark) => mark.title)).toEqual([
      'Närvarande',
      'Ej närvarande',
      '1. Sammanträdets öppnande',
    ]);
    expect(sections[6]?.children.map((mark) => mark.title)).toContain('Operativ lägesbild');
    const pages = sections.map((mark) => mark.page);
    expect(pages).toEqual([...pages].sort((one, other) => one - other));
  });
});
