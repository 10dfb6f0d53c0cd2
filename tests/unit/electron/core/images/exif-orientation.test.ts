import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { expect, onTestFinished, test } from 'vitest';
import { checkImage } from '../../../../../electron/core/images/check-image.ts';

const hasMagick = spawnSync('convert', ['-version']).status === 0;
const SIDE = { width: 48, height: 32 };

/** A picture whose four corners differ, so that turned or mirrored it is never itself. */
function cornered(): Buffer {
  const { width, height } = SIDE;
  const data = Buffer.alloc(width * height * 4, 255);
  const colours = [
    [220, 30, 30],
    [30, 200, 30],
    [30, 30, 220],
    [240, 220, 40],
  ];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const corner = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
      data.set(colours[corner]!, (y * width + x) * 4);
    }
  }
  return jpeg.encode({ width, height, data }, 95).data;
}

/** The same JPEG with an Exif segment that tells how it was held, in either byte order. */
function held(file: Buffer, orientation: number, isLittle: boolean): Buffer {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2);
  segment.write('Exif\0\0', 4, 'latin1');
  segment.write(isLittle ? 'II' : 'MM', 10, 'latin1');
  const u16 = (value: number, at: number) =>
    isLittle ? segment.writeUInt16LE(value, at) : segment.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    isLittle ? segment.writeUInt32LE(value, at) : segment.writeUInt32BE(value, at);
  u16(42, 12);
  u32(8, 14);
  u16(1, 18);
  u16(0x0112, 20);
  u16(3, 22);
  u32(1, 24);
  u16(orientation, 28);
  return Buffer.concat([file.subarray(0, 2), segment, file.subarray(2)]);
}

/** The corners of a picture, each a little inside, seen as ImageMagick sees it: which of red, green and blue are there. */
function corners(bytes: Uint8Array, width: number, height: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'justera-exif-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'picture');
  writeFileSync(file, bytes);
  const run = spawnSync('convert', [file, '-auto-orient', '-strip', '-depth', '8', 'rgb:-']);
  expect(run.status, String(run.stderr)).toBe(0);
  const at = (x: number, y: number) => [...run.stdout.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
  const places: [number, number][] = [
    [4, 4],
    [width - 5, 4],
    [4, height - 5],
    [width - 5, height - 5],
  ];
  return places
    .map(([x, y]) =>
      at(x, y)
        .map((value) => Number(value > 128))
        .join(),
    )
    .join(' ');
}

test.skipIf(!hasMagick).each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photograph held in way %i stands as ImageMagick turns it',
  (orientation) => {
    for (const isLittle of [true, false]) {
      const file = held(cornered(), orientation, isLittle);
      const logo = checkImage({ name: 'foto.jpg', bytes: file }, 'Foto');
      const [width, height] = orientation >= 5 ? [SIDE.height, SIDE.width] : [SIDE.width, SIDE.height];
      expect([logo.widthPx, logo.heightPx]).toEqual([width, height]);
      expect(corners(Buffer.from(logo.data, 'base64'), width, height)).toBe(corners(file, width, height));
    }
  },
);

test('an Exif segment that lies about itself changes nothing', () => {
  for (const orientation of [0, 9, 255, 65_535]) {
    const logo = checkImage({ name: 'foto.jpg', bytes: held(cornered(), orientation, true) }, 'Foto');
    expect([logo.widthPx, logo.heightPx]).toEqual([SIDE.width, SIDE.height]);
  }
  const cut = held(cornered(), 6, true);
  cut.writeUInt32LE(0xffff_fff0, 14);
  expect(checkImage({ name: 'foto.jpg', bytes: cut }, 'Foto').widthPx).toBe(SIDE.width);
});
