import type { z } from 'zod';

export type FieldErrors = Readonly<Record<string, string>>;

/** What is wrong with `value`, by field, in the words of the schema; empty when nothing is. */
export function fieldErrors(schema: z.ZodType, value: unknown): FieldErrors {
  const result = schema.safeParse(value);
  if (result.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}
