import type { CallError, ErrorCode } from '../../shared/error-codes.ts';

/**
 * A failure somebody can do something about. `message` is Swedish, says what happened and what to do, and is shown as it is.
 * Anything else that is thrown is a bug and is logged, never shown.
 */
export class JusteraError extends Error {
  override readonly name = 'JusteraError';
  readonly code: ErrorCode;
  /** The faulty field as a path, "standingItems.2.heading". */
  readonly field: string | undefined;
  /** For the log and for support: never content somebody typed. */
  readonly detail: string | undefined;

  constructor(code: ErrorCode, message: string, more: { field?: string; detail?: string; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.field = more.field;
    this.detail = more.detail;
  }

  /** The same as plain data, for the way out of the core. */
  toCallError(): CallError {
    return {
      code: this.code,
      message: this.message,
      ...(this.field === undefined ? {} : { field: this.field }),
      ...(this.detail === undefined ? {} : { detail: this.detail }),
    };
  }
}
