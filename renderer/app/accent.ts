import { readableOn } from '../../shared/domain/contrast.ts';

const LIGHT_GROUND = '#f3f1ec';
const DARK_GROUND = '#1c2122';

/**
 * The municipality's own colour as the app's accent, darkened for the light theme and lightened for the dark one until it can be
 * read in both. A `light-dark()` value for the custom property --accent.
 */
export function accentOf(primary: string): string {
  return `light-dark(${readableOn(LIGHT_GROUND, primary, 5)}, ${readableOn(DARK_GROUND, primary, 6)})`;
}
