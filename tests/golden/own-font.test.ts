import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../electron/core/documents/make-document.ts';
import { obfuscated } from '../../electron/core/documents/word/font-table.ts';
import type { OwnFont } from '../../shared/domain/own-font.ts';
import type { MeetingRecord } from '../../shared/domain/record.ts';
import { openSans } from '../builders/fonts.ts';
import { builtInTemplate, sampleRecord } from '../builders/record.ts';
import { convertWord, hasLibreOffice } from '../tools/libreoffice.ts';
import { validateWordFiles } from '../tools/ooxml.ts';
import { fontsIn } from '../tools/pdf-fonts.ts';
import { prepareVeraPdf, veraPdf } from '../tools/verapdf.ts';
import { wordLines } from '../tools/word-text.ts';

const createdAt = new Date('2026-03-04T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'justera-own-font-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A font with PostScript outlines that comes with ImageMagick's own needs; not everywhere. */
const URW = '/usr/share/fonts/opentype/urw-base35';

type Family = { font: OwnFont; files: ReadonlyMap<string, Uint8Array> };

function familyOf(family: string, files: Partial<Record<keyof OwnFont['files'], Buffer>>): Family {
  const known = new Map<string, Uint8Array>();
  const fileOf = (style: keyof OwnFont['files']) => {
    const bytes = files[style];
    if (bytes === undefined) return null;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    known.set(sha256, bytes);
    return { name: `${family} ${style}`, sha256 };
  };
  const [regular, bold, italic, boldItalic] = [
    fileOf('regular')!,
    fileOf('bold'),
    fileOf('italic'),
    fileOf('boldItalic'),
  ];
  return { font: { family, files: { regular, bold, italic, boldItalic } }, files: known };
}

const whole = () =>
  familyOf('Open Sans', {
    regular: openSans(),
    bold: openSans('bold'),
    italic: openSans('italic'),
    boldItalic: openSans('boldItalic'),
  });
const postScript = () =>
  familyOf('Nimbus Sans', {
    regular: readFileSync(join(URW, 'NimbusSans-Regular.otf')),
    bold: readFileSync(join(URW, 'NimbusSans-Bold.otf')),
  });

const NAMES = ['koping-2019-03-06', 'avesta-2024-05-17'];
/** Narrow and wide margins, a footer too long for a line, and signs no text font has. */
function dressed(name: string, { font }: Family): MeetingRecord {
  const record = sampleRecord(name);
  return {
    ...record,
    brand: {
      ...record.brand,
      ownFont: font,
      margins: { top: 15, right: 50, bottom: 45, left: 20 },
      footerLines: [`${'Förvaltningen för kultur, fritid och samhällsbyggnad, '.repeat(3)}☐ 👍`],
    },
  };
}
const make = (format: 'pdf' | 'docx', name: string, family: Family) => {
  const record = dressed(name, family);
  const template = builtInTemplate(record.template);
  return makeDocument(format, { record, template, ownFonts: family.files, createdAt });
};

describe('minutes in a font of the municipality’s own', () => {
  test.skipIf(prepareVeraPdf() !== null)(
    'are PDF/A-3a and PDF/UA-1, with TrueType and with PostScript outlines',
    async () => {
      const families = existsSync(URW) ? [whole(), postScript()] : [whole()];
      const files: string[] = [];
      for (const [at, family] of families.entries()) {
        for (const name of NAMES) {
          const file = join(folder, `${name}-${at}.pdf`);
          writeFileSync(file, await make('pdf', name, family));
          files.push(file);
        }
      }
      expect((await veraPdf(files)).filter(({ passed }) => !passed)).toEqual([]);
    },
  );

  test('carry the font, and the bundled ones only for what it lacks', async () => {
    const names = await fontsIn(await make('pdf', NAMES[0]!, whole()));
    expect(names).toContain('OpenSans-Regular');
    expect(names.filter((name) => !name.startsWith('OpenSans'))).toEqual(['NotoEmoji-Regular', 'SourceSans3-Regular']);
  });

  test('are Word files the Open XML SDK has nothing to say about', async () => {
    const families = existsSync(URW) ? [whole(), postScript()] : [whole()];
    const files = [];
    for (const [at, family] of families.entries())
      for (const name of NAMES) files.push({ name: `${name}-${at}`, bytes: await make('docx', name, family) });
    expect(await validateWordFiles(files)).toEqual([]);
  });

  test.skipIf(!hasLibreOffice)(
    'look so in a program that has never seen the font, which keeps every word when it saves them',
    async () => {
      const word = await make('docx', NAMES[0]!, whole());
      const names = await fontsIn(await convertWord(word, 'pdf'));
      expect(names.filter((name) => name.startsWith('OpenSans')).length).toBeGreaterThanOrEqual(2);
      const saved = new Uint8Array(await convertWord(word, 'docx'));
      const words = async (bytes: Uint8Array) => (await wordLines(bytes)).join(' ').split(/\s+/);
      expect((await words(saved)).sort()).toEqual((await words(word)).sort());
    },
  );
});

test('a font is hidden as the standard says, and comes out of hiding the same way', () => {
  // ISO/IEC 29500-4: the key's bytes backwards over the first 32, twice sixteen
  const key = '{00112233-4455-6677-8899-AABBCCDDEEFF}';
  const hidden = obfuscated(Buffer.alloc(40), key);
  const backwards = 'ffeeddccbbaa99887766554433221100';
  expect(Buffer.from(hidden).toString('hex')).toBe(`${backwards}${backwards}${'00'.repeat(8)}`);
  expect(Buffer.from(obfuscated(obfuscated(openSans(), key), key)).equals(openSans())).toBe(true);
});
