import { z } from 'zod';
import { call, Nothing } from './call.ts';

export const DiagnosticFact = z.strictObject({
  label: z.string(),
  value: z.string(),
  /** Whether it is as it should be; null = only told. */
  good: z.boolean().nullable(),
});
export type DiagnosticFact = z.infer<typeof DiagnosticFact>;
export const DiagnosticGroup = z.strictObject({
  title: z.string(),
  /** For whoever looks after the program: told in the report; on the screen only what is wrong. */
  detail: z.boolean(),
  facts: z.array(DiagnosticFact),
});
export type DiagnosticGroup = z.infer<typeof DiagnosticGroup>;

export const diagnosticCalls = {
  'diagnostics.report': call(
    'How Justera and its database are: versions, health, copies, settings read back. Holds no name and nothing that was typed.',
    Nothing,
    z.strictObject({
      groups: z.array(DiagnosticGroup),
      /** The same in plain text: what would be saved, to the last letter. */
      text: z.string(),
    }),
  ),
  'diagnostics.save': call(
    'Saves the report she has read, where she wants it; answers the name of the file, null when she changed her mind.',
    z.strictObject({ text: z.string().min(1).max(200_000) }),
    z.string().nullable(),
  ),
} as const;
