import { decode as decodePng, encode as encodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import type { Logo } from '../../../shared/domain/brand.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import { JusteraError } from '../errors.ts';
import { type Orientation, upright } from './exif-orientation.ts';
import { type ImageKind, imageKind, otherKind } from './image-kind.ts';
import { IMAGE_LIMITS } from './image-limits.ts';
import { readJpegHeader } from './jpeg-file.ts';
import { isBlank, type Pixels, pixelsOfPng, shrink } from './pixels.ts';
import { barePng, readPngHeader } from './png-file.ts';

export type ImageFile = { name: string; bytes: Uint8Array };

/** A logo of flat colours stays far below this as PNG; what does not is a photograph and better kept as JPEG. */
const PHOTOGRAPH_BYTES = 1024 * 1024;
const JPEG_QUALITY = 92;
const JPEG_MEMORY_MB = 768;

const inSwedish = (value: number): string => value.toLocaleString('sv-SE', { maximumFractionDigits: 1 });

/** @throws JusteraError with the file's name in the message */
function refuse(code: ErrorCode, file: ImageFile, words: string, cause?: unknown): never {
  throw new JusteraError(code, `Filen ”${file.name}” ${words}`, { field: 'file', cause });
}

const damaged = (file: ImageFile, cause: unknown): never =>
  refuse(
    'image-damaged',
    file,
    'är skadad eller avbruten. Hämta den på nytt, eller öppna den i ett bildprogram och spara om den som PNG.',
    cause,
  );

function kindOf(file: ImageFile): ImageKind {
  const kind = imageKind(file.bytes);
  if (kind !== undefined) return kind;
  const ending = /\.(png|jpe?g)$/i.exec(file.name)?.[0];
  const although = ending === undefined ? '' : `, fast namnet slutar på ${ending}`;
  return refuse(
    'image-type',
    file,
    `är ${otherKind(file.bytes)}${although}. Logotypen måste vara en PNG- eller JPEG-bild: spara om den i ett bildprogram, eller be den som sköter kommunens grafiska profil om en PNG.`,
  );
}

function checkSize(file: ImageFile, { width, height }: { width: number; height: number }): void {
  const { side, pixels } = IMAGE_LIMITS;
  if (width <= side && height <= side && width * height <= pixels) return;
  refuse(
    'image-too-large',
    file,
    `är ${inSwedish(width)} × ${inSwedish(height)} bildpunkter. Gränsen är ${inSwedish(side)} på en sida och ${inSwedish(pixels / 1e6)} miljoner i hela bilden. Förminska bilden i ett bildprogram; 2 000 räcker.`,
  );
}

function decode(file: ImageFile): Pixels & { orientation: Orientation } {
  if (kindOf(file) === 'png') {
    const header = readPngHeader(file.bytes);
    checkSize(file, header);
    if (header.interlaced && header.depth < 8) {
      refuse(
        'image-type',
        file,
        'är en sammanflätad PNG med få färger, som inte går att läsa. Spara om den som vanlig PNG.',
      );
    }
    return { ...pixelsOfPng(decodePng(barePng(file.bytes, header), { checkCrc: true })), orientation: 1 };
  }
  const header = readJpegHeader(file.bytes);
  checkSize(file, header);
  if (header.components === 4) {
    refuse('image-type', file, 'är sparad i tryckfärger (CMYK). Spara om den i RGB, som PNG eller JPEG.');
  }
  if (!header.usual) {
    refuse(
      'image-type',
      file,
      'är en ovanlig sorts JPEG som inte går att läsa. Spara om den som PNG eller vanlig JPEG.',
    );
  }
  const pixels = jpeg.decode(file.bytes, {
    useTArray: true,
    formatAsRGBA: false,
    tolerantDecoding: false,
    maxResolutionInMP: IMAGE_LIMITS.pixels / 1e6,
    maxMemoryUsageInMB: JPEG_MEMORY_MB,
  });
  return { ...pixels, orientation: header.orientation };
}

function encodeJpeg({ width, height, data }: Pixels): Uint8Array {
  const rgba = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel += 1) rgba.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return jpeg.encode({ width, height, data: rgba }, JPEG_QUALITY).data;
}

/** Our own bytes of the picture: plain RGB without anything else in the file. */
function encode(image: Pixels): { mime: Logo['mime']; bytes: Uint8Array } {
  const png = encodePng({ ...image, channels: 3, depth: 8 });
  if (png.length <= PHOTOGRAPH_BYTES) return { mime: 'image/png', bytes: png };
  const asJpeg = encodeJpeg(image);
  return asJpeg.length < png.length ? { mime: 'image/jpeg', bytes: asJpeg } : { mime: 'image/png', bytes: png };
}

/**
 * A picture from anywhere as a logo: known by its bytes, measured by its header before anything is decoded, laid on white,
 * at most 2 000 pixels a side, and written anew, so that the makers of Word and PDF only ever see our own bytes.
 *
 * `mustBeSeen`: somebody chooses it now, and can choose another than one that is all white.
 *
 * Takes up to a few seconds and some hundred megabytes for the largest pictures: run it apart from the window.
 * @throws JusteraError image-type, image-too-large, image-damaged; invalid-input without a description
 */
export function checkImage(file: ImageFile, alt: string, mustBeSeen = false): Logo {
  if (alt.trim() === '') {
    throw new JusteraError(
      'invalid-input',
      'Skriv en bildbeskrivning för logotypen, till exempel ”Exempelby kommun”.',
      {
        field: 'alt',
      },
    );
  }
  if (file.bytes.length > IMAGE_LIMITS.bytes) {
    kindOf(file);
    refuse(
      'image-too-large',
      file,
      'är större än 5 MB, som är gränsen för en logotyp. Förminska den i ett bildprogram.',
    );
  }
  let image: Pixels;
  try {
    const decoded = decode(file);
    image = upright(shrink(decoded, IMAGE_LIMITS.keptSide), decoded.orientation);
  } catch (error) {
    if (error instanceof JusteraError) throw error;
    return damaged(file, error);
  }
  if (mustBeSeen && isBlank(image)) {
    refuse(
      'image-type',
      file,
      'syns inte på vitt papper: allt i den är vitt eller genomskinligt. Välj logotypen i färg eller svart; den vita är till för mörka bakgrunder.',
    );
  }
  const { mime, bytes } = encode(image);
  return {
    mime,
    data: Buffer.from(bytes).toString('base64'),
    widthPx: image.width,
    heightPx: image.height,
    alt: alt.trim(),
  };
}
