import { imageKind } from '../../../images/image-kind.ts';
import { IMAGE_LIMITS } from '../../../images/image-limits.ts';
import { readJpegHeader } from '../../../images/jpeg-file.ts';
import { readPngHeader } from '../../../images/png-file.ts';

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte);

function isMeasured(bytes: Uint8Array, kind: 'png' | 'jpeg'): boolean {
  try {
    const { width, height } = kind === 'png' ? readPngHeader(bytes) : readJpegHeader(bytes);
    return Math.max(width, height) <= IMAGE_LIMITS.side && width * height <= IMAGE_LIMITS.pixels;
  } catch {
    return false;
  }
}

export type UsableImage = { extension: string; contentType: string };

/** What a picture of a template is, by its bytes; undefined when it is not one Word draws, or would cost too much to draw. */
export function usableImage(bytes: Uint8Array): UsableImage | undefined {
  if (bytes.length > IMAGE_LIMITS.bytes) return undefined;
  const kind = imageKind(bytes);
  if (kind !== undefined)
    return isMeasured(bytes, kind) ? { extension: kind, contentType: `image/${kind}` } : undefined;
  if (starts(bytes, [0x47, 0x49, 0x46, 0x38])) return { extension: 'gif', contentType: 'image/gif' };
  if (starts(bytes, [1, 0, 0, 0]) && starts(bytes, [0x20, 0x45, 0x4d, 0x46], 40)) {
    return { extension: 'emf', contentType: 'image/x-emf' };
  }
  if (starts(bytes, [0xd7, 0xcd, 0xc6, 0x9a])) return { extension: 'wmf', contentType: 'image/x-wmf' };
  return undefined;
}
