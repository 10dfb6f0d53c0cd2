/** Word counts in twentieths of a point, half points for font sizes, and eighths of a point for lines. */

export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8));
/** Word writes colours without the "#". */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();
