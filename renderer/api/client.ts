/** The window's side of shared/api.ts: one typed function for every call. */
import type { Answer, Bridge, CallName, EventName, EventPayload, Reply, Request } from '../../shared/api.ts';
import { sv } from '../text/sv.ts';
import { ApiError } from './api-error.ts';
import { watchForAnswer } from './heartbeat.ts';
import { refuseTooLarge } from './too-large.ts';
import { coreAnswered, coreLost } from './trouble.ts';

declare global {
  interface Window {
    justera: Bridge;
  }
}

/** Asks the core. Throws ApiError with the core's own words when it says no, and when it cannot be reached. */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  refuseTooLarge(name, request);
  const answered = watchForAnswer();
  let reply: Reply;
  try {
    reply = await window.justera.call(name, request);
  } catch {
    coreLost();
    throw new ApiError('unexpected', sv.app.coreGone);
  } finally {
    answered();
  }
  coreAnswered();
  if (!reply.ok) throw new ApiError(reply.error.code, reply.error.message, reply.error.field);
  return reply.value as Answer<N>;
}

/** Listens to what the core tells unasked; the answer stops listening. */
export function on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  return window.justera.on(event, (payload) => listener(payload as EventPayload<E>));
}
