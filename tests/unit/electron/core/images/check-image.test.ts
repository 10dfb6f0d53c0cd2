import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import jpeg from 'jpeg-js';
import { afterAll, describe, expect, test } from 'vitest';
import { JusteraError } from '../../../../../electron/core/errors.ts';
import { checkImage } from '../../../../../electron/core/images/check-image.ts';
import { checkImageApart } from '../../../../../electron/core/images/check-image-apart.ts';
import { safeLogo } from '../../../../../electron/core/images/safe-logo.ts';
import { Logo } from '../../../../../shared/domain/brand.ts';
import { jpegStart, type PngParts, pngFile } from '../../../../builders/pictures.ts';

const check = (bytes: Uint8Array, name = 'logga.png') => checkImage({ name, bytes }, 'Exempelby kommun');

function refusal(bytes: Uint8Array, name = 'logga.png'): JusteraError {
  try {
    check(bytes, name);
  } catch (error) {
    if (error instanceof JusteraError) return error;
    throw error;
  }
  throw new Error(`${name} was taken in`);
}

/** The pixels of what was kept, as rows of "#rrggbb". */
function kept(parts: PngParts): string[] {
  const logo = check(pngFile(parts));
  expect(Logo.parse(logo)).toEqual(logo);
  const { width, height, data, channels, depth } = decode(Buffer.from(logo.data, 'base64'));
  expect([width, height, channels, depth]).toEqual([logo.widthPx, logo.heightPx, 3, 8]);
  return Array.from({ length: width * height }, (_, at) =>
    Buffer.from(data.subarray(at * 3, at * 3 + 3)).toString('hex'),
  );
}

describe('every kind of PNG becomes plain RGB on white', () => {
  test('RGB', () => {
    expect(kept({ width: 2, height: 1, lines: Buffer.from([0, 255, 0, 0, 0, 0, 255]) })).toEqual(['ff0000', '0000ff']);
  });
  test('RGB with alpha: half a black is grey, nothing is white', () => {
    const lines = Buffer.from([0, 0, 0, 0, 255, 0, 0, 0, 128, 9, 9, 9, 0]);
    expect(kept({ width: 3, height: 1, colourType: 6, lines })).toEqual(['000000', '7f7f7f', 'ffffff']);
  });
  test('grey with alpha', () => {
    expect(kept({ width: 2, height: 1, colourType: 4, lines: Buffer.from([0, 100, 255, 100, 0]) })).toEqual([
      '646464',
      'ffffff',
    ]);
  });
  test('grey of one, two, four, eight and sixteen bits', () => {
    expect(
      kept({ width: 3, height: 2, depth: 1, colourType: 0, lines: Buffer.from([0, 0b10100000, 0, 0b01000000]) }),
    ).toEqual(['ffffff', '000000', 'ffffff', '000000', 'ffffff', '000000']);
    expect(kept({ width: 4, height: 1, depth: 2, colourType: 0, lines: Buffer.from([0, 0b00011011]) })).toEqual([
      '000000',
      '555555',
      'aaaaaa',
      'ffffff',
    ]);
    expect(kept({ width: 2, height: 1, depth: 4, colourType: 0, lines: Buffer.from([0, 0x3f]) })).toEqual([
      '333333',
      'ffffff',
    ]);
    expect(kept({ width: 1, height: 1, depth: 8, colourType: 0, lines: Buffer.from([0, 0x80]) })).toEqual(['808080']);
    expect(kept({ width: 1, height: 1, depth: 16, colourType: 0, lines: Buffer.from([0, 0x80, 0x80]) })).toEqual([
      '808080',
    ]);
  });
  test('palette, with a colour that is half there', () => {
    const palette = [255, 0, 0, 0, 0, 0];
    const lines = Buffer.from([0, 0b01000000]);
    expect(kept({ width: 2, height: 1, depth: 1, colourType: 3, palette, lines })).toEqual(['ff0000', '000000']);
    expect(kept({ width: 2, height: 1, depth: 1, colourType: 3, palette, transparency: [0], lines })).toEqual([
      'ffffff',
      '000000',
    ]);
  });
  test('a colour declared to be nothing', () => {
    const lines = Buffer.from([0, 1, 2, 3, 4, 5, 6, 1, 2, 3]);
    expect(kept({ width: 3, height: 1, transparency: [0, 1, 0, 2, 0, 3], lines })).toEqual([
      'ffffff',
      '040506',
      'ffffff',
    ]);
  });
});

describe('JPEG', () => {
  const photo = (width: number, height: number): Buffer => {
    const data = Buffer.alloc(width * height * 4, 255);
    // A grain no packing gets hold of, the same every time (the generator of Numerical Recipes).
    for (let at = 0, grain = 1; at < width * height * 4; at += 1) {
      grain = (Math.imul(grain, 1664525) + 1013904223) >>> 0;
      if (at % 4 !== 3) data[at] = grain >>> 24;
    }
    return jpeg.encode({ width, height, data }, 80).data;
  };
  test('is read, and kept as what it is best kept as', () => {
    const logo = check(photo(60, 40), 'foto.jpg');
    expect([logo.widthPx, logo.heightPx]).toEqual([60, 40]);
    const large = check(photo(1500, 1200), 'foto.jpg');
    expect(large.mime).toBe('image/jpeg');
    expect(Buffer.from(large.data, 'base64').subarray(0, 2).toString('hex')).toBe('ffd8');
  });
  test('under the name of a PNG is what its bytes are', () => {
    expect(check(photo(10, 10), 'logga.png').widthPx).toBe(10);
  });
  test('for print is refused with what to do', () => {
    const error = refusal(jpegStart(100, 100, 4), 'tryck.jpg');
    expect(error.code).toBe('image-type');
    expect(error.message).toMatch(/”tryck.jpg”.*CMYK.*RGB/);
  });
  test('of a kind no program writes for the web is refused', () => {
    expect(refusal(jpegStart(100, 100, 3, 0xc3), 'a.jpg').code).toBe('image-type');
  });
  test('that would be gone over hundreds of times is refused at once', () => {
    const scan = Buffer.from([0xff, 0xda, 0x00, 0x02, 0x00]);
    const scans = Buffer.concat([
      jpegStart(5000, 5000, 3, 0xc2),
      ...Array<Buffer>(500).fill(scan),
      Buffer.from([0xff, 0xd9]),
    ]);
    const started = performance.now();
    const error = refusal(scans, 'a.jpg');
    expect(performance.now() - started).toBeLessThan(500);
    expect(error.code).toBe('image-type');
    expect(error.message).toContain('ovanlig sorts JPEG');
  });
  test('that is cut off is refused', () => {
    const whole = photo(60, 40);
    for (const share of [0.02, 0.3, 0.6, 0.95]) {
      expect(refusal(whole.subarray(0, whole.length * share), 'a.jpg').code).toBe('image-damaged');
    }
  });
});

test('a large picture is made smaller and keeps its proportions and its colours', () => {
  const width = 4000;
  const height = 1000;
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([10, 200, 90]))]);
  const logo = check(pngFile({ width, height, lines: Buffer.concat(Array<Buffer>(height).fill(line)) }));
  expect([logo.widthPx, logo.heightPx]).toEqual([2000, 500]);
  const { data } = decode(Buffer.from(logo.data, 'base64'));
  expect(new Set(data)).toEqual(new Set([10, 200, 90]));
});

describe('a picture nobody would see on paper', () => {
  const dots = (...colour: number[]) => Buffer.from([0, ...Array<number[]>(4).fill(colour).flat()]);
  const blank = pngFile({ width: 4, height: 1, colourType: 6, lines: dots(255, 255, 255, 200) });
  test.each([
    ['white on nothing, made for dark backgrounds', blank],
    ['nothing at all', pngFile({ width: 4, height: 1, colourType: 6, lines: dots(0, 0, 0, 0) })],
    ['white', pngFile({ width: 4, height: 1, lines: dots(255, 255, 255) })],
  ])('is refused with what to do when it is chosen: %s', async (_, bytes) => {
    await expect(checkImageApart({ name: 'vit.png', bytes }, 'Exempelby')).rejects.toMatchObject({
      code: 'image-type',
      message: expect.stringMatching(/”vit.png” syns inte på vitt papper.*i färg eller svart/),
    });
  });
  test('is let be in a record, which is about more than its logo', () => {
    expect(check(blank).widthPx).toBe(4);
  });
  test('one pale dot is enough to be seen', async () => {
    const lines = dots(255, 255, 255);
    lines.set([255, 255, 200], 1);
    const logo = await checkImageApart({ name: 'a.png', bytes: pngFile({ width: 4, height: 1, lines }) }, 'Exempelby');
    expect(logo.widthPx).toBe(4);
  });
});

describe('what is not a PNG or a JPEG is named, with what to do', () => {
  test.each([
    [
      'logga.svg',
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'SVG',
    ],
    ['logga.png', '\ufeff<svg width="1"></svg>', 'SVG-bild, fast namnet slutar på .png'],
    ['anim.gif', 'GIF89a', 'GIF'],
    ['ny.webp', 'RIFF\0\0\0\0WEBPVP8 ', 'WebP'],
    ['IMG_1.HEIC', '\0\0\0\x18ftypheic', 'HEIC'],
    ['karta.tif', 'II*\0', 'TIFF'],
    ['gammal.bmp', 'BM6', 'BMP'],
    ['profil.pdf', '%PDF-1.7', 'PDF'],
    ['mall.jpg', 'PK\x03\x04', 'Office-dokument'],
    ['tom.png', '', 'tom'],
    ['text.png', 'hej', 'ingen bild'],
  ])('%s', (name, content, words) => {
    const error = refusal(Buffer.from(content), name);
    expect(error.code).toBe('image-type');
    expect(error.message).toContain(`”${name}”`);
    expect(error.message).toContain(words);
    expect(error.message).toContain('PNG');
  });
  test('an SVG in the two-byte text of Windows', () => {
    expect(refusal(Buffer.from('\ufeff<svg></svg>', 'utf16le')).message).toContain('SVG');
  });
});

describe('limits, at the limit and one beyond', () => {
  const said = (width: number, height: number) => refusal(pngFile({ width, height, lines: Buffer.alloc(9) }));
  test('pixels a side and in all, by the header alone', () => {
    const started = performance.now();
    expect(said(20_000, 20_000).code).toBe('image-too-large');
    expect(said(8_001, 10).code).toBe('image-too-large');
    expect(said(10, 8_001).code).toBe('image-too-large');
    expect(said(5_000, 5_001).code).toBe('image-too-large');
    expect(refusal(jpegStart(20_000, 20_000), 'a.jpg').code).toBe('image-too-large');
    expect(performance.now() - started).toBeLessThan(500);
    // Within the limits the same lie is found out by what follows the header.
    expect(said(8_000, 10).code).toBe('image-damaged');
    expect(said(5_000, 5_000).code).toBe('image-damaged');
    expect(said(20_000, 20_000).message).toMatch(/20\s000 × 20\s000 bildpunkter/);
  });
  test('the size of the file', () => {
    const padding = (size: number): Buffer => {
      const bare = pngFile({ width: 1, height: 1 });
      return pngFile({ width: 1, height: 1, more: [['teXt', Buffer.alloc(size - bare.length - 12)]] });
    };
    expect(check(padding(5 * 1024 * 1024)).widthPx).toBe(1);
    const error = refusal(padding(5 * 1024 * 1024 + 1));
    expect(error.code).toBe('image-too-large');
    expect(error.message).toContain('5 MB');
  });
});

describe('bombs and damage cost nothing', () => {
  test('a small picture whose data inflate to a gigabyte', () => {
    const before = process.memoryUsage().arrayBuffers;
    const bomb = pngFile({ width: 10, height: 10, lines: Buffer.alloc(200 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(refusal(bomb).code).toBe('image-damaged');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(250 * 1024 * 1024);
  });
  test('a colour profile and texts that inflate without end are not even opened', () => {
    const endless = deflateSync(Buffer.alloc(100 * 1024 * 1024));
    const logo = check(
      pngFile({
        width: 1,
        height: 1,
        more: [
          ['iCCP', Buffer.concat([Buffer.from('p\0\0'), endless])],
          ['zTXt', endless],
        ],
      }),
    );
    expect(Buffer.from(logo.data, 'base64').includes('iCCP')).toBe(false);
  });
  test('a PNG cut off anywhere, and one with any byte changed', () => {
    const whole = pngFile({ width: 20, height: 20, colourType: 6, lines: Buffer.alloc(20 * 81, 0) });
    for (let length = 8; length < whole.length; length += 1) {
      expect(refusal(whole.subarray(0, length)).code).toBe('image-damaged');
    }
    for (let at = 8; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x55;
      // A change to a checksum-protected byte is always found; either way nothing but our own error comes out.
      expect(['image-damaged', 'image-too-large', 'image-type']).toContain(refusal(changed).code);
    }
  });
  test('an impossible header', () => {
    for (const parts of [
      { width: 0, height: 5 },
      { width: 5, height: 5, colourType: 5 },
      { width: 5, height: 5, depth: 3 },
    ]) {
      expect(refusal(pngFile(parts)).code).toBe('image-damaged');
    }
  });
});

test('a logo without a description is not taken in', () => {
  expect(() => checkImage({ name: 'a.png', bytes: pngFile({ width: 1, height: 1 }) }, '  ')).toThrow('bildbeskrivning');
});

describe('a logo from a record file', () => {
  const own = check(pngFile({ width: 30, height: 20 }));
  test('of our own making is left as it is', async () => {
    expect(await safeLogo(own, 'möte.json')).toBe(own);
  });
  test('of any other making is written anew', async () => {
    const foreign = pngFile({ width: 30, height: 20, colourType: 6, lines: Buffer.alloc(20 * 121) });
    const made = await safeLogo({ ...own, data: foreign.toString('base64') }, 'möte.json');
    expect(made).toMatchObject({ widthPx: 30, heightPx: 20, mime: 'image/png' });
    expect(made.data).not.toBe(foreign.toString('base64'));
  });
  test('that lies about itself, or is no picture, is refused with the name of the file', async () => {
    const bomb = pngFile({ width: 30, height: 20, lines: Buffer.alloc(50_000_000) });
    for (const bytes of [bomb, Buffer.from('<svg/>'), Buffer.alloc(0)]) {
      await expect(safeLogo({ ...own, data: bytes.toString('base64') }, 'möte.json')).rejects.toThrow('möte.json');
    }
    expect((await safeLogo({ ...own, widthPx: 9 }, 'möte.json')).widthPx).toBe(30);
  });
});

describe('in a thread of its own', () => {
  test('gives the same logo, and the same refusal', async () => {
    const bytes = pngFile({ width: 30, height: 20 });
    expect(await checkImageApart({ name: 'a.png', bytes }, 'Exempelby')).toEqual(
      checkImage({ name: 'a.png', bytes }, 'Exempelby'),
    );
    await expect(checkImageApart({ name: 'a.gif', bytes: Buffer.from('GIF89a') }, 'x')).rejects.toMatchObject({
      code: 'image-type',
    });
  });
  test('a thread that dies is a picture that cannot be read', async () => {
    const dead = new URL('data:text/javascript,process.exit(3)');
    await expect(checkImageApart({ name: 'a.png', bytes: Buffer.alloc(1) }, 'x', dead)).rejects.toMatchObject({
      code: 'image-damaged',
    });
  });
});

/** Files of another program: what it writes must be taken in, and what we write it must read. */
const hasMagick = spawnSync('convert', ['-version']).status === 0;
describe.skipIf(!hasMagick)('ImageMagick, which must be installed for this,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'justera-magick-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const magick = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('convert', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  /** The colour of the middle pixel, by the other program. */
  const middle = (file: string): number[] =>
    magick(file, '-gravity', 'center', '-crop', '1x1+0+0', '-depth', '8', 'txt:-')
      .match(/\((\d+),(\d+),(\d+)/)!
      .slice(1)
      .map(Number);

  test.each([
    ['rgb.png', ['-size', '40x30', 'xc:#1d4f5c']],
    ['interlaced.png', ['-size', '40x30', 'xc:#1d4f5c', '-interlace', 'PNG', '-define', 'png:color-type=2']],
    ['deep.png', ['-size', '40x30', 'xc:#1d4f5c', '-define', 'png:bit-depth=16', '-define', 'png:color-type=6']],
    ['palette.png', ['-size', '40x30', 'xc:#1d4f5c', '-define', 'png:color-type=3']],
    ['baseline.jpg', ['-size', '40x30', 'xc:#1d4f5c', '-quality', '95']],
    ['progressive.jpg', ['-size', '40x30', 'xc:#1d4f5c', '-interlace', 'JPEG', '-quality', '95']],
  ])('%s has the same colour on both sides', (name, args) => {
    magick(...args, name);
    const logo = check(readFileSync(join(folder, name)), name);
    expect([logo.widthPx, logo.heightPx]).toEqual([40, 30]);
    const ours = `kept-${name}.${logo.mime === 'image/png' ? 'png' : 'jpg'}`;
    writeFileSync(join(folder, ours), Buffer.from(logo.data, 'base64'));
    const [theirs, again] = [middle(name), middle(ours)];
    for (const [channel, value] of again.entries()) expect(Math.abs(value - theirs[channel]!)).toBeLessThanOrEqual(3);
  });
  test('its CMYK is refused', () => {
    magick('-size', '10x10', 'xc:red', '-colorspace', 'CMYK', 'cmyk.jpg');
    expect(refusal(readFileSync(join(folder, 'cmyk.jpg')), 'cmyk.jpg').message).toContain('CMYK');
  });
});
