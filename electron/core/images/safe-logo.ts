import type { Logo } from '../../../shared/domain/brand.ts';
import { imageKind } from './image-kind.ts';
import { IMAGE_LIMITS } from './image-limits.ts';
import { readJpegHeader } from './jpeg-file.ts';
import { barePng, readPngHeader } from './png-file.ts';

/** Whether the picture is as this app writes them, so that drawing it costs no more than its size says. */
function isOwnWork(logo: Logo, bytes: Uint8Array): boolean {
  const { widthPx: width, heightPx: height } = logo;
  const kind = imageKind(bytes);
  if (`image/${kind}` !== logo.mime || Math.max(width, height) > IMAGE_LIMITS.keptSide) return false;
  try {
    if (kind === 'jpeg') {
      const found = readJpegHeader(bytes);
      return (
        found.usual &&
        found.orientation === 1 &&
        found.components === 3 &&
        found.width === width &&
        found.height === height
      );
    }
    const found = readPngHeader(bytes);
    const plain = found.depth === 8 && found.colourType === 2 && !found.interlaced;
    return plain && found.width === width && found.height === height && barePng(bytes, found).length === bytes.length;
  } catch {
    return false;
  }
}

/**
 * A logo that came in a record file, fit to be drawn: as it is when this app wrote it, else checked and written anew like any
 * picture. `from` is the file's name, for the message.
 * @throws JusteraError image-type, image-too-large, image-damaged
 */
export async function safeLogo(logo: Logo, from: string): Promise<Logo> {
  const bytes = Buffer.from(logo.data, 'base64');
  if (isOwnWork(logo, bytes)) return logo;
  // Seldom needed, and the decoders would be a tenth of a cold start.
  const { checkImage } = await import('./check-image.ts');
  return checkImage({ name: `${from} (logotypen)`, bytes }, logo.alt);
}
