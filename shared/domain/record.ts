/**
 * The record file: one meeting with the words around it that its minutes need, complete in itself. `justera make` reads it, the
 * app exports and imports it, and every PDF carries it. Dates are "2019-03-06", times "09:00", text is UTF-8.
 */
import { z } from 'zod';
import { Brand } from './brand.ts';
import { LegalKind, Numbering, OwnRule } from './council.ts';
import { Meeting } from './meeting.ts';

export const RECORD_FORMAT = 'justera.record';
export const RECORD_VERSION = 1;

export const MeetingRecord = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  version: z.literal(RECORD_VERSION),
  /** Municipality as it was named when the minutes were made. */
  municipality: z.strictObject({ name: z.string().max(200).default(''), signPlace: z.string().max(100).default('') }),
  council: z.strictObject({
    name: z.string().min(1, 'Organets namn saknas.').max(200),
    shortName: z.string().max(60).default(''),
    spokenName: z.string().max(200).default(''),
    kind: LegalKind.default('rad'),
    klApplies: z.boolean().default(false),
    numbering: Numbering.default('item'),
    /** Where the council differed from the rule set: deadlines and notices are reckoned from it. */
    rules: z.array(OwnRule).max(100).default([]),
  }),
  /** Id of a built-in template or of one of the municipality's own. */
  template: z.string().default('protokoll-rad'),
  /** Which version of an own template; null for a built-in one, which changes only with the app. */
  templateVersion: z.int().positive().nullable().default(null),
  brand: Brand.default(() => Brand.parse({})),
  meeting: Meeting,
});
export type MeetingRecord = z.infer<typeof MeetingRecord>;
