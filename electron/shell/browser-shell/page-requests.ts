/** Answers everything the page asks for: its own files, its calls, files being saved. All else is stopped. */
import type { Protocol } from 'devtools-protocol/types/protocol.d.ts';
import type { Dispatch } from '../app-shell.ts';
import type { Assets } from '../assets.ts';
import { BROWSER_ORIGIN, PAGE_HEADERS } from '../page-policy.ts';
import type { CdpChannel } from './cdp-pipe.ts';
import { decode, encode } from './wire.ts';

type Paused = Protocol.Fetch.RequestPausedEvent;
export type Page = { targetId: string; sessionId: string };

export type PageRequestsOptions = {
  cdp: CdpChannel;
  page(): Page | undefined;
  assets: Assets;
  dispatch: Dispatch;
  savedBytes(url: string): Uint8Array | undefined;
  log(line: string): void;
};

/** The parts of the browser's own PDF viewer, which runs in a frame and process of its own: files inside the browser. */
const VIEWER_PARTS = /^chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai\/|^chrome:\/\/resources\//;

export function createPageRequests(options: PageRequestsOptions) {
  const { cdp, page, log } = options;
  const running = new Set<Promise<unknown>>();

  async function answer(paused: Paused, sessionId: string): Promise<void> {
    if (sessionId !== page()?.sessionId && VIEWER_PARTS.test(paused.request.url)) {
      await cdp.send('Fetch.continueRequest', { requestId: paused.requestId }, sessionId);
      return;
    }
    const url = new URL(paused.request.url);
    const saved = options.savedBytes(url.href);
    const isDocument = paused.resourceType === 'Document';
    if (url.origin !== BROWSER_ORIGIN || (isDocument && url.pathname !== '/' && !saved)) {
      log(`blocked ${paused.resourceType} ${url.protocol}//${url.host}`);
      // 'Aborted' leaves the page where it is; any other reason would show an error page
      const errorReason = isDocument ? 'Aborted' : 'BlockedByClient';
      await cdp.send('Fetch.failRequest', { requestId: paused.requestId, errorReason }, sessionId);
      return;
    }
    if (url.pathname === '/@call') return await untilDone(answerCall(paused, sessionId));
    if (saved) {
      const headers = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' };
      return await reply(paused, sessionId, 200, headers, saved);
    }
    const asset = paused.request.method === 'GET' ? options.assets(decodedPath(url)) : undefined;
    if (!asset) return await reply(paused, sessionId, 404, {}, new Uint8Array());
    await reply(paused, sessionId, 200, { ...PAGE_HEADERS, 'content-type': asset.type }, asset.body);
  }

  async function answerCall(paused: Paused, sessionId: string): Promise<void> {
    if (!isOurPage(paused, sessionId)) {
      log('refused a call that did not come from the page');
      return await reply(paused, sessionId, 403, {}, new Uint8Array());
    }
    let call: { name?: unknown; request?: unknown };
    try {
      const entries = paused.request.postDataEntries ?? [];
      call = decode(Buffer.concat(entries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))) as typeof call;
    } catch {
      return await reply(paused, sessionId, 400, {}, new Uint8Array());
    }
    const block = encode(await options.dispatch(call.name, call.request));
    const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' };
    await reply(paused, sessionId, 200, headers, block);
  }

  async function untilDone(work: Promise<void>): Promise<void> {
    running.add(work);
    try {
      await work;
    } finally {
      running.delete(work);
    }
  }

  /** Its session, its main frame (a page target's id is its main frame's id), its origin. */
  function isOurPage(paused: Paused, sessionId: string): boolean {
    const { headers, method } = paused.request;
    const origin = Object.entries(headers).find(([name]) => name.toLowerCase() === 'origin')?.[1];
    const { sessionId: ours, targetId } = page() ?? {};
    return sessionId === ours && paused.frameId === targetId && method === 'POST' && origin === BROWSER_ORIGIN;
  }

  async function reply(
    { requestId }: Paused,
    sessionId: string,
    responseCode: number,
    headers: Record<string, string>,
    bytes: Uint8Array,
  ): Promise<void> {
    const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
    const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    await cdp.send('Fetch.fulfillRequest', { requestId, responseCode, responseHeaders, body }, sessionId);
  }

  return {
    answer,
    /** Settles when every call begun has been carried out, though its page may be gone. */
    async settled(): Promise<void> {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

function decodedPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}
