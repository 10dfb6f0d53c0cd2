import { z } from 'zod';

/** Every way a call can fail that somebody can do something about. Anything else is a bug and comes as `unexpected`. */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'in-use',
  'stale-revision',
  'meeting-frozen',
  'status-refused',
  'record-invalid',
  'record-version',
  'template-missing',
  'image-type',
  'image-too-large',
  'image-damaged',
  'font-type',
  'font-too-large',
  'font-damaged',
  'font-licence',
  'font-letters',
  'import-unreadable',
  'disk-full',
  'read-only-folder',
  'folder-missing',
  'file-in-use',
  'file-changed',
  'file-failed',
  'database-newer',
  'database-foreign',
  'database-damaged',
  'database-locked',
  'database-failed',
  'database-missing',
  'data-place',
  'backup-damaged',
  'parcel-invalid',
  'render-failed',
  'review-blocks',
  'cancelled',
  'unexpected',
] as const;
export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What a failed call tells: `message` is Swedish and says what to do; `field` names the faulty field where there is one. */
export const CallError = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  field: z.string().optional(),
  detail: z.string().optional(),
});
export type CallError = z.infer<typeof CallError>;
