import type { Pixels } from './pixels.ts';

/** How a camera held the picture, 1 to 8 (Exif 2.32, tag 0x0112); 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

const isOrientation = (value: number): value is Orientation => value >= 1 && value <= 8;

/** The orientation in an APP1 segment, without its marker and length; 1 when it says none or makes no sense. */
export function exifOrientation(segment: DataView): Orientation {
  try {
    // "Exif", then a TIFF file of its own
    if (segment.getUint32(0) !== 0x45786966) return 1;
    const start = 6;
    const isLittle = segment.getUint16(start) === 0x4949;
    const directory = start + segment.getUint32(start + 4, isLittle);
    const entries = segment.getUint16(directory, isLittle);
    for (let at = directory + 2; at < directory + 2 + entries * ENTRY_BYTES; at += ENTRY_BYTES) {
      if (segment.getUint16(at, isLittle) !== ORIENTATION_TAG) continue;
      const value = segment.getUint16(at + 8, isLittle);
      return isOrientation(value) ? value : 1;
    }
    return 1;
  } catch {
    return 1;
  }
}

type Place = (x: number, y: number) => readonly [x: number, y: number];

/** The picture as it is meant to be seen: a telephone saves it lying and tells which side is up. */
export function upright(image: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return image;
  const { width: w, height: h } = image;
  const sources: Readonly<Record<Orientation, Place>> = {
    1: (x, y) => [x, y],
    2: (x, y) => [w - 1 - x, y],
    3: (x, y) => [w - 1 - x, h - 1 - y],
    4: (x, y) => [x, h - 1 - y],
    5: (x, y) => [y, x],
    6: (x, y) => [y, h - 1 - x],
    7: (x, y) => [w - 1 - y, h - 1 - x],
    8: (x, y) => [w - 1 - y, x],
  };
  const sourceOf = sources[orientation];
  const [width, height] = orientation >= 5 ? [h, w] : [w, h];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = sourceOf(x, y);
      const at = (fromY * w + fromX) * 3;
      data.set(image.data.subarray(at, at + 3), (y * width + x) * 3);
    }
  }
  return { width, height, data };
}
