/** What a brand says of text size and logo, as other programs read it in the finished files. */
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../electron/core/documents/measures.ts';
import { renderPdf } from '../../electron/core/documents/pdf/render-pdf.ts';
import { renderWord } from '../../electron/core/documents/word/render-word.ts';
import type { Brand } from '../../shared/domain/brand.ts';
import { TEXT_SIZES } from '../../shared/domain/text-size.ts';
import { brand, everyNode, logo, text, tree } from '../builders/word-tree.ts';
import { validateWordFiles } from '../tools/ooxml.ts';
import { readPdf } from '../tools/pdf-pages.ts';
import { readTags } from '../tools/pdf-tags.ts';
import { wordParts } from '../tools/word-package.ts';

const createdAt = new Date('2026-03-04T12:00:00Z');
const MM = 72 / 25.4;
const pdfOf = async (look: Brand, document = everyNode()) =>
  (await renderPdf({ document, brand: look, record: '{}', createdAt })).bytes;
const wordOf = (look: Brand) => renderWord({ document: everyNode(), brand: look, createdAt });
const partOf = async (look: Brand, path: string) => (await wordParts(await wordOf(look))).get(path) ?? '';

/** Half points of the running text and of Rubrik 1, as Word will show them. */
async function wordSizes(look: Brand): Promise<number[]> {
  const styles = await partOf(look, 'word/styles.xml');
  return ['Brdtext', 'Rubrik1'].map((id) => {
    const style = new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    return Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1]);
  });
}

describe('the size of the text', () => {
  test.each(TEXT_SIZES)('%d points, the same in Word and PDF, headings in proportion', async (textSize) => {
    const look = brand({ textSize });
    const { items } = await readPdf(await pdfOf(look, tree([text('Löpande text om trygghet.')])));
    expect(items.find((item) => item.text.startsWith('Löpande'))?.size).toBeCloseTo(textSize, 5);
    const [body, title] = await wordSizes(look);
    expect(body).toBe(textSize * 2);
    // 18 points to 11, to the half point Word knows
    expect(Math.abs(title! / 2 - (textSize * 18) / 11)).toBeLessThanOrEqual(0.25);
  });

  test('leaves no space of a cell below nothing, which Word refuses', async () => {
    for (const textSize of TEXT_SIZES)
      expect(await partOf(brand({ textSize }), 'word/document.xml')).not.toMatch(/w:w="-/);
  });

  test('leaves the page header as it was', async () => {
    const sizes = async (textSize: Brand['textSize']) => {
      const { items } = await readPdf(await pdfOf(brand({ textSize })));
      return new Set(
        items.filter((item) => item.mark === 'artifact' && /Sida/.test(item.text)).map(({ size }) => size),
      );
    };
    const usual = await sizes(11);
    expect(usual.size).toBe(1);
    expect(await sizes(14)).toEqual(usual);
  });
});

describe('the logo', () => {
  const figureBox = async (look: Brand): Promise<number[]> => {
    const [figure] = (await readTags(await pdfOf(look))).content;
    if (figure === undefined || typeof figure === 'string') throw new Error('the logo has no tag');
    expect(figure).toMatchObject({ type: 'Figure', alt: 'Exempelby kommuns vapen' });
    return (figure.attributes['/BBox'] as number[]).map(Number);
  };
  const { margin, textWidth } = pageOf(brand().margins);

  test.each([
    ['left', 8],
    ['left', 25],
    ['right', 15],
    ['right', 40],
  ] as const)('stands to the %s, %d mm high', async (side, height) => {
    const square = { ...logo(120, 120) };
    const [x1, y1, x2, y2] = (await figureBox(brand({ logo: square, logoPlace: { side, height } }))) as [
      number,
      number,
      number,
      number,
    ];
    expect(y2 - y1).toBeCloseTo(height * MM, 1);
    if (side === 'left') expect(x1).toBeCloseTo(margin.left, 1);
    else expect(x2).toBeCloseTo(margin.left + textWidth, 1);
  });

  test('is lower where it would be wider than half the line', async () => {
    const wide = brand({ logo: logo(2000, 100), logoPlace: { side: 'left', height: 40 } });
    const [x1, y1, x2, y2] = (await figureBox(wide)) as [number, number, number, number];
    expect(x2 - x1).toBeCloseTo(textWidth / 2, 1);
    expect(y2 - y1).toBeCloseTo(textWidth / 40, 1);
  });

  test('stands after the words of the header in Word when it is to the right, before them when to the left', async () => {
    const order = async (side: 'left' | 'right') => {
      const look = brand({ logoPlace: { side, height: 20 } });
      const parts = [...(await wordParts(await wordOf(look)))].filter(([path]) => /header\d+\.xml$/.test(path));
      const header = parts.map(([, xml]) => xml).find((xml) => xml.includes('<wp:inline')) ?? '';
      const [picture, words] = [header.indexOf('<wp:inline'), header.search(/<w:t[ >]/)];
      expect(Math.min(picture, words)).toBeGreaterThan(0);
      expect(Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(header)?.[1]) / 36_000).toBeCloseTo(20, 1);
      return picture < words ? 'picture first' : 'words first';
    };
    expect(await order('left')).toBe('picture first');
    expect(await order('right')).toBe('words first');
  });

  test('gives Word files the Open XML SDK has nothing to say about, at every size and place', async () => {
    const looks = [
      brand({ textSize: 10, logoPlace: { side: 'right', height: 40 } }),
      brand({ textSize: 12.5, logoPlace: { side: 'left', height: 8 } }),
      brand({ textSize: 14, logoPlace: { side: 'right', height: 15 } }),
    ];
    const files = await Promise.all(looks.map(async (look, at) => ({ name: `${at}`, bytes: await wordOf(look) })));
    expect(await validateWordFiles(files)).toEqual([]);
  });
});

test('labels have the same share of a page with the widest margins in Word and PDF', async () => {
  const look = brand({ margins: { top: 25, right: 50, bottom: 25, left: 50 } });
  const { textWidth, margin } = pageOf(look.margins);
  const rows = [{ label: 'Tjänstgörande ersättare', values: [[{ text: 'Namn Namnsson' }]] }];
  const document = tree([{ kind: 'fields', layout: 'table', rows }]);
  const { items } = await readPdf(await pdfOf(look, document));
  const inPdf = items.find((item) => item.text.includes('Namnsson'))!.x - margin.left;
  const word = (await wordParts(await renderWord({ document, brand: look, createdAt }))).get('word/document.xml') ?? '';
  const inWord = Number(/<w:gridCol w:w="(\d+)"/.exec(word)?.[1]) / 20;
  expect(inWord).toBeCloseTo(inPdf, 0);
  expect(inWord / textWidth).toBeCloseTo(0.24, 2);
});
