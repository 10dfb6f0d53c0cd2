/**
 * Runs in the page before any script of its own, where Electron would have run the preload script, and makes the same
 * window.justera. CALL_NAMES and EVENT_NAMES are put in from shared/api.ts when this file is built.
 */
import type { Bridge, Reply } from '../../../../shared/api.ts';
import { BROWSER_ORIGIN } from '../../page-policy.ts';
import { decode, encode } from '../wire.ts';

declare const CALL_NAMES: readonly string[];
declare const EVENT_NAMES: readonly string[];

if (location.origin === BROWSER_ORIGIN && window === window.top && !Object.hasOwn(window, 'justera')) {
  const post = window.fetch.bind(window);
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let running = 0;

  const tell = (event: string, payload: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };

  const bridge: Bridge = {
    async call(name, request) {
      if (!CALL_NAMES.includes(name)) throw new TypeError(`no such call: ${name}`);
      running++;
      try {
        const body = encode({ name, request });
        const answer = await post('/@call', { method: 'POST', body, credentials: 'omit', redirect: 'error' });
        if (!answer.ok) throw new Error(`the app refused the call (${answer.status})`);
        return decode(new Uint8Array(await answer.arrayBuffer())) as Reply;
      } finally {
        running--;
      }
    },
    on(event, listener) {
      if (!EVENT_NAMES.includes(event)) throw new TypeError(`no such event: ${event}`);
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => void set.delete(listener);
    },
  };

  // The page says what it has not yet saved; the shell keeps the window until that is done, then closes it again.
  window.addEventListener('beforeunload', (event) => {
    tell('window.closing', null);
    // the browser asks only about a page somebody has used, and complains otherwise
    if (running > 0 && navigator.userActivation.hasBeenActive) event.preventDefault();
  });
  // The shell calls this through Runtime.evaluate; a page script calling it could only fool itself.
  Object.defineProperty(window, '__justeraEvent', { value: tell });
  Object.defineProperty(window, 'justera', { value: Object.freeze(bridge), enumerable: true });
}
