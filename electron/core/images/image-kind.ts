/** What a file is, by its first bytes; names and endings are often wrong. */

export type ImageKind = 'png' | 'jpeg';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** The picture formats that can be taken in. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  if (startsWith(bytes, [0x89, ...ascii('PNG\r\n\x1a\n')])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  return undefined;
}

const OTHERS: readonly [name: string, signature: number[], at?: number][] = [
  ['en GIF-bild', ascii('GIF8')],
  ['en WebP-bild', ascii('WEBP'), 8],
  ['en HEIC-bild från en telefon', ascii('ftyphei'), 4],
  ['en HEIC-bild från en telefon', ascii('ftypmif'), 4],
  ['en AVIF-bild', ascii('ftypavif'), 4],
  ['en TIFF-bild', ascii('II*\0')],
  ['en TIFF-bild', ascii('MM\0*')],
  ['en BMP-bild', ascii('BM')],
  ['en PDF', ascii('%PDF')],
  ['en EPS-fil', ascii('%!PS')],
  ['ett Office-dokument eller en zip-fil', ascii('PK\x03\x04')],
];

/** What a file that cannot be taken in is, in words: "en GIF-bild". */
export function otherKind(bytes: Uint8Array): string {
  const known = OTHERS.find(([, signature, at]) => startsWith(bytes, signature, at));
  if (known !== undefined) return known[0];
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1').replaceAll('\0', '');
  if (/<svg[\s>]/i.test(start)) return 'en SVG-bild';
  return bytes.length === 0 ? 'tom' : 'ingen bild som går att läsa';
}
