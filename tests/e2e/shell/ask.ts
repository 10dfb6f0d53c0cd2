import type { Page } from '@playwright/test';
import type { Answer, CallName, Reply, Request } from '../../../shared/api.ts';

/** Calls the core as the page would, past the screens. Throws with the core's own message when it says no. */
export async function ask<N extends CallName>(page: Page, name: N, request: Request<N>): Promise<Answer<N>> {
  const reply = await askForReply(page, name, request);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
  return reply.value as Answer<N>;
}

/** Any name, any request: what a page gone bad could send. */
export async function askForReply(page: Page, name: string, request: unknown): Promise<Reply> {
  return await page.evaluate(([n, r]) => window.justera.call(n as string, r), [name, request] as const);
}

declare global {
  interface Window {
    justera: {
      call(name: string, request: unknown): Promise<Reply>;
      on(event: string, listener: (payload: unknown) => void): () => void;
    };
  }
}
