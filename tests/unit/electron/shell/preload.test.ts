import { expect, it, vi } from 'vitest';
import { CALLS, EVENTS } from '../../../../shared/api.ts';
import * as fake from './fake-electron.ts';
import '../../../../electron/preload.ts';

const bridge = () => fake.exposed.justera as NonNullable<(typeof fake.exposed)[string]>;

it('shows the page two functions and nothing of Electron (20)', () => {
  expect(Object.keys(fake.exposed)).toEqual(['justera']);
  expect(Object.keys(bridge()).sort()).toEqual(['call', 'on']);
});

it('passes on every call of the contract, on one channel', async () => {
  for (const name of Object.keys(CALLS)) {
    await bridge().call?.(name, null);
    expect(fake.ipcRenderer.invoke).toHaveBeenLastCalledWith('justera:call', name, null);
  }
});

it.each(['shell.open', '__proto__', 'constructor', 'toString', ''])('does not pass on %s', async (name) => {
  fake.ipcRenderer.invoke.mockClear();
  await expect(bridge().call?.(name, null)).rejects.toThrow(TypeError);
  expect(fake.ipcRenderer.invoke).not.toHaveBeenCalled();
});

it('hands over the payload, never the event object', () => {
  for (const name of Object.keys(EVENTS)) {
    const heard = vi.fn();
    const stop = bridge().on?.(name, heard) as () => void;
    fake.ipcRenderer.emit('justera:event', { sender: 'secret' }, name, { nouns: ['x'] });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ nouns: ['x'] });
    stop();
    fake.ipcRenderer.emit('justera:event', {}, name, {});
    expect(heard).toHaveBeenCalledTimes(1);
  }
  expect(() => bridge().on?.('anything', vi.fn())).toThrow(TypeError);
});
