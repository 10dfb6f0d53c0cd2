import { z } from 'zod';

/** Millimetres. Lower than this a coat of arms is a blot; higher, the header takes the page. */
export const LOGO_HEIGHT = { min: 8, max: 40 } as const;

export const LOGO_SIDES = ['left', 'right'] as const;

const says = `Logotypens höjd ska vara ett helt antal millimeter från ${LOGO_HEIGHT.min} till ${LOGO_HEIGHT.max}.`;

/** Where in the page header the logo stands, and how high. It is made lower where it would be wider than half the line. */
export const LogoPlace = z.strictObject({
  side: z.enum(LOGO_SIDES).default('left'),
  height: z.int(says).min(LOGO_HEIGHT.min, says).max(LOGO_HEIGHT.max, says).default(15),
});
export type LogoPlace = z.infer<typeof LogoPlace>;
