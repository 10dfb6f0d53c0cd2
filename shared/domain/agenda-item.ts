import { z } from 'zod';
import { ItemKind } from './council.ts';
import { ClockTime } from './dates.ts';
import { Id } from './ids.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/** One att-clause, with or without the leading "att". The template adds what is missing; `verbatim` prints as it stands. */
export const DecisionClause = z.strictObject({
  id: Id,
  text: z.string().max(5000).default(''),
  verbatim: z.boolean().default(false),
});
export type DecisionClause = z.infer<typeof DecisionClause>;

/** A decision of the council. Style (heading and clauses, or one sentence) comes from the template. */
export const Decision = z.strictObject({
  id: Id,
  /** "Brottsförebyggande rådet beslutar"; null = the template writes it from the council's name. */
  leadIn: z.string().max(500).nullable().default(null),
  clauses: z.array(DecisionClause).default([]),
});
export type Decision = z.infer<typeof Decision>;

/** Yrkande: a proposal put at the meeting. KL 5 kap. 67 § wants every one that was not withdrawn. */
export const Proposal = z.strictObject({
  id: Id,
  kind: z.enum(['bifall', 'avslag', 'andring', 'tillagg', 'aterremiss', 'bordlaggning']).default('bifall'),
  by: z.string().max(300).default(''),
  text: z.string().max(5000).default(''),
  withdrawn: z.boolean().default(false),
});
export type Proposal = z.infer<typeof Proposal>;

/** How one person voted. */
export const VoteCast = z.strictObject({ attendanceId: Id, value: z.enum(['ja', 'nej', 'avstar']) });
export type VoteCast = z.infer<typeof VoteCast>;

/** Omröstning. Open votes list every vote (KL 5 kap. 67 §); counts are then derived, else typed. */
export const Vote = z.strictObject({
  closed: z.boolean().default(false),
  yesMeans: z.string().max(500).default(''),
  noMeans: z.string().max(500).default(''),
  casts: z.array(VoteCast).default([]),
  yes: z.int().min(0).nullable().default(null),
  no: z.int().min(0).nullable().default(null),
  abstain: z.int().min(0).nullable().default(null),
});
export type Vote = z.infer<typeof Vote>;

/** Reservation against a decision, by someone who took part in it. */
export const Reservation = z.strictObject({
  id: Id,
  attendanceId: Id.nullable().default(null),
  by: z.string().max(300).default(''),
  text: z.string().max(5000).default(''),
});
export type Reservation = z.infer<typeof Reservation>;

/** Jäv: a person who neither takes part in nor is present at the handling of the item (KL 6 kap. 28–31 §§). */
export const ConflictOfInterest = z.strictObject({
  id: Id,
  attendanceId: Id.nullable().default(null),
  name: z.string().max(300).default(''),
  leftRoom: z.boolean().default(true),
});
export type ConflictOfInterest = z.infer<typeof ConflictOfInterest>;

export const AgendaItem = z.strictObject({
  id: Id,
  level: z.union([z.literal(1), z.literal(2)]).default(1),
  kind: ItemKind.default('information'),
  /** Verbatim, with or without a full stop as the secretary types it. */
  heading: z.string().max(500).default(''),
  /** § number once allotted; null while the meeting is a draft and the number is only foreseen. */
  paragraphNo: z.int().positive().nullable().default(null),
  /** When the item was taken up, for who took part in what; null = not noted. */
  startedAt: ClockTime.nullable().default(null),
  /** Diarienummer: "KS 2021/331". */
  caseNumber: z.string().trim().max(60).default(''),
  body: RichText.default(emptyRichText),
  proposals: z.array(Proposal).default([]),
  /** Beslutsgång: the order in which the chair put the proposals. */
  proposalOrder: z.string().max(5000).default(''),
  vote: Vote.nullable().default(null),
  decisions: z.array(Decision).default([]),
  reservations: z.array(Reservation).default([]),
  conflicts: z.array(ConflictOfInterest).default([]),
  immediatelyAdjusted: z.boolean().default(false),
  /** Typed initials printed after the item, only in faithful copies of old minutes. */
  initials: z.string().max(60).default(''),
  standingItemId: Id.nullable().default(null),
});
export type AgendaItem = z.infer<typeof AgendaItem>;
