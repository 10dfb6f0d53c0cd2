import { crc32, inflateSync } from 'node:zlib';

export type PngHeader = { width: number; height: number; depth: number; colourType: number; interlaced: boolean };

const SIGNATURE_LENGTH = 8;
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Chunks a picture consists of. Text, colour profiles and animations are left behind: some inflate without end. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
/** Some encoders leave a little more than the picture in the stream. */
const SLACK = 4096;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @throws RangeError when the header is cut or says what no PNG can be (PNG 3rd edition, 11.2.1). */
export function readPngHeader(bytes: Uint8Array): PngHeader {
  const data = view(bytes);
  const name = Buffer.from(bytes.subarray(12, 16)).toString('latin1');
  if (name !== 'IHDR' || data.getUint32(SIGNATURE_LENGTH) !== 13) throw new RangeError('no IHDR first');
  const header = {
    width: data.getUint32(16),
    height: data.getUint32(20),
    depth: data.getUint8(24),
    colourType: data.getUint8(25),
    interlaced: data.getUint8(28) === 1,
  };
  if (header.width === 0 || header.height === 0) throw new RangeError('no pixels');
  if (!DEPTHS[header.colourType]?.includes(header.depth)) throw new RangeError('impossible colour type');
  return header;
}

/** Bytes of the picture once inflated: per line one filter byte and the samples, in seven passes when interlaced. */
function inflatedLength({ width, height, depth, colourType, interlaced }: PngHeader): number {
  const bits = depth * CHANNELS[colourType]!;
  const pass = (w: number, h: number): number => (w > 0 && h > 0 ? h * (1 + Math.ceil((w * bits) / 8)) : 0);
  if (!interlaced) return pass(width, height);
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return passes.reduce(
    (sum, [x, y, dx, dy]) => sum + pass(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

/**
 * The PNG with nothing in it but the picture, after a look that it holds exactly the pixels its header speaks of: no chunk is
 * cut, every checksum is right, and the data neither stop early nor inflate beyond the picture.
 * @throws Error when the file is damaged or lies.
 */
export function barePng(bytes: Uint8Array, header: PngHeader): Uint8Array {
  const data = view(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_LENGTH)];
  const packed: Uint8Array[] = [];
  let name = '';
  for (let at = SIGNATURE_LENGTH; name !== 'IEND'; ) {
    const length = data.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw new RangeError('cut off');
    name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (KEPT.includes(name)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== data.getUint32(end - 4)) throw new Error(`checksum of ${name}`);
      kept.push(bytes.subarray(at, end));
      if (name === 'IDAT') packed.push(bytes.subarray(at + 8, end - 4));
    }
    at = end;
  }
  const wanted = inflatedLength(header);
  const picture = inflateSync(Buffer.concat(packed), { maxOutputLength: wanted + SLACK });
  if (picture.length < wanted) throw new RangeError('too few pixels');
  return Buffer.concat(kept);
}
