import { z } from 'zod';

/** A UUID in the database; any short name in a record written by hand. Unique within its list. Never "/" (it is a path). */
export const Id = z
  .string()
  .min(1)
  .max(64)
  .regex(
    /^[A-Za-z0-9_.-]+$/,
    'Ett id får bara innehålla bokstäverna a–z, siffror, punkt, bindestreck och understreck.',
  );
export type Id = z.infer<typeof Id>;
