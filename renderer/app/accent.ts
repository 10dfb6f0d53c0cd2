import { blend, contrast, readableOn } from '../../shared/domain/contrast.ts';

const LIGHT_GROUND = '#f3f1ec';
const DARK_GROUND = '#1c2122';

/** The nearest lighter shade of `colour` that can be read on the dark ground. */
function readableOnDark(colour: string): string {
  let shade = colour;
  for (let share = 1; contrast(shade, DARK_GROUND) < 6 && share > 0; share -= 0.02) {
    shade = blend(colour, '#ffffff', share - 0.02);
  }
  return shade;
}

/**
 * The municipality's own colour as the app's accent, darkened for the light theme and lightened for the dark one until it can be
 * read in both. A `light-dark()` value for the custom property --accent.
 */
export function accentOf(primary: string): string {
  return `light-dark(${readableOn(LIGHT_GROUND, primary, 5)}, ${readableOnDark(primary)})`;
}
