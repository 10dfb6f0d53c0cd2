/**
 * Electron's sandboxed preload: may require 'electron' only, so it is bundled to one CommonJS file, and it holds nothing
 * but two functions. CALL_NAMES and EVENT_NAMES are put in from shared/api.ts when it is built.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Reply } from '../shared/api.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './shell/electron-shell/channels.ts';

declare const CALL_NAMES: readonly string[];
declare const EVENT_NAMES: readonly string[];

const listeners = new Map<string, Set<(payload: unknown) => void>>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

const bridge: Bridge = {
  async call(name, request) {
    if (!CALL_NAMES.includes(name)) throw new TypeError(`no such call: ${name}`);
    return (await ipcRenderer.invoke(CALL_CHANNEL, name, request)) as Reply;
  },
  on(event, listener) {
    if (!EVENT_NAMES.includes(event)) throw new TypeError(`no such event: ${event}`);
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set.add(listener));
    return () => void set.delete(listener);
  },
};

contextBridge.exposeInMainWorld('justera', bridge);
