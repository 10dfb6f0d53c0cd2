import { z } from 'zod';
import { SignerRole } from './council.ts';
import { IsoDate } from './dates.ts';
import { Id } from './ids.ts';

/** On paper, or with an e-signature (accepted for minutes: förvaltningsrätten and kammarrätten 2014, Kungsbacka). */
export const SignatureMethod = z.enum(['paper', 'e-signature']);
export type SignatureMethod = z.infer<typeof SignatureMethod>;

/** One who has signed. Name and role as they stood then: the line itself may be gone when the archive reads this. */
export const SignatureGiven = z.strictObject({
  signerId: Id,
  name: z.string().max(200).default(''),
  role: SignerRole,
});
export type SignatureGiven = z.infer<typeof SignatureGiven>;

const fields = {
  /** Day the last one signed; for notes the day they were approved. */
  adjustedOn: IsoDate.nullable(),
  method: SignatureMethod,
  signedBy: z.array(SignatureGiven),
  /** Who approved notes, or where: "ordföranden", "mötet den 4 maj 2026". */
  approvedBy: z.string().trim().max(200),
  /** Anslag: day it was put up, and the day it is taken down. */
  postedOn: IsoDate.nullable(),
  removeOn: IsoDate.nullable(),
  /** Last day to appeal. */
  appealUntil: IsoDate.nullable(),
  /** Day the decisions became final (laga kraft). */
  finalOn: IsoDate.nullable(),
  /** Where the minutes are kept, as the notice says. */
  keptAt: z.string().trim().max(200),
};

/**
 * What happened to the minutes after they were written: adjusting, public notice, final. Kept beside the record and not in it,
 * for the record is frozen when this begins.
 */
export const Adjustment = z.strictObject({
  adjustedOn: fields.adjustedOn.default(null),
  method: fields.method.default('paper'),
  signedBy: fields.signedBy.default([]),
  approvedBy: fields.approvedBy.default(''),
  postedOn: fields.postedOn.default(null),
  removeOn: fields.removeOn.default(null),
  appealUntil: fields.appealUntil.default(null),
  finalOn: fields.finalOn.default(null),
  keptAt: fields.keptAt.default(''),
});
export type Adjustment = z.infer<typeof Adjustment>;

/** Some of it; what is left out stays as it was noted. */
export const AdjustmentPatch = z.strictObject(fields).partial();
export type AdjustmentPatch = z.infer<typeof AdjustmentPatch>;

export const withPatch = (adjustment: Adjustment, patch: AdjustmentPatch = {}): Adjustment => {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...adjustment, ...(Object.fromEntries(given) as Partial<Adjustment>) };
};
