import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasLibreOffice } from '../tools/libreoffice.ts';
import { prepareVeraPdf } from '../tools/verapdf.ts';
import { allCases } from '../validate/cases.ts';
import { CHECKS } from '../validate/checks.ts';
import { type MadeCase, makeCase } from '../validate/made-case.ts';
import { pdfBody } from '../validate/pdf-body.ts';

const folder = mkdtempSync(join(tmpdir(), 'justera-validate-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made: MadeCase;
beforeAll(async () => {
  const one = allCases(true).find(({ name }) => name.startsWith('koping'));
  made = await makeCase(one!, folder);
});

const found = async (check: string, given: MadeCase): Promise<string[]> => {
  const one = CHECKS.find(({ name }) => name.includes(check));
  return one!.run([given]);
};
const broken = (format: keyof MadeCase['files'], bytes: Uint8Array | string): MadeCase => {
  const path = join(folder, `broken.${format}`);
  writeFileSync(path, bytes);
  return { ...made, files: { ...made.files, [format]: path } };
};

// a check that finds nothing in what is broken would find nothing at all
test.skipIf(!hasLibreOffice)('every check is silent about good files, and finds what is broken', async () => {
  for (const { name, run } of CHECKS) if (!name.includes('veraPDF')) expect(await run([made]), name).toEqual([]);

  const pdf = readFileSync(made.files.pdf);
  expect(await found('qpdf', broken('pdf', pdf.subarray(0, pdf.length - 2000)))).toHaveLength(1);
  const docx = readFileSync(made.files.docx);
  expect(await found('Open XML', broken('docx', docx.subarray(0, docx.length / 2)))).not.toEqual([]);
  expect(await found('html-validate', { ...made, html: made.html.replace('</h1>', '') })).not.toEqual([]);

  const changed = { ...made, text: made.text.replace('Roger Eklund', 'Roger Ek'), webText: `${made.webText} mer` };
  expect(await found('pdftotext', changed)).toHaveLength(1);
  expect(await found('LibreOffice', changed)).toHaveLength(1);
  expect(await found('Chromium', changed)).toHaveLength(1);
  expect(
    await found('Chromium', { ...made, html: made.html.replace('<main>', '<main><img src="https://fel.example/">') }),
  ).not.toEqual([]);
});

test.skipIf(prepareVeraPdf() !== null)('veraPDF finds tags that were taken away', async () => {
  const path = join(folder, 'untagged.pdf');
  execFileSync('qpdf', ['--empty', '--pages', made.files.pdf, '--', path]);
  expect(await found('veraPDF', { ...made, files: { ...made.files, pdf: path } })).not.toEqual([]);
});

test('a page whose header or footer is another is told of', () => {
  const read = execFileSync('pdftotext', ['-raw', made.files.pdf, '-']).toString();
  expect(() => pdfBody(read, made.document, made.text)).not.toThrow();
  expect(() => pdfBody(read.replace('1 (', '7 ('), made.document, made.text)).toThrow(/page 1/);
  expect(() => pdfBody(read.replace('Brottsförebyggande', 'Kulturella'), made.document, made.text)).toThrow(/page 1/);
});
