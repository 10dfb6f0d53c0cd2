/**
 * A value of plain data with Uint8Arrays anywhere in it, as one block of bytes: four bytes (little endian) with the
 * length of the JSON, the JSON, then the arrays' bytes. An array stands in the JSON as {"$bytes": length}, in the order met.
 * Only for the browser shell; Electron's own channel clones Uint8Arrays by itself.
 */
const MARK = '$bytes';

export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const json: string | undefined = JSON.stringify(value, (_key, inner: unknown) => {
    if (inner instanceof Uint8Array) {
      parts.push(inner);
      return { [MARK]: inner.length };
    }
    if (isRecord(inner) && MARK in inner) throw new TypeError(`a field may not be named ${MARK}`);
    return inner;
  });
  const head = new TextEncoder().encode(json ?? 'null');
  const block = new Uint8Array(parts.reduce((length, part) => length + part.length, 4 + head.length));
  new DataView(block.buffer).setUint32(0, head.length, true);
  block.set(head, 4);
  let at = 4 + head.length;
  for (const part of parts) {
    block.set(part, at);
    at += part.length;
  }
  return block;
}

export function decode(block: Uint8Array): unknown {
  if (block.length < 4) throw new RangeError('short block');
  const headLength = new DataView(block.buffer, block.byteOffset).getUint32(0, true);
  if (4 + headLength > block.length) throw new RangeError('short block');
  let at = 4 + headLength;
  const value: unknown = JSON.parse(new TextDecoder().decode(block.subarray(4, at)), (_key, inner: unknown) => {
    if (!isRecord(inner) || !(MARK in inner)) return inner;
    const length = inner[MARK];
    const fits =
      typeof length === 'number' && Number.isSafeInteger(length) && length >= 0 && at + length <= block.length;
    if (!fits) throw new RangeError('bad byte part');
    // a copy, and never a Buffer: Buffer's own slice would be a view
    const part = new Uint8Array(block.buffer, block.byteOffset + at, length).slice();
    at += length;
    return part;
  });
  if (at !== block.length) throw new RangeError('bytes left over');
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !(value instanceof Uint8Array);
}
