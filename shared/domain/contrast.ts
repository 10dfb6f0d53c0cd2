/** Colours as "#rrggbb". The sums are those of WCAG 2.2, "relative luminance" and "contrast ratio". */

type Channels = [number, number, number];

function channels(colour: string): Channels {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Channels;
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21. Text needs 4.5 (WCAG 1.4.3). */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` of `over` laid on `ground`: 0 is the ground, 1 is `over`. */
export function blend(over: string, ground: string, share: number): string {
  const below = channels(ground);
  const mixed = channels(over).map((value, index) => Math.round(below[index]! + (value - below[index]!) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colour itself when it can be read on the `ground`, else the nearest shade of it that can: a darker one on a light ground,
 * a lighter one on a dark. A yellow brand colour becomes a dark ochre on paper instead of unreadable headings.
 */
export function readableOn(ground: string, colour: string, ratio = 4.5): string {
  const away = contrast(ground, '#000000') > contrast(ground, '#ffffff') ? '#000000' : '#ffffff';
  let shade = colour;
  for (let share = 1; contrast(shade, ground) < ratio && share > 0; share -= 0.02) {
    shade = blend(colour, away, Math.max(share - 0.02, 0));
  }
  return shade;
}
