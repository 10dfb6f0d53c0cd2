import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A part of a package: text is written as UTF-8. */
export type Part = { path: string; data: string | Uint8Array };

type Packed = { data: string | Uint8Array; size: number; crc: number; method: 0 | 8; bytes: Uint8Array };

const STORED = 0;
const DEFLATED = 8;
/** Names are ASCII here, but the flag says UTF-8 as OPC asks. */
const UTF8_NAMES = 1 << 11;
/** 1 January 1980 00:00, the zero of a zip file's clock: the same parts must give the same bytes. */
const CLOCK_ZERO = (1 << 21) | (1 << 16);

/** What every file has in common (styles, theme, settings, logo) is packed once and kept until it changes. */
const kept = new Map<string, Packed>();

function isSame(one: string | Uint8Array, other: string | Uint8Array): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return Buffer.compare(one, other) === 0;
}

function pack({ path, data }: Part): Packed {
  const known = kept.get(path);
  if (known !== undefined && isSame(known.data, data)) return known;
  const raw = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  const deflated = deflateRawSync(raw, { level: constants.Z_DEFAULT_COMPRESSION });
  const smaller = deflated.length < raw.length;
  const packed: Packed = {
    data,
    size: raw.length,
    crc: crc32(raw),
    method: smaller ? DEFLATED : STORED,
    bytes: smaller ? deflated : raw,
  };
  kept.set(path, packed);
  return packed;
}

/** The fields local header and directory entry share, from "version needed" on (APPNOTE 4.3.7 and 4.3.12). */
function writeShared(header: Buffer, at: number, name: Buffer, packed: Packed): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(packed.method, at + 4);
  header.writeUInt32LE(CLOCK_ZERO, at + 6);
  header.writeUInt32LE(packed.crc, at + 10);
  header.writeUInt32LE(packed.bytes.length, at + 14);
  header.writeUInt32LE(packed.size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

/** The parts as a zip file, in the order given, every entry with the same date. Layout after PKWARE's APPNOTE 4.3. */
export function zip(parts: Iterable<Part>): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.path, 'utf8');
    const packed = pack(part);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeShared(local, 4, name, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    writeShared(entry, 6, name, packed);
    entry.writeUInt32LE(offset, 42);
    files.push(local, name, packed.bytes);
    directory.push(entry, name);
    offset += local.length + name.length + packed.bytes.length;
  }
  const directorySize = directory.reduce((size, piece) => size + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
