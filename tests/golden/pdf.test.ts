import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../electron/core/documents/pdf/render-pdf.ts';
import { readRecord } from '../../electron/core/records/read-record.ts';
import { builtInTemplates } from '../../electron/core/templates/built-in-templates.ts';
import { type Brand, FONT_FAMILIES } from '../../shared/domain/brand.ts';
import { composeMinutes } from '../../shared/minutes/compose-minutes.ts';
import type { MinutesDocument } from '../../shared/minutes/document-tree.ts';
import { demoBrand, demoDocument } from '../builders/document.ts';
import { anyDocument, printedText } from '../builders/random-tree.ts';
import { everyNode, logo, text, tree } from '../builders/word-tree.ts';
import { readTags, tagText } from '../tools/pdf-tags.ts';
import { prepareVeraPdf, veraPdf } from '../tools/verapdf.ts';

const createdAt = new Date('2026-03-05T10:00:00Z');
const render = async (document: MinutesDocument, brand: Brand = demoBrand()): Promise<Uint8Array> =>
  (await renderPdf({ document, brand, record: '{"möte":1}', createdAt })).bytes;

const folder = mkdtempSync(join(tmpdir(), 'justera-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const save = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return path;
};
const poppler = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { maxBuffer: 64e6 }).toString();

const koping = readRecord(readFileSync(`${import.meta.dirname}/../samples/koping-2019-03-06.json`, 'utf8'), 'koping');

const noVeraPdf = prepareVeraPdf();

describe.skipIf(noVeraPdf !== null)(
  `veraPDF finds nothing to say${noVeraPdf === null ? '' : ` (${noVeraPdf})`}`,
  () => {
    test('about every kind of node in every font, other brands, other furniture, the Köping minutes, and any tree', async () => {
      const looks: [string, MinutesDocument, Brand][] = [
        ...FONT_FAMILIES.map((font): [string, MinutesDocument, Brand] => [font, demoDocument(), demoBrand({ font })]),
        ...FONT_FAMILIES.map((font): [string, MinutesDocument, Brand] => [
          `${font}-2`,
          everyNode(),
          demoBrand({ font }),
        ]),
        ['no-logo', everyNode(), demoBrand({ logo: null, primary: '#ffd500', secondary: '#ffffff' })],
        ['wide-logo', everyNode(), demoBrand({ logo: logo(2000, 40) })],
        ['empty', tree([], { title: '' }), demoBrand({ logo: null })],
        [
          'markup',
          tree([text('Vård- & omsorgsnämnden <2026>')], { title: 'Vård- & <omsorg> ]]>', author: '"A" & B' }),
          demoBrand(),
        ],
        [
          'signs',
          tree([text('Ω Ж א م 你 👍🏽 \uf0b7 \u00ad \u200b e\u0303 g\u0303 \u00a0 \u202f \u2011')]),
          demoBrand({ font: 'carlito' }),
        ],
        ...builtInTemplates().map((template): [string, MinutesDocument, Brand] => [
          `koping-${template.id}`,
          composeMinutes(koping, template),
          koping.brand,
        ]),
        ...fc
          .sample(anyDocument, { numRuns: 30, seed: 2 })
          .map((document, index): [string, MinutesDocument, Brand] => [
            `any-${index}`,
            document,
            demoBrand({ font: FONT_FAMILIES[index % FONT_FAMILIES.length]! }),
          ]),
      ];
      const files = [];
      for (const [name, document, brand] of looks) files.push(save(name, await render(document, brand)));
      const verdicts = await veraPdf(files);
      expect(verdicts.length).toBe(files.length * 2);
      expect(verdicts.filter((verdict) => !verdict.passed)).toEqual([]);
    });

    test('but it does find a file whose tags were taken away', async () => {
      const whole = save('whole', await render(everyNode()));
      const broken = join(folder, 'broken.pdf');
      execFileSync('qpdf', ['--empty', '--pages', whole, '--', broken]);
      const verdicts = await veraPdf([broken]);
      expect(verdicts.map((verdict) => verdict.passed)).toEqual([false, false]);
    });
  },
);

describe('other readers', () => {
  test('qpdf finds no fault, and the fonts are subsets, embedded and with Unicode', async () => {
    for (const font of FONT_FAMILIES) {
      const file = save(`fonts-${font}`, await render(demoDocument(), demoBrand({ font })));
      expect(poppler('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
      const fonts = poppler('pdffonts', file).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThanOrEqual(3);
      for (const line of fonts) expect(line).toMatch(/ yes yes yes +\d+ +0$/);
    }
  });

  test('pdfdetach finds the record, byte by byte', async () => {
    const file = save('record', await render(everyNode()));
    expect(poppler('pdfdetach', '-list', file)).toContain('protokoll.json');
    const out = join(folder, 'out.json');
    poppler('pdfdetach', '-save', '1', '-o', out, file);
    expect(readFileSync(out, 'utf8')).toBe('{"möte":1}');
  });

  test('pdftotext gives the lines in order, with real spaces, divided words joined', async () => {
    const file = save('text', await render(demoDocument()));
    const body = poppler('pdftotext', '-raw', file, '-').replace(/\u00ad\n/g, '');
    const lines = [
      'Märta Lindqvist (ordf.) kommunstyrelsen',
      'Łukasz Wiśniewski Exempelby Bostads AB, kl 09.20–10.50',
      'Conny Hallqvist, Göran Eriksgård, Robert Koivula, Andreas Tryggve, Maarit Virta och Carolina Näslund.',
      '4. Information från kommunen',
      '– Generell bild: lugnt just nu. Några personer är häktade.',
      'Trygghetsrådet beslutar',
      'att notera informationen till protokollet.',
      'Identifiera brister → vidta eller besluta om åtgärder → uppföljning på nästa möte. ☐ Kvarstår ☑ Klart',
      'Belysning i gångtunneln',
      '1. Polisen och kommunen träffar invånarna i varje kommundel.',
      'Mån 21 sep kl 09.00–11.00 i Rådhuset',
      'Exempelby den ______________ 2026',
      'Greta Holmquist',
      'Märta Lindqvist',
      'justerare',
    ];
    const flat = body.replace(/\s+/g, ' ');
    let from = 0;
    for (const line of lines) {
      const at = flat.indexOf(line, from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at + line.length;
    }
  });
});

describe('whatever the tree holds', () => {
  test('each of its characters is in the tags once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.constantFrom(...FONT_FAMILIES), async (document, font) => {
        const tags = await readTags(await render(document, demoBrand({ font })));
        expect(tagText(tags).replace(/\s/g, '')).toBe(printedText(document));
      }),
      { numRuns: 150 },
    );
  });
});
