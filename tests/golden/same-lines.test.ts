/** Set in the font it carries, a Word file has its lines where the PDF has them. */
import { expect, test } from 'vitest';
import { makeDocument } from '../../electron/core/documents/make-document.ts';
import { builtInTemplate, sampleRecord } from '../builders/record.ts';
import { convertWord, hasLibreOffice } from '../tools/libreoffice.ts';
import { readPdf } from '../tools/pdf-pages.ts';

const createdAt = new Date('2026-03-04T12:00:00Z');

/** The lines of the first page with their distance from its top in points; the words of a line in one. */
async function firstPage(bytes: Uint8Array): Promise<Map<string, number>> {
  const { items } = await readPdf(bytes);
  const byHeight = new Map<number, string>();
  for (const { page, text, baseline } of items) {
    if (page > 1) continue;
    const height = [...byHeight.keys()].find((known) => Math.abs(known - baseline) < 2) ?? baseline;
    byHeight.set(height, `${byHeight.get(height) ?? ''}${text.replace(/\s/g, '')}`);
  }
  return new Map([...byHeight].map(([height, text]) => [text, height]));
}

test
  .skipIf(!hasLibreOffice)
  .each([
    '../../resources/examples/moten/samhallsnamnden-2026-10-21',
    'koping-2019-03-06',
    'avesta-2024-05-17',
    'finspang-2020-11-05',
    'arboga-2021',
    'vaxjo-2017-10-11',
  ])('the first page of %s', async (name) => {
  const record = sampleRecord(name);
  const request = { record, template: builtInTemplate(record.template), createdAt };
  const pdf = await firstPage(await makeDocument('pdf', request));
  const word = await firstPage(await convertWord(await makeDocument('docx', request), 'pdf'));
  const both = [...pdf].filter(([text]) => word.has(text));
  // a word over the edge makes other lines; most are the same
  expect(both.length).toBeGreaterThan(pdf.size * 0.7);
  const apart = both.map(([text, height]) => [text, Math.round(Math.abs(height - word.get(text)!))] as const);
  expect(apart.filter(([, points]) => points > 5)).toEqual([]);
});

test.skipIf(!hasLibreOffice)('names in two columns stand side by side in both', async () => {
  const record = sampleRecord('../../resources/examples/moten/samhallsnamnden-2026-10-21');
  const request = { record, template: builtInTemplate(record.template), createdAt };
  const pdf = await makeDocument('pdf', request);
  for (const bytes of [pdf, await convertWord(await makeDocument('docx', request), 'pdf')]) {
    const { items } = await readPdf(bytes);
    const at = (name: string) => items.find(({ text }) => text.includes(name));
    const [first, third, fourth] = [at('Ärling Dahlström'), at('Märta Cederlund'), at('Gösta Falkenäs')];
    expect(third!.x).toBeCloseTo(first!.x, 0);
    expect(fourth!.x - first!.x).toBeGreaterThan(100);
    expect(fourth!.baseline).toBeCloseTo(first!.baseline, 0);
  }
});
