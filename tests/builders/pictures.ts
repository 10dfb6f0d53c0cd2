import { crc32, deflateSync } from 'node:zlib';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

export type PngParts = {
  width: number;
  height: number;
  depth?: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey + alpha, 6 RGBA. */
  colourType?: number;
  interlaced?: boolean;
  /** The lines as they are before packing: a filter byte, then the samples. Zeros when not given. */
  lines?: Uint8Array;
  palette?: number[];
  transparency?: number[];
  /** Chunks put in before the picture. */
  more?: [name: string, data: Uint8Array][];
};

/** A PNG made byte by byte, so that it can say anything; nothing of the code under test has a part in it. */
export function pngFile(parts: PngParts): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(parts.width, 0);
  header.writeUInt32BE(parts.height, 4);
  header.writeUInt8(parts.depth ?? 8, 8);
  header.writeUInt8(parts.colourType ?? 2, 9);
  header.writeUInt8(parts.interlaced ? 1 : 0, 12);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(parts.more ?? []).map(([name, data]) => chunk(name, data)),
    ...(parts.palette === undefined ? [] : [chunk('PLTE', Buffer.from(parts.palette))]),
    ...(parts.transparency === undefined ? [] : [chunk('tRNS', Buffer.from(parts.transparency))]),
    chunk('IDAT', deflateSync(parts.lines ?? Buffer.alloc(parts.height * (1 + parts.width * 3)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG's beginning that says anything, without a picture behind it. */
export function jpegStart(width: number, height: number, components = 3, marker = 0xc0): Buffer {
  const frame = Buffer.alloc(10 + components * 3);
  frame.writeUInt16BE(0xff00 | marker, 0);
  frame.writeUInt16BE(8 + components * 3, 2);
  frame.writeUInt8(8, 4);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame.writeUInt8(components, 9);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, Buffer.from([0xff, 0xda, 0x00, 0x02, 0x00, 0xff, 0xd9])]);
}
