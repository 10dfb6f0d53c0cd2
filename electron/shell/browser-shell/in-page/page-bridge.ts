/**
 * Runs in the page before any script of its own, where Electron would have run the preload script, and makes the same
 * window.justera. CALL_NAMES and EVENT_NAMES are put in from shared/api.ts when this file is built.
 */
import type { Bridge, Reply } from '../../../../shared/api.ts';
import { BROWSER_ORIGIN } from '../../page-policy.ts';
import { decode, encode } from '../wire.ts';

declare const CALL_NAMES: readonly string[];
declare const EVENT_NAMES: readonly string[];

/** The browser lets a request outlive its page only if it is at most 64 KiB. */
const KEEPALIVE_LIMIT = 60 * 1024;

if (location.origin === BROWSER_ORIGIN && window === window.top && !Object.hasOwn(window, 'justera')) {
  const post = window.fetch.bind(window);
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let leaving = false;

  const tell = (event: string, payload: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };

  const bridge: Bridge = {
    async call(name, request) {
      if (!CALL_NAMES.includes(name)) throw new TypeError(`no such call: ${name}`);
      const body = encode({ name, request });
      const keepalive = leaving && body.length <= KEEPALIVE_LIMIT;
      const answer = await post('/@call', { method: 'POST', body, keepalive, credentials: 'omit', redirect: 'error' });
      if (!answer.ok) throw new Error(`the app refused the call (${answer.status})`);
      return decode(new Uint8Array(await answer.arrayBuffer())) as Reply;
    },
    on(event, listener) {
      if (!EVENT_NAMES.includes(event)) throw new TypeError(`no such event: ${event}`);
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => void set.delete(listener);
    },
  };

  // A browser window can't be kept from closing, so what the page sends now must outlive it.
  window.addEventListener('beforeunload', () => {
    leaving = true;
    tell('window.closing', null);
    setTimeout(() => {
      leaving = false;
    });
  });
  // The shell calls this through Runtime.evaluate; a page script calling it could only fool itself.
  Object.defineProperty(window, '__justeraEvent', { value: tell });
  Object.defineProperty(window, 'justera', { value: Object.freeze(bridge), enumerable: true });
}
