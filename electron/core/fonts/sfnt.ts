import { FONT_LIMITS } from './font-limits.ts';

/** The tables of a TTF or OTF by their four letters. */
export type Tables = ReadonlyMap<string, DataView>;

/**
 * The tables of a font file, each inside the file and none over another (OpenType 1.9, "Organization of an OpenType Font").
 * @throws RangeError when the file is cut off or was never a font
 */
export function readTables(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = file.getUint16(4);
  if (count === 0 || count > FONT_LIMITS.tables) throw new RangeError(`${count} tables`);
  const end = 12 + count * 16;
  const places: { tag: string; from: number; to: number }[] = [];
  for (let at = 12; at < end; at += 16) {
    const tag = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    const from = file.getUint32(at + 8);
    const to = from + file.getUint32(at + 12);
    if (from < end || to > bytes.length) throw new RangeError(`${tag} is cut off`);
    places.push({ tag, from, to });
  }
  const inOrder = places.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  inOrder.forEach(({ tag, from }, index) => {
    if (index > 0 && from < inOrder[index - 1]!.to) throw new RangeError(`${tag} lies over another table`);
  });
  const tables = new Map(
    places.map(({ tag, from, to }) => [tag, new DataView(bytes.buffer, bytes.byteOffset + from, to - from)]),
  );
  if (tables.size < count) throw new RangeError('a table twice');
  return tables;
}

/** The table, which must be there and have at least `length` bytes. @throws RangeError */
export function table(tables: Tables, tag: string, length: number): DataView {
  const found = tables.get(tag);
  if (found === undefined || found.byteLength < length) throw new RangeError(`${tag} is missing or too short`);
  return found;
}
