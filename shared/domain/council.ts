import { z } from 'zod';
import { ClockTime, IsoDate } from './dates.ts';
import { Id } from './ids.ts';
import { MandatePeriod } from './mandate-period.ts';
import { RichText } from './rich-text.ts';

export const LegalKind = z.enum([
  'fullmaktige',
  'styrelse',
  'namnd',
  'utskott',
  'beredning',
  'rad',
  'styrgrupp',
  'arbetsgrupp',
]);
export type LegalKind = z.infer<typeof LegalKind>;

/** Bodies bound by kommunallagen's rules on minutes (KL 5 kap. 65–69 §§, 6 kap. 35 §); advisory councils are not. */
export function isBoundByKommunallagen(kind: LegalKind): boolean {
  return kind === 'fullmaktige' || kind === 'styrelse' || kind === 'namnd' || kind === 'utskott';
}

export const DocumentKind = z.enum(['protokoll', 'minnesanteckningar', 'motesanteckningar', 'anteckningar']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What an item is about, for defaults and checks; the heading is always the secretary's own words. */
export const ItemKind = z.enum([
  'opening',
  'roll-call',
  'agenda-approval',
  'adjuster-election',
  'conflict-of-interest',
  'previous-minutes',
  'information',
  'decision',
  'follow-up',
  'meeting-dates',
  'other',
  'next-meeting',
  'closing',
]);
export type ItemKind = z.infer<typeof ItemKind>;

/** A point that stands on every agenda of the council. */
export const StandingItem = z.strictObject({
  id: Id,
  heading: z.string().trim().min(1, 'Skriv punktens rubrik.').max(300),
  kind: ItemKind.default('information'),
  /** Text put into the item of a new meeting. Placeholders in braces are filled: {ordförande}, {datum}, {organ} … */
  text: RichText.nullable().default(null),
});
export type StandingItem = z.infer<typeof StandingItem>;

/** Numbering of items: none, "1." per meeting, or § running per meeting or calendar year. */
export const Numbering = z.enum(['none', 'item', 'paragraph-per-meeting', 'paragraph-per-year']);
export type Numbering = z.infer<typeof Numbering>;

/** Who signs, in this order. */
export const SignerRole = z.enum(['ordforande', 'sekreterare', 'justerare']);
export type SignerRole = z.infer<typeof SignerRole>;

/** Days a thing may take; null = no limit. */
const Days = z.int('Skriv ett helt antal dagar.').min(0).max(366).nullable();

/**
 * A rule of a council's own: what holds from a day, instead of what the rule set (shared/law/rule-set.ts) says for its kind.
 * `from` null = for as long as the council has been there.
 */
export const OwnRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('documentKind'), from: IsoDate.nullable(), value: DocumentKind }),
  z.strictObject({ rule: z.literal('numbering'), from: IsoDate.nullable(), value: Numbering }),
  /** How many justerare sign beside the chair. */
  z.strictObject({ rule: z.literal('adjusters'), from: IsoDate.nullable(), value: z.int().min(0).max(5) }),
  z.strictObject({ rule: z.literal('signers'), from: IsoDate.nullable(), value: z.array(SignerRole).max(10) }),
  /** Days after the meeting within which the minutes are adjusted. */
  z.strictObject({ rule: z.literal('adjustWithin'), from: IsoDate.nullable(), value: Days }),
  /** Whether the adjustment is told of on the notice board. */
  z.strictObject({ rule: z.literal('notice'), from: IsoDate.nullable(), value: z.boolean() }),
  /** Days after the adjustment within which the notice goes up. */
  z.strictObject({ rule: z.literal('noticeWithin'), from: IsoDate.nullable(), value: Days }),
  /** Days from the notice within which a decision can be appealed; null = not at all. */
  z.strictObject({ rule: z.literal('appealWithin'), from: IsoDate.nullable(), value: Days }),
  /** What holds for taking part from afar, in words. */
  z.strictObject({ rule: z.literal('remote'), from: IsoDate.nullable(), value: z.string().trim().max(500) }),
]);
export type OwnRule = z.infer<typeof OwnRule>;

export const Council = z.strictObject({
  id: Id,
  municipalityId: Id,
  /** "Brottsförebyggande rådet" */
  name: z.string().trim().min(1, 'Skriv organets namn.').max(200),
  /** "BRÅ" */
  shortName: z.string().trim().max(60).default(''),
  /** How the council is spoken of in running text and decisions: "rådet", "Brottsförebyggande rådet". */
  spokenName: z.string().trim().max(200).default(''),
  kind: LegalKind.default('rad'),
  klApplies: z.boolean().default(false),
  documentKind: DocumentKind.default('protokoll'),
  defaultPlace: z.string().trim().max(300).default(''),
  defaultStart: ClockTime.nullable().default(null),
  defaultEnd: ClockTime.nullable().default(null),
  numbering: Numbering.default('item'),
  /** How many justerare sign beside the chair. */
  adjusters: z.int().min(0).max(5).default(0),
  signingOrder: z.array(SignerRole).default(['sekreterare', 'ordforande', 'justerare']),
  templateId: z.string().default('protokoll-rad'),
  standingItems: z
    .array(StandingItem)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
      error: 'Två stående punkter har samma id. Ta bort den ena.',
    })
    .default([]),
  /** Where the council differs from the rule set, and from which day. */
  rules: z.array(OwnRule).max(100).default([]),
  /** Its own mandate periods; empty = the usual ones of its kind. */
  mandatePeriods: z.array(MandatePeriod).max(50).default([]),
  endedOn: IsoDate.nullable().default(null),
});
export type Council = z.infer<typeof Council>;
