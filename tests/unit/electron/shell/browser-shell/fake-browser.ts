/** A browser that isn't there: answers the shell's commands, and lets the test send what a browser would tell. */
import type { AppShell } from '../../../../../electron/shell/app-shell.ts';
import { openBrowserShell } from '../../../../../electron/shell/browser-shell/browser-shell.ts';
import type { CdpChannel, CdpEvent } from '../../../../../electron/shell/browser-shell/cdp-pipe.ts';

export type Sent = { method: string; params: Record<string, unknown>; sessionId: string | undefined };
export const PAGE_SESSION = 'S';
export const PAGE_TARGET = 'T';

export type FakeBrowser = {
  cdp: CdpChannel;
  sent: Sent[];
  tell(method: string, params: object, sessionId?: string): void;
  /** The page goes somewhere else before it has loaded, so many times. */
  miss(times: number): void;
  /** The pipe breaks. */
  end(): void;
};

export function fakeBrowser(product = 'Chrome/156.0.0.0'): FakeBrowser {
  const sent: Sent[] = [];
  const listeners = new Set<(event: CdpEvent) => void>();
  const gone = Promise.withResolvers<void>();
  let misses = 0;
  const tell = (method: string, params: object, sessionId?: string): void => {
    for (const listener of [...listeners]) listener({ method, params, sessionId } as unknown as CdpEvent);
  };
  const answers: Record<string, (sessionId: string | undefined) => unknown> = {
    'Browser.getVersion': () => ({ product }),
    'Browser.close': () => gone.resolve(),
    'Runtime.evaluate': () => ({ result: {} }),
    'Target.setAutoAttach': (sessionId) => {
      const targetInfo = { targetId: PAGE_TARGET, type: 'page', url: 'data:' };
      if (!sessionId) setImmediate(() => tell('Target.attachedToTarget', { sessionId: PAGE_SESSION, targetInfo }));
    },
    'Page.navigate': () => {
      if (misses-- > 0) return;
      setImmediate(() => {
        tell('Page.loadEventFired', {}, PAGE_SESSION); // the splash's own, which must not count
        tell('Page.frameNavigated', { frame: { url: 'https://app.invalid/' } }, PAGE_SESSION);
        tell('Page.loadEventFired', {}, PAGE_SESSION);
      });
    },
  };
  const cdp = {
    closed: gone.promise,
    on(listener: (event: CdpEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send(method: string, params: Record<string, unknown> = {}, sessionId?: string) {
      sent.push({ method, params, sessionId });
      return answers[method]?.(sessionId) ?? {};
    },
  };
  const miss = (times: number): void => {
    misses = times;
  };
  return { cdp: cdp as unknown as CdpChannel, sent, tell, miss, end: () => gone.resolve() };
}

export type OpenedShell = FakeBrowser & {
  shell: AppShell;
  calls: unknown[][];
  /** Sends a request of the page's and answers what the shell did about it. */
  ask(paused: object, sessionId?: string): Promise<Sent[]>;
};

export async function openedShell(): Promise<OpenedShell> {
  const browser = fakeBrowser();
  const calls: unknown[][] = [];
  const shell = await openBrowserShell({
    cdp: browser.cdp,
    assets: (path) => (path === '/' ? { body: Buffer.from('<html>'), type: 'text/html' } : undefined),
    bridgeScript: '',
    log: () => undefined,
    async dispatch(name, request) {
      calls.push([name, request]);
      return { ok: true, value: request };
    },
  });
  return {
    ...browser,
    shell,
    calls,
    async ask(paused, sessionId = PAGE_SESSION) {
      const before = browser.sent.length;
      browser.tell('Fetch.requestPaused', paused, sessionId);
      await settled();
      return browser.sent.slice(before);
    },
  };
}

export const settled = (): Promise<void> => new Promise((later) => setTimeout(later, 5));

export function request(url: string, paused: object = {}, request: object = {}): object {
  return {
    requestId: url,
    frameId: PAGE_TARGET,
    resourceType: 'Fetch',
    request: { url, method: 'GET', headers: {}, ...request },
    ...paused,
  };
}
