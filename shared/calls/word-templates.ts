import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { Bytes, call, Done, Nothing } from './call.ts';

/** The municipality's own Word file, as lists and choices show it. */
export const WordTemplateSummary = z.strictObject({
  id: Id,
  name: z.string(),
  /** The template whose words and formats fill it, and which sets PDF and web copy. */
  minutesTemplateId: z.string(),
  /** The newest version, whatever is wrong with it. */
  version: z.int(),
  /** The newest version without problems: the one that is filled; null when there is none yet. */
  usableVersion: z.int().nullable(),
  fileName: z.string(),
  savedAt: z.string(),
  bytes: z.int(),
});
export type WordTemplateSummary = z.infer<typeof WordTemplateSummary>;

export const WordTemplateVersion = z.strictObject({
  version: z.int(),
  fileName: z.string(),
  savedAt: z.string(),
  bytes: z.int(),
  /** SHA-256 of the clean bytes, in hex. */
  sha256: z.string(),
  usable: z.boolean(),
  /** How many files were made with it. */
  files: z.int(),
});
export type WordTemplateVersion = z.infer<typeof WordTemplateVersion>;

/** A Word file looked through: what was taken out of it, what fills it, and what is wrong. All of it Swedish, for the user. */
export const WordTemplateInHand = z.strictObject({
  ...WordTemplateSummary.shape,
  removed: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  placeholders: z.array(
    z.strictObject({
      /** "{{organ}}", "bokmärket Rubrik". */
      written: z.string(),
      /** "sidhuvudet", "en tabell i brödtexten". */
      where: z.string(),
      fills: z.string(),
      /** The words of the meeting it was asked for; "" when that has none. */
      value: z.string(),
    }),
  ),
  /** What must be mended in Word before the file can be used. */
  problems: z.array(z.string()),
  notes: z.array(z.string()),
  versions: z.array(WordTemplateVersion),
});
export type WordTemplateInHand = z.infer<typeof WordTemplateInHand>;

const File = { name: z.string(), bytes: Bytes };

export const wordTemplateCalls = {
  'wordTemplates.list': call(
    "The municipality's own Word files, in Swedish order.",
    Nothing,
    z.array(WordTemplateSummary),
  ),
  'wordTemplates.get': call(
    "One of them looked through, with the words of a council's latest meeting, or of the example.",
    z.strictObject({ id: Id, councilId: Id.nullable() }),
    WordTemplateInHand,
  ),
  'wordTemplates.add': call(
    'Takes in a Word file, cleaned, under the name of the file.',
    z.strictObject(File),
    WordTemplateSummary,
  ),
  'wordTemplates.replace': call(
    'A new file in the place of the old one: a new version, in force when nothing is wrong with it.',
    z.strictObject({ id: Id, ...File }),
    WordTemplateSummary,
  ),
  'wordTemplates.takeBack': call(
    'Makes a new version equal to an older one.',
    z.strictObject({ id: Id, version: z.int() }),
    WordTemplateSummary,
  ),
  'wordTemplates.change': call(
    'Another name, or another template for its words and for PDF.',
    z.strictObject({ id: Id, name: z.string(), minutesTemplateId: z.string() }),
    WordTemplateSummary,
  ),
  'wordTemplates.remove': call(
    'Puts a Word file away, unless a council or a meeting uses it; then answers in-use.',
    z.strictObject({ id: Id }),
    Done,
  ),
  'wordTemplates.restore': call('Brings back one put away.', z.strictObject({ id: Id }), Done),
  'wordTemplates.try': call(
    "Fills the newest version with a council's latest meeting, or the example, and opens the file. `opened` is false where no program would.",
    z.strictObject({ id: Id, councilId: Id.nullable() }),
    z.strictObject({ path: z.string(), name: z.string(), opened: z.boolean() }),
  ),
  'wordTemplates.export': call(
    'Saves the clean file where the user wants it, to work on in Word; null when she changed her mind.',
    z.strictObject({ id: Id }),
    z.string().nullable(),
  ),
  'wordTemplates.starter': call(
    'Saves a Word file to begin from, with every placeholder in it; null when she changed her mind.',
    Nothing,
    z.string().nullable(),
  ),
  'wordTemplates.placeholders': call(
    'Everything a Word file may ask for.',
    Nothing,
    z.strictObject({
      placeholders: z.array(z.strictObject({ written: z.string(), fills: z.string(), whole: z.boolean() })),
      bookmarks: z.array(z.strictObject({ name: z.string(), means: z.string() })),
    }),
  ),
} as const;
