import { z } from 'zod';

/** A calendar day as "2019-03-06". A day that does not exist (30 February) is refused. Never a Date: days have no time zone. */
export const IsoDate = z.iso.date('Datumet finns inte. Skriv det som 2019-03-06.');
export type IsoDate = z.infer<typeof IsoDate>;

/** Local wall time as "09.20" on screen, stored as "09:20". */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv klockslaget som 09:20.');
export type ClockTime = z.infer<typeof ClockTime>;
