import { z } from 'zod';

/** One row of the contract: what the call is for, what it takes, what it answers. */
export const call = <Q extends z.ZodType, A extends z.ZodType>(says: string, request: Q, answer: A) => ({
  says,
  request,
  answer,
});
export const Nothing = z.null();
export const Done = z.null();
export const Bytes = z.instanceof(Uint8Array);
/** Where a part of the minutes landed on paper; points from the top of its page. */
export const PageAnchor = z.strictObject({ anchor: z.string(), page: z.int(), top: z.number(), bottom: z.number() });
