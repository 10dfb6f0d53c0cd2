import { z } from 'zod';
import { IsoDate } from './dates.ts';
import { Id } from './ids.ts';

/** A person who takes part in councils. Used in minutes, she can be ended but never deleted. */
export const Person = z.strictObject({
  id: Id,
  /** As printed: "Åsa Öberg-Lind". */
  name: z.string().trim().min(1, 'Skriv personens namn.').max(200),
  /** Key for Swedish order; when empty the last word of the name comes first. */
  sortName: z.string().trim().max(200).default(''),
  /** Party letters without parentheses: "S", "M", or a local party's. */
  party: z.string().trim().max(12).default(''),
  email: z.union([z.literal(''), z.email('E-postadressen ser inte riktig ut.')]).default(''),
  phone: z.string().trim().max(50).default(''),
  endedOn: IsoDate.nullable().default(null),
});
export type Person = z.infer<typeof Person>;

export const MemberKind = z.enum([
  'ledamot',
  'ersattare',
  'radsrepresentant',
  'adjungerad',
  'tjansteperson',
  'sekreterare',
  'insynsplats',
]);
export type MemberKind = z.infer<typeof MemberKind>;

export const Office = z.enum(['ordforande', 'forste-vice-ordforande', 'andre-vice-ordforande', 'vice-ordforande']);
export type Office = z.infer<typeof Office>;

/** One person's seat in one council during a time. History is kept: a change of seat is an end and a new membership. */
export const Membership = z.strictObject({
  id: Id,
  councilId: Id,
  personId: Id,
  kind: MemberKind.default('ledamot'),
  office: Office.nullable().default(null),
  party: z.string().trim().max(12).default(''),
  organisationId: Id.nullable().default(null),
  /** Title or function: "kommunpolis", "säkerhetschef". */
  title: z.string().trim().max(200).default(''),
  /** For a substitute with a named member: that member's person id. */
  substituteForPersonId: Id.nullable().default(null),
  validFrom: IsoDate.nullable().default(null),
  validTo: IsoDate.nullable().default(null),
  /** Place in the roster, from 0. */
  position: z.int().min(0).default(0),
});
export type Membership = z.infer<typeof Membership>;

/** A roster row as read: the membership with the words that are printed. */
export const RosterEntry = z.strictObject({
  membership: Membership,
  person: Person,
  organisation: z.string(),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

/** True when the membership covers `day`; open ends are without limit. */
export function isMemberOn(membership: Membership, day: IsoDate): boolean {
  return (membership.validFrom ?? '0000') <= day && day <= (membership.validTo ?? '9999');
}
