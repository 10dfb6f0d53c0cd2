import type { DecodedPng } from 'fast-png';

/** A picture as plain red, green and blue, one byte each. */
export type Pixels = { width: number; height: number; data: Uint8Array };

const WHITE = 255;

/** Lighter than this in every colour nobody sees on paper. */
const SEEN_BELOW = 246;

/** Whether nothing is seen of the picture on white paper. */
export const isBlank = ({ data }: Pixels): boolean => data.every((value) => value >= SEEN_BELOW);

const onWhite = (value: number, alpha: number): number => Math.round((value * alpha + WHITE * (255 - alpha)) / 255);

/** The samples of a picture, one number each; lines with less than a byte a sample begin on a whole byte. */
function unpacked({ data, width, height, depth, channels }: DecodedPng): ArrayLike<number> {
  if (depth >= 8) return data;
  const samples = new Uint8Array(width * height);
  const lineBytes = Math.ceil((width * depth) / 8);
  const mask = (1 << depth) - 1;
  if (data.length < lineBytes * height || channels !== 1) throw new RangeError('too few samples');
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      samples[y * width + x] = (data[y * lineBytes + (bit >> 3)]! >> (8 - depth - (bit & 7))) & mask;
    }
  }
  return samples;
}

/** A decoded PNG of any kind as plain pixels; what is transparent shows the white of the paper. */
export function pixelsOfPng(image: DecodedPng): Pixels {
  const { width, height, depth, channels, palette, transparency } = image;
  const samples = unpacked(image);
  const whole = (1 << depth) - 1;
  const toByte = (value: number): number => (depth === 8 ? value : Math.round((value * 255) / whole));
  const isGrey = channels < 3;
  const hasAlpha = channels === 2 || channels === 4;
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * channels;
    let red: number;
    let green: number;
    let blue: number;
    let alpha = 255;
    if (palette !== undefined) {
      const colour = palette[samples[at]!];
      if (colour === undefined) throw new RangeError('a colour that is not in the palette');
      [red, green, blue] = colour as [number, number, number];
      alpha = colour[3] ?? 255;
    } else {
      const first = samples[at]!;
      const second = isGrey ? first : samples[at + 1]!;
      const third = isGrey ? first : samples[at + 2]!;
      // One colour may be declared to stand for "nothing here".
      const isNothing =
        transparency !== undefined &&
        transparency[0] === first &&
        (isGrey || (transparency[1] === second && transparency[2] === third));
      if (isNothing) alpha = 0;
      else if (hasAlpha) alpha = toByte(samples[at + channels - 1]!);
      red = toByte(first);
      green = toByte(second);
      blue = toByte(third);
    }
    data[pixel * 3] = onWhite(red, alpha);
    data[pixel * 3 + 1] = onWhite(green, alpha);
    data[pixel * 3 + 2] = onWhite(blue, alpha);
  }
  return { width, height, data };
}

/** The same picture with at most `longest` pixels a side; every new pixel is the mean of those it stands for. */
export function shrink(image: Pixels, longest: number): Pixels {
  const scale = Math.max(image.width, image.height) / longest;
  if (scale <= 1) return image;
  const width = Math.max(1, Math.round(image.width / scale));
  const height = Math.max(1, Math.round(image.height / scale));
  const data = new Uint8Array(width * height * 3);
  const edge = (index: number, from: number, to: number): number => Math.floor((index * from) / to);
  for (let y = 0; y < height; y += 1) {
    const top = edge(y, image.height, height);
    const bottom = Math.max(top + 1, edge(y + 1, image.height, height));
    for (let x = 0; x < width; x += 1) {
      const left = edge(x, image.width, width);
      const right = Math.max(left + 1, edge(x + 1, image.width, width));
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * image.width + left) * 3; at < (row * image.width + right) * 3; at += 3) {
          red += image.data[at]!;
          green += image.data[at + 1]!;
          blue += image.data[at + 2]!;
        }
      }
      const count = (bottom - top) * (right - left);
      data.set([Math.round(red / count), Math.round(green / count), Math.round(blue / count)], (y * width + x) * 3);
    }
  }
  return { width, height, data };
}
