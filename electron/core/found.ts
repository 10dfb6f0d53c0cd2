import { JusteraError } from './errors.ts';

/**
 * `value`, which must be there.
 * @throws JusteraError not-found with `what` as the sentence the user reads
 */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new JusteraError('not-found', what);
  return value;
}
