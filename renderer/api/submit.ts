import type { SyntheticEvent } from 'react';
import { ApiError } from './api-error.ts';

/** Does `work` and leaves the core's faults to the action that met them: it holds them for the screen to show. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
  });
}

/** What a form does on Enter or its button. */
export const submit =
  (work: () => Promise<unknown>) =>
  (event: SyntheticEvent): void => {
    event.preventDefault();
    attempt(work);
  };
