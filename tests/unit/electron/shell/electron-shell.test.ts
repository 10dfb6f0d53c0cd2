import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppShell } from '../../../../electron/shell/app-shell.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../../../electron/shell/electron-shell/channels.ts';
import { openElectronShell } from '../../../../electron/shell/electron-shell/electron-shell.ts';
import * as fake from './fake-electron.ts';

const HOME = 'app://bundle/';
const folder = mkdtempSync(join(tmpdir(), 'justera-shell-'));
const dispatch = vi.fn(async (_name: unknown, request: unknown): Promise<unknown> => ({ ok: true, value: request }));
let shell: AppShell;
let window: fake.BrowserWindow;
let contents: fake.FakeContents;

const session = () => fake.session.fromPartition('page');
const fromPage = () => ({ sender: contents, senderFrame: { url: HOME, parent: null } });
const call = (event: object, ...args: unknown[]) => fake.ipcMain.handlers.get(CALL_CHANNEL)?.(event, ...args);

async function openWindow(): Promise<void> {
  shell = await openElectronShell({
    preload: '/x/preload.cjs',
    icon: '/x/icon.png',
    assets: (path) => (path === '/' ? { body: Buffer.from('<html>'), type: 'text/html; charset=utf-8' } : undefined),
    dispatch,
    writeFile,
    log: () => undefined,
  });
  window = fake.windows.at(-1) as fake.BrowserWindow;
  contents = window.webContents;
}

/** What was asked of Electron while the window was made. */
let asked: { menu: unknown[][]; spelling: unknown[][]; proxy: unknown[][]; webRtc: unknown[][] };
beforeAll(async () => {
  await openWindow();
  asked = {
    menu: [...fake.Menu.setApplicationMenu.mock.calls],
    spelling: [...session().setSpellCheckerEnabled.mock.calls],
    proxy: [...(session().setProxy.mock.calls as unknown[][])],
    webRtc: [...contents.setWebRTCIPHandlingPolicy.mock.calls],
  };
});
beforeEach(() => dispatch.mockClear());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The numbers are those of Electron's own security checklist (electronjs.org/docs/latest/tutorial/security).
describe('the window (2, 3, 4, 6, 8, 9, 10, 11)', () => {
  it('has every protection on', () => {
    expect(fake.windows).toHaveLength(1);
    expect(window.loaded).toBe(HOME);
    expect(window.options.webPreferences).toMatchObject({
      preload: '/x/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
    expect(window.options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });
  it('has no menu, and a session that leaves nothing on disk', () => {
    expect(asked.menu).toEqual([[null]]);
    expect(window.options.webPreferences.partition).not.toMatch(/^persist:/);
  });
});

describe('the session (1, 5, 7, 18)', () => {
  const permissions = ['geolocation', 'media', 'notifications', 'openExternal', 'fileSystem', 'usb', 'hid', 'serial'];
  it.each([...permissions, 'clipboard-read', 'local-network-access', 'something new'])('refuses %s', (permission) => {
    const answer = vi.fn();
    session().ask('permission-request', {}, permission, answer, {});
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(session().ask('permission-check', {}, permission, HOME, {})).toBe(false);
  });
  it('refuses devices and screens', () => {
    const answer = vi.fn();
    session().ask('display', {}, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({});
    expect(session().ask('device', {})).toBe(false);
  });

  const get = (url: string, method = 'GET') => session().ask<Response>('protocol:app', { url, method });
  it('serves listed files with a policy that allows nothing from outside', () => {
    const answer = get(HOME);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
  it.each([
    'app://bundle/../../etc/passwd',
    'app://bundle/%2e%2e/x',
    'app://bundle/..%5c..%5cwindows',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/%00',
    'app://other/',
    'app://user@bundle/',
    'app://bundle/missing',
  ])('does not serve %s', (url) => expect(get(url).status).toBe(404));
  it('serves nothing to a POST', () => expect(get(HOME, 'POST').status).toBe(404));

  it.each([
    ['app://bundle/assets/page.js', false],
    ['blob:app://bundle/1', false],
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['app://other/', true],
    ['app://bundle.evil/', true],
    ['ws://x/', true],
    ['data:text/html,x', true],
    ['devtools://x/', true],
    ['blob:https://example.com/1', true],
  ])('request for %s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    session().ask('before-request', { url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });
  it('stops downloads, spelling dictionaries and every way to a network', () => {
    const event = { preventDefault: vi.fn() };
    session().emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(asked.spelling).toEqual([[false]]);
    expect(asked.proxy).toMatchObject([[{ mode: 'fixed_servers', proxyRules: '127.0.0.1:0' }]]);
    expect(asked.webRtc).toEqual([['disable_non_proxied_udp']]);
  });
});

describe('navigation (12, 13, 14, 15)', () => {
  const strange = [
    'https://example.com/',
    'app://bundle.evil/',
    'app://bundle/other',
    'app://bundle@evil/',
    'file:///x',
  ];
  it.each([...strange, 'about:blank', 'javascript:1', 'mailto:a@b.se', 'not a url', ''])('%s is stopped', (url) => {
    expect(contents.prevents('will-navigate', { url })).toBe(true);
    expect(contents.prevents('will-redirect', { url })).toBe(true);
  });
  it('the page itself may be loaded again', () =>
    expect(contents.prevents('will-navigate', { url: HOME })).toBe(false));
  it('a frame holds nothing but a blob of the page', () => {
    const frame = (url: string) => contents.prevents('will-frame-navigate', { url, isMainFrame: false });
    expect(frame('https://example.com/')).toBe(true);
    expect(frame('blob:https://example.com/1')).toBe(true);
    expect(frame('blob:app://bundle/1')).toBe(false);
  });
  it('opens no window, no webview, and never the outside', () => {
    expect(contents.openHandler?.({ url: HOME })).toEqual({ action: 'deny' });
    expect(contents.prevents('will-attach-webview', {})).toBe(true);
    expect(fake.shell.openExternal).not.toHaveBeenCalled();
  });
  it('guards contents made later too', () => {
    const later = new fake.FakeContents();
    fake.app.emit('web-contents-created', {}, later);
    expect(later.prevents('will-navigate', { url: 'https://example.com/' })).toBe(true);
    expect(later.openHandler?.({ url: HOME })).toEqual({ action: 'deny' });
  });
});

describe('calls (17)', () => {
  it('hands the page’s call to the core', async () => {
    expect(await call(fromPage(), 'meetings.open', { id: 'x' })).toEqual({ ok: true, value: { id: 'x' } });
    expect(dispatch).toHaveBeenCalledExactlyOnceWith('meetings.open', { id: 'x' });
  });
  it.each([
    ['other contents', () => ({ ...fromPage(), sender: new fake.FakeContents() })],
    ['a frame within', () => ({ ...fromPage(), senderFrame: { url: HOME, parent: {} } })],
    ['a frame that is gone', () => ({ ...fromPage(), senderFrame: null })],
    ['another page', () => ({ ...fromPage(), senderFrame: { url: 'https://example.com/', parent: null } })],
    ['another page of ours', () => ({ ...fromPage(), senderFrame: { url: 'app://bundle/other', parent: null } })],
    ['a look-alike', () => ({ ...fromPage(), senderFrame: { url: 'app://bundle.evil/', parent: null } })],
  ])('refuses %s', async (_name, event) => {
    expect(await call(event(), 'meetings.open', { id: 'x' })).toMatchObject({ ok: false });
    expect(dispatch).not.toHaveBeenCalled();
  });
  it('listens on one channel only', () => expect([...fake.ipcMain.handlers.keys()]).toEqual([CALL_CHANNEL]));
  it('tells the page', () => {
    shell.emit('data.changed', { nouns: ['meeting'] });
    expect(contents.send).toHaveBeenCalledWith(EVENT_CHANNEL, 'data.changed', { nouns: ['meeting'] });
  });
});

describe('files', () => {
  it('save as: no answers null, yes writes the very bytes', async () => {
    expect(await shell.saveFile('a.pdf', new Uint8Array([1]))).toBeNull();
    const filePath = join(folder, 'b.pdf');
    fake.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
    expect(await shell.saveFile('b.pdf', new Uint8Array([1, 2]))).toBe(filePath);
    expect([...readFileSync(filePath)]).toEqual([1, 2]);
  });
  it('opens a made file, and tells when the system can’t', async () => {
    const file = join(folder, 'c.pdf');
    writeFileSync(file, '');
    await shell.openPath(file);
    expect(fake.shell.openPath).toHaveBeenLastCalledWith(file);
    fake.shell.openPath.mockResolvedValueOnce('No application');
    await expect(shell.openPath(file)).rejects.toThrow('No application');
    await shell.showInFolder(file);
    expect(fake.shell.showItemInFolder).toHaveBeenLastCalledWith(file);
  });
  it('opens nothing that could be a program', async () => {
    fake.shell.openPath.mockClear();
    for (const name of ['x.exe', 'x.lnk', 'x.docx\0.exe', 'x.pdf:stream', 'x', '../x.pdf'])
      await expect(shell.openPath(`${folder}/${name}`)).rejects.toThrow();
    await expect(shell.openPath('relative.pdf')).rejects.toThrow();
    expect(fake.shell.openPath).not.toHaveBeenCalled();
  });
});

describe('the window’s life', () => {
  it('comes forward', async () => {
    window.minimized = true;
    await shell.focus();
    expect(window.restore).toHaveBeenCalled();
    expect(window.focus).toHaveBeenCalled();
  });
  it('loads a crashed page again, but not for ever', async () => {
    for (let crash = 0; crash < 5; crash++) contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(contents.reload).toHaveBeenCalledTimes(5);
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(await shell.closed).toBe('lost');
  });
  it('closes when what the page still had to save is saved', async () => {
    await openWindow();
    const saving = Promise.withResolvers<void>();
    dispatch.mockImplementationOnce(async () => {
      await saving.promise;
      return { ok: true, value: null };
    });
    contents.send.mockImplementation((_channel: string, event: string) => {
      if (event === 'window.closing') void call(fromPage(), 'meetings.change', {});
    });
    window.close();
    expect(contents.send).toHaveBeenCalledWith(EVENT_CHANNEL, 'window.closing', null);
    await new Promise((later) => setTimeout(later, 250));
    expect(window.destroyed).toBe(false);
    saving.resolve();
    expect(await shell.closed).toBe('user');
  });
  it('closes in the end though a save hangs', async () => {
    await openWindow();
    dispatch.mockImplementationOnce(() => new Promise(() => undefined));
    void call(fromPage(), 'meetings.change', {});
    window.close();
    expect(await shell.closed).toBe('user');
  });
});
