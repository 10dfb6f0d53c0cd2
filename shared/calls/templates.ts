import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { MinutesTemplate } from '../domain/template.ts';
import { Bytes, call, Done, Nothing, PageAnchor } from './call.ts';

const templateFacts = {
  /** Ships with the app and is never changed; an own template can be. */
  builtIn: z.boolean(),
  /** The version of an own template, from 1; null for a built-in one, which changes only with the app. */
  version: z.int().nullable(),
};
export const TemplateSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  ...templateFacts,
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;
export const TemplateInHand = z.strictObject({ template: MinutesTemplate, ...templateFacts });
export type TemplateInHand = z.infer<typeof TemplateInHand>;
export const TemplateVersion = z.strictObject({
  version: z.int(),
  name: z.string(),
  savedAt: z.string(),
  /** How many files were made with it. */
  files: z.int(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

export const templateCalls = {
  'templates.list': call(
    'The templates to choose from: the own ones first, then those of the app, each in Swedish order.',
    Nothing,
    z.array(TemplateSummary),
  ),
  'templates.get': call(
    'A template as it is, or as it was in an older version.',
    z.strictObject({ id: z.string(), version: z.int().nullable() }),
    TemplateInHand,
  ),
  'templates.save': call(
    'Saves an own template as a new version; what is typed in one sitting is one version, until a file is made with it.',
    z.strictObject({ template: MinutesTemplate, sitting: Id }),
    TemplateInHand,
  ),
  'templates.create': call(
    'A new own template with nothing in it but the items.',
    z.strictObject({ name: z.string() }),
    TemplateInHand,
  ),
  'templates.duplicate': call(
    'A new own template, equal to one that is there.',
    z.strictObject({ id: z.string() }),
    TemplateInHand,
  ),
  'templates.rename': call(
    'Gives an own template another name.',
    z.strictObject({ id: z.string(), name: z.string() }),
    TemplateInHand,
  ),
  'templates.versions': call(
    'Every version of an own template, newest first.',
    z.strictObject({ id: z.string() }),
    z.array(TemplateVersion),
  ),
  'templates.restore': call(
    'Makes a new version equal to an older one; a template that was put away is back.',
    z.strictObject({ id: z.string(), version: z.int() }),
    TemplateInHand,
  ),
  'templates.remove': call(
    'Puts an own template away, unless a council or a meeting uses it; then answers in-use.',
    z.strictObject({ id: z.string() }),
    Done,
  ),
  'templates.export': call(
    'Saves a template as a file where the user wants it; null when she changed her mind.',
    z.strictObject({ id: z.string() }),
    z.string().nullable(),
  ),
  'templates.import': call(
    'Takes in a template file as a new own template.',
    z.strictObject({ name: z.string(), bytes: Bytes }),
    TemplateInHand,
  ),
  'templates.preview': call(
    "Minutes, or the summons, set by a template that need not be saved: the council's latest meeting, or the example.",
    z.strictObject({ template: MinutesTemplate, councilId: Id.nullable(), paper: z.enum(['minutes', 'summons']) }),
    z.strictObject({ pdf: Bytes, anchors: z.array(PageAnchor) }),
  ),
} as const;
