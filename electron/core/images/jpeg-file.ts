import { exifOrientation, type Orientation } from './exif-orientation.ts';

export type JpegHeader = {
  width: number;
  height: number;
  components: number;
  /** Baseline or progressive with 8 bits, in no more scans than programs write, the kinds meant for the web. */
  usual: boolean;
  orientation: Orientation;
};

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = [0xff, 0xd9];
/** Every scan goes over the whole picture anew. Programs write about ten; hundreds fit in a few bytes each. */
const MOST_SCANS = 32;
/** Markers without a length: TEM and RST0–7. */
const BARE = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** SOF0–15 but for DHT, JPG and DAC, which share the range (ITU-T T.81, table B.1). */
const STARTS_FRAME = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * What the frame header says, without decoding anything.
 * @throws RangeError when there is none, it makes no sense, or the file has no end.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Omit<JpegHeader, 'orientation'> | undefined;
  let orientation: Orientation = 1;
  let at = 2;
  for (;;) {
    if (data.getUint8(at) !== 0xff) throw new RangeError('no marker where one must be');
    const marker = data.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (BARE(marker)) {
      at += 2;
      continue;
    }
    if (marker === START_OF_SCAN) break;
    if (STARTS_FRAME(marker)) {
      const precision = data.getUint8(at + 4);
      header = {
        height: data.getUint16(at + 5),
        width: data.getUint16(at + 7),
        components: data.getUint8(at + 9),
        usual: marker <= 0xc2 && precision === 8,
      };
    }
    const length = data.getUint16(at + 2);
    if (marker === APP1 && length > 2 && at + 2 + length <= data.byteLength) {
      const said = exifOrientation(new DataView(data.buffer, data.byteOffset + at + 4, length - 2));
      if (said !== 1) orientation = said;
    }
    at += 2 + length;
  }
  if (header === undefined || header.width === 0 || header.height === 0) throw new RangeError('no frame');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.lastIndexOf(Buffer.from(END_OF_IMAGE)) < at) throw new RangeError('cut off');
  return { ...header, usual: header.usual && scansFrom(file, at) <= MOST_SCANS, orientation };
}

/** How many scans there are. Inside one, the byte 255 is never followed by that of a marker (ITU-T T.81, B.1.1.5). */
function scansFrom(file: Buffer, start: number): number {
  const marker = Buffer.from([0xff, START_OF_SCAN]);
  let count = 0;
  for (let at = file.indexOf(marker, start); at >= 0; at = file.indexOf(marker, at + 2)) count += 1;
  return count;
}
