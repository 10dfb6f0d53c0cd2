/**
 * The page is told to go while it still has something to save (its bridge then makes the browser ask). The browser's
 * question is answered for the user: the page stays, and is told again when that is done. Told to go elsewhere, which
 * it may not, it just stays.
 */
import { BROWSER_ORIGIN } from '../page-policy.ts';
import type { CdpChannel } from './cdp-pipe.ts';

export type LeavingOptions = {
  cdp: CdpChannel;
  sessionId(): string | undefined;
  /** Settles when every call the page has made is carried out. */
  settled(): Promise<void>;
};

export type Leaving = {
  /** Where the page is about to go; undefined when it is not, for then it is its window that is closing. */
  headFor(url: string | undefined): void;
  onQuestion(): Promise<void>;
};

/** How long a closing window may go on saving. */
const LONGEST_GOODBYE_MS = 3000;
/** How long a page takes to take in that it stays. */
const SETTLING_MS = 60;

export function createLeaving({ cdp, sessionId, settled }: LeavingOptions): Leaving {
  let heading: string | undefined;
  let closingSince: number | undefined;
  let browserIsThere = true;
  void cdp.closed.then(() => {
    browserIsThere = false;
  });

  const isOverdue = (): boolean => closingSince !== undefined && Date.now() - closingSince > LONGEST_GOODBYE_MS;

  async function closeWhenSaved(): Promise<void> {
    // again and again: a close asked for before the page has taken in the answer to the last is lost
    while (browserIsThere) {
      await delay(SETTLING_MS);
      await Promise.race([settled(), delay(LONGEST_GOODBYE_MS)]);
      const close = isOverdue() ? cdp.send('Browser.close') : cdp.send('Page.close', undefined, sessionId());
      await close.catch(() => undefined);
    }
  }

  async function reloadWhenSaved(): Promise<void> {
    await Promise.all([settled(), delay(SETTLING_MS)]);
    await cdp.send('Page.reload', {}, sessionId());
  }

  return {
    headFor(url) {
      heading = url;
    },
    async onQuestion() {
      const to = heading;
      const isFirst = closingSince === undefined;
      if (to === undefined) closingSince ??= Date.now();
      await cdp.send('Page.handleJavaScriptDialog', { accept: isOverdue() }, sessionId());
      if (to === undefined && isFirst) await closeWhenSaved();
      if (to?.startsWith(`${BROWSER_ORIGIN}/`)) await reloadWhenSaved();
    },
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
