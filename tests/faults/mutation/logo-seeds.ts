import jpeg from 'jpeg-js';
import { pngFile } from '../../builders/pictures.ts';

const [WIDTH, HEIGHT] = [48, 32];

const lines = (bytesPerLine: number): Buffer =>
  Buffer.concat(
    Array.from({ length: HEIGHT }, (_, y) =>
      Buffer.from([y % 5, ...Array.from({ length: bytesPerLine }, (_n, x) => (x * 7 + y * 13) % 256)]),
    ),
  );

/** Sound pictures of every kind a logo comes as; small, so that thousands are read in a minute. */
export function logoSeeds(): Buffer[] {
  const size = { width: WIDTH, height: HEIGHT };
  const colours = Buffer.from(Array.from({ length: WIDTH * HEIGHT * 4 }, (_, at) => (at * 31) % 256));
  return [
    pngFile({ ...size, colourType: 2, lines: lines(WIDTH * 3) }),
    pngFile({ ...size, colourType: 6, lines: lines(WIDTH * 4) }),
    pngFile({ ...size, colourType: 0, depth: 16, lines: lines(WIDTH * 2) }),
    pngFile({
      ...size,
      colourType: 3,
      depth: 1,
      palette: [0, 0, 0, 255, 255, 255],
      transparency: [0],
      lines: lines(WIDTH / 8),
    }),
    Buffer.from(jpeg.encode({ ...size, data: colours }, 80).data),
  ];
}
