import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPdf } from '../../electron/core/documents/pdf/render-pdf.ts';
import { FONT_FAMILIES, type FontFamily } from '../../shared/domain/brand.ts';
import { brand, text, tree } from '../builders/word-tree.ts';
import { readPdf } from '../tools/pdf-pages.ts';
import { WebReader } from '../tools/web-reader.ts';

const createdAt = new Date('2026-03-05T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'justera-scripts-'));
let reader: WebReader;
beforeAll(async () => {
  reader = await WebReader.open();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await reader.close();
});

const render = (lines: readonly string[], font: FontFamily = 'source-sans-3') =>
  renderPdf({ document: tree(lines.map((line) => text(line))), brand: brand({ font }), createdAt });
const poppler = (program: string, bytes: Uint8Array, ...args: string[]): string => {
  const file = join(folder, 'file.pdf');
  writeFileSync(file, bytes);
  const at = args.indexOf('FILE');
  return execFileSync(program, args.with(at, file)).toString();
};

/** Characters without width: poppler marks the direction of text with some. */
const visible = (read: string): string => read.replace(/\p{Default_Ignorable_Code_Point}/gu, '');

const NAMES = ['محمد علي الحسيني', 'فاطمة الزهراء', 'پژوهش شاهزاده', 'ڕۆژ کوردستان', 'דוד בן־גוריון', 'שרה לוי'];

test.each(FONT_FAMILIES)('names from right to left are read as they were written, in %s', async (font) => {
  const lines = NAMES.map((name) => `Mötet öppnas av ${name}, ordförande sedan 2019.`);
  const { bytes, missing } = await render(lines, font);
  expect(missing).toEqual([]);
  const structure = visible(poppler('pdfinfo', bytes, '-struct-text', 'FILE'));
  const copied = visible(poppler('pdftotext', bytes, 'FILE', '-'));
  for (const name of NAMES) {
    // to a screen reader, and to somebody who copies the line
    expect(structure).toContain(`Mötet öppnas av ${name}, ordförande sedan 2019.`);
    expect(copied).toContain(name);
  }
});

/** The characters of the line from left to right as they stand, brackets as bars: what is drawn for one is its mirror image. */
const asDrawn = (characters: { x: number; text: string }[]): string =>
  characters
    .toSorted((a, b) => a.x - b.x)
    .map((one) => one.text)
    .join('')
    .replace(/\s/g, '')
    .replace(/[()[\]]/g, '|');

async function inChromium(lines: readonly string[]): Promise<string[]> {
  await reader.read(
    `<meta charset="utf-8"><main>${lines.map((line) => `<p style="white-space:nowrap">${line}</p>`).join('')}</main>`,
  );
  const paragraphs = await reader.page.evaluate(() =>
    [...document.querySelectorAll('p')].map((p) => {
      const node = p.firstChild!;
      const range = document.createRange();
      return [...node.textContent!].map((_, at) => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return { x: range.getBoundingClientRect().left, text: node.textContent![at]! };
      });
    }),
  );
  return paragraphs.map(asDrawn);
}

async function inPdf(lines: readonly string[]): Promise<string[]> {
  const { items } = await readPdf((await render(lines)).bytes);
  const rows = new Map<number, { x: number; text: string }[]>();
  for (const { page, baseline, x, text: drawn } of items) {
    const row = page * 10_000 + Math.round(baseline);
    rows.set(row, [...(rows.get(row) ?? []), { x, text: drawn }]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => asDrawn(row));
}

test('words of both directions, numbers and brackets stand where Chromium puts them', async () => {
  const token = fc.constantFrom(
    'Ek',
    'och',
    '12',
    '2026',
    '(S)',
    'שלום',
    'דוד',
    '(לוי)',
    'אב-גד',
    'Öst,',
    'محمد',
    'دار,',
  );
  const lines = fc
    .sample(fc.array(token, { minLength: 2, maxLength: 7 }), { numRuns: 60, seed: 9 })
    .map((tokens) => `Början ${tokens.join(' ')} slut`);
  expect(await inPdf(lines)).toEqual(await inChromium(lines));
});

test('signs of several characters are one picture, and mean all of them', async () => {
  const { bytes, missing } = await render([
    'Bra 👍🏽, familj 👨‍👩‍👧, flagga 🇸🇪, hjärta ❤️ och klart ✅ till 125\u202f000 kr.',
  ]);
  expect(missing).toEqual([]);
  const copied = visible(poppler('pdftotext', bytes, '-raw', 'FILE', '-'));
  expect(copied).toContain('Bra 👍🏽, familj 👨👩👧, flagga 🇸🇪, hjärta ❤ och klart ✅ till 125 000 kr.');
});

test.each(FONT_FAMILIES)('thousands held apart by any narrow space are copied as thousands, in %s', async (font) => {
  const { bytes, missing } = await render(
    ['125\u00a0000, 125\u2009000, 125\u200a000, 125\u202f000, 125\u3000000'],
    font,
  );
  expect(missing).toEqual([]);
  const copied = poppler('pdftotext', bytes, '-raw', 'FILE', '-');
  expect(copied.trim()).toBe(Array<string>(5).fill('125 000').join(', '));
});

test('a character no bundled font has is drawn as a box, told of, and kept in what is read', async () => {
  const { bytes, missing } = await render(['Gäst: 王小明, สมชาย.']);
  expect(missing.map(({ character }) => character).join('')).toContain('王小明');
  const { items } = await readPdf(bytes);
  expect(
    items
      .map((item) => item.text)
      .join('')
      .match(/□/g)?.length,
  ).toBeGreaterThanOrEqual(6);
  expect(poppler('pdftotext', bytes, '-raw', 'FILE', '-')).toContain('Gäst: 王小明, สมชาย.');
});
