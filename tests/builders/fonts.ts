import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontStyle } from '../../shared/domain/own-font.ts';

/** Fonts taken apart and put together by hand, so that they can say anything; nothing of the code under test has a part in it. */
export type FontTables = Map<string, Buffer>;

const WEIGHTS: Readonly<Record<FontStyle, string>> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
};

/** A font a municipality may have: free (OFL), with TrueType outlines, not among those that ship. */
export const openSans = (style: FontStyle = 'regular'): Buffer =>
  readFileSync(
    join(
      import.meta.dirname,
      `../../node_modules/@expo-google-fonts/open-sans/${WEIGHTS[style]}/OpenSans_${WEIGHTS[style]}.ttf`,
    ),
  );

export function takeApart(font: Buffer): FontTables {
  const tables: FontTables = new Map();
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const from = font.readUInt32BE(at + 8);
    tables.set(
      font.toString('latin1', at, at + 4),
      Buffer.from(font.subarray(from, from + font.readUInt32BE(at + 12))),
    );
  }
  return tables;
}

export type Forged = { version?: string; count?: number; entry?: (tag: string, entry: Buffer) => void };

/** The tables as a font file; `forged` lets its directory lie. */
export function putTogether(tables: FontTables, forged: Forged = {}): Buffer {
  const { version = '\0\x01\0\0', count = tables.size, entry: lie } = forged;
  const head = Buffer.alloc(12 + tables.size * 16);
  head.write(version, 0, 'latin1');
  head.writeUInt16BE(count, 4);
  const pieces: Buffer[] = [head];
  let offset = head.length;
  [...tables].forEach(([tag, data], index) => {
    const entry = head.subarray(12 + index * 16, 28 + index * 16);
    entry.write(tag, 0, 'latin1');
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(data.length, 12);
    lie?.(tag, entry);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    pieces.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(pieces);
}

/** Open Sans with its tables changed. */
export function changed(work: (tables: FontTables) => void, forged: Forged = {}): Buffer {
  const tables = takeApart(openSans());
  work(tables);
  return putTogether(tables, forged);
}

/** Open Sans with numbers written into one table. */
export const withNumber = (tag: string, at: number, value: number, bytes: 2 | 4 = 2): Buffer =>
  changed((tables) => void tables.get(tag)!.writeUIntBE(value, at, bytes));

const placesOf = (tables: FontTables): number[] => {
  const loca = tables.get('loca')!;
  const isLong = tables.get('head')!.readInt16BE(50) === 1;
  return Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, glyph) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2,
  );
};

export const glyphCount = (tables: FontTables): number => tables.get('maxp')!.readUInt16BE(4);

/** Puts outlines in the place of those of some glyphs, and writes `loca` anew. */
export function setGlyphs(tables: FontTables, outlines: ReadonlyMap<number, Buffer>): void {
  const places = placesOf(tables);
  const glyf = tables.get('glyf')!;
  const pieces: Buffer[] = [];
  const loca = Buffer.alloc(places.length * 4);
  let offset = 0;
  for (let glyph = 0; glyph < places.length - 1; glyph += 1) {
    loca.writeUInt32BE(offset, glyph * 4);
    const outline = outlines.get(glyph) ?? glyf.subarray(places[glyph], places[glyph + 1]);
    const padded = Buffer.alloc(Math.ceil(outline.length / 4) * 4);
    outline.copy(padded);
    pieces.push(padded);
    offset += padded.length;
  }
  loca.writeUInt32BE(offset, (places.length - 1) * 4);
  tables.set('glyf', Buffer.concat(pieces));
  tables.set('loca', loca);
  tables.get('head')!.writeInt16BE(1, 50);
}

/** A glyph made of others. */
export function composite(parts: readonly number[]): Buffer {
  const outline = Buffer.alloc(10 + parts.length * 6);
  outline.writeInt16BE(-1, 0);
  parts.forEach((part, index) => {
    outline.writeUInt16BE(0x0002 | (index < parts.length - 1 ? 0x20 : 0), 10 + index * 6);
    outline.writeUInt16BE(part, 12 + index * 6);
  });
  return outline;
}

/** The font's last glyphs as a tower: each made of `width` times the one below, `height` of them. */
export function tower(height: number, width: number): Buffer {
  return changed((tables) => {
    const top = glyphCount(tables) - 1;
    const ground = top - height;
    const places = placesOf(tables);
    const simple = placesOf(tables).findIndex(
      (from, glyph) => places[glyph + 1]! > from && tables.get('glyf')!.readInt16BE(from) > 0,
    );
    const ownOutline = tables.get('glyf')!.subarray(places[simple], places[simple + 1]);
    const outlines = new Map<number, Buffer>([[ground, Buffer.from(ownOutline)]]);
    for (let level = 1; level <= height; level += 1)
      outlines.set(ground + level, composite(Array.from({ length: width }, () => ground + level - 1)));
    setGlyphs(tables, outlines);
  });
}

/** A character map of one range of characters, all but `without` to the glyphs `glyphOf` gives (OpenType, "cmap" format 12). */
export function characterMap(
  groups: readonly [from: number, to: number, glyph: number][],
  count = groups.length,
): Buffer {
  const map = Buffer.alloc(12 + 16 + groups.length * 12);
  map.writeUInt16BE(1, 2);
  map.writeUInt16BE(3, 4);
  map.writeUInt16BE(10, 6);
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(12, 12);
  map.writeUInt32BE(16 + groups.length * 12, 16);
  map.writeUInt32BE(count, 24);
  groups.forEach(([from, to, glyph], index) => {
    map.writeUInt32BE(from, 28 + index * 12);
    map.writeUInt32BE(to, 32 + index * 12);
    map.writeUInt32BE(glyph, 36 + index * 12);
  });
  return map;
}

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, index * 2);
  return bytes;
};

/** A GSUB table whose feature "liga" has these lookups, each with one subtable. */
function substitutions(lookups: readonly { type: number; subtable: Buffer }[]): Buffer {
  const scripts = Buffer.concat([u16(1), Buffer.from('DFLT'), u16(8), u16(4, 0), u16(0, 0xffff, 1, 0)]);
  const features = Buffer.concat([u16(1), Buffer.from('liga'), u16(8), u16(0, lookups.length, ...lookups.keys())]);
  let offset = 2 + lookups.length * 2;
  const places: number[] = [];
  const tables = lookups.map(({ type, subtable }) => {
    places.push(offset);
    const table = Buffer.concat([u16(type, 0, 1, 8), subtable]);
    offset += table.length;
    return table;
  });
  const list = Buffer.concat([u16(lookups.length, ...places), ...tables]);
  const start = 10;
  const header = u16(1, 0, start, start + scripts.length, start + scripts.length + features.length);
  return Buffer.concat([header, scripts, features, list]);
}

const coverage = (glyph: number): Buffer => u16(1, 1, glyph);

/** Replaces one glyph by many of it, and does that again and again: ten letters become more than there are atoms. */
export function growingSubstitution(glyph: number, times: number, rounds: number): Buffer {
  const sequence = u16(times, ...Array.from({ length: times }, () => glyph));
  const subtable = Buffer.concat([u16(1, 8 + sequence.length, 1, 8), sequence, coverage(glyph)]);
  return substitutions(Array.from({ length: rounds }, () => ({ type: 2, subtable })));
}

/** A rule that, where it fits, does itself. */
export function endlessSubstitution(glyph: number): Buffer {
  const subtable = Buffer.concat([u16(3, 0, 1, 16, 0, 1, 0, 0), coverage(glyph)]);
  return substitutions([{ type: 6, subtable }]);
}
