import type { ZodError } from 'zod';
import { JusteraError } from './errors.ts';

/** A request or a fact that does not fit its schema, as a message that names the first faulty field. */
export function invalidField(error: ZodError): JusteraError {
  const [issue] = error.issues;
  const field = (issue?.path ?? []).join('.');
  const message = issue?.message ?? '';
  // schemas' own messages are whole sentences; the general ones continue "Fältet x: …"
  const whole = /^\p{Lu}/u.test(message);
  return new JusteraError('invalid-input', whole ? message : `Fältet ${field || 'längst upp'}: ${message}`, { field });
}
