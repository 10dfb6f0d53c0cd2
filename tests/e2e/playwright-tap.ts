/**
 * Lets Playwright drive the very window the shell has opened, over the shell's own pipe: no port, no second way to
 * start. Playwright gets a browser session of its own; message numbers and sessions are kept apart here.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import type { CdpChannel, CdpMethod, CdpParams } from '../../electron/shell/browser-shell/cdp-pipe.ts';

type Sent = { id: number; method: CdpMethod; params?: CdpParams<CdpMethod>; sessionId?: string };
type Transport = {
  send(message: object): void;
  close(): void;
  onmessage?: (message: object) => void;
  onclose?: (reason?: string) => void;
};

export async function attachPlaywright(cdp: CdpChannel): Promise<{ browser: Browser; page: Page }> {
  const { sessionId: root } = await cdp.send('Target.attachToBrowserTarget');
  const mine = new Set([root]);
  const transport: Transport = {
    send(message) {
      const { id, method, params, sessionId } = message as Sent;
      if (method === 'Browser.close') return; // the shell's to do
      const back = sessionId === undefined ? {} : { sessionId };
      cdp.send(method, params, sessionId ?? root).then(
        (result) => transport.onmessage?.({ id, result, ...back }),
        (error: Error) => transport.onmessage?.({ id, error: { message: error.message }, ...back }),
      );
    },
    close() {
      off();
      transport.onclose?.();
    },
  };
  const off = cdp.on(({ method, params, sessionId }) => {
    if (sessionId === undefined || !mine.has(sessionId)) return;
    if (method === 'Target.attachedToTarget') mine.add(params.sessionId);
    transport.onmessage?.(sessionId === root ? { method, params } : { method, params, sessionId });
  });
  void cdp.closed.then(() => transport.close());
  const browser = await chromium.connectOverCDP(transport, { noDefaults: true });
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the window has no page');
  return { browser, page };
}
