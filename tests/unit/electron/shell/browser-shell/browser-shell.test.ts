import { describe, expect, it, vi } from 'vitest';
import { openBrowserShell } from '../../../../../electron/shell/browser-shell/browser-shell.ts';
import { decode, encode } from '../../../../../electron/shell/browser-shell/wire.ts';
import { fakeBrowser, openedShell, PAGE_SESSION, PAGE_TARGET, request, settled } from './fake-browser.ts';

const CALL = 'https://app.invalid/@call';
const post = (value: unknown): object => ({
  method: 'POST',
  headers: { Origin: 'https://app.invalid' },
  postDataEntries: [{ bytes: Buffer.from(encode(value)).toString('base64') }],
});
const bodyOf = (sent: { params: Record<string, unknown> } | undefined): unknown =>
  decode(Buffer.from(String(sent?.params.body), 'base64'));

describe('calls', () => {
  it('answers its own page, bytes and all', async () => {
    const { ask, calls } = await openedShell();
    const [answer] = await ask(request(CALL, {}, post({ name: 'x', request: new Uint8Array([7]) })));
    expect(calls).toEqual([['x', new Uint8Array([7])]]);
    expect(bodyOf(answer)).toEqual({ ok: true, value: new Uint8Array([7]) });
  });
  it('puts together a body that comes in parts', async () => {
    const { ask, calls } = await openedShell();
    const block = Buffer.from(encode({ name: 'x', request: 'å'.repeat(100) }));
    const parts = [block.subarray(0, 41), block.subarray(41)].map((part) => ({ bytes: part.toString('base64') }));
    await ask(request(CALL, {}, { ...post(null), postDataEntries: parts }));
    expect(calls).toEqual([['x', 'å'.repeat(100)]]);
  });
  it.each([
    ['another origin', {}, { headers: { Origin: 'null' } }],
    ['no origin', {}, { headers: {} }],
    ['another frame', { frameId: 'X' }, {}],
    ['a GET', {}, { method: 'GET' }],
  ])('refuses a call from %s', async (_name, paused, over) => {
    const { ask, calls } = await openedShell();
    const [answer] = await ask(request(CALL, paused, { ...post({ name: 'x' }), ...over }));
    expect(answer).toMatchObject({ method: 'Fetch.fulfillRequest', params: { responseCode: 403 } });
    expect(calls).toEqual([]);
  });
  it('refuses a call from a worker or frame of the page', async () => {
    const { ask, calls, tell } = await openedShell();
    tell('Target.attachedToTarget', { sessionId: 'W', targetInfo: { type: 'iframe', targetId: 'F' } }, PAGE_SESSION);
    const [answer] = await ask(request(CALL, {}, post({ name: 'x' })), 'W');
    expect(answer?.params.responseCode).toBe(403);
    expect(calls).toEqual([]);
  });
  it('answers a body that can’t be read with 400', async () => {
    const { ask, calls } = await openedShell();
    const [answer] = await ask(request(CALL, {}, { ...post(null), postDataEntries: [{ bytes: 'AAAA' }] }));
    expect(answer?.params.responseCode).toBe(400);
    expect(calls).toEqual([]);
  });
  it('is deaf to sessions that are not its own', async () => {
    const { ask } = await openedShell();
    expect(await ask(request('https://app.invalid/'), 'other')).toEqual([]);
  });
});

describe('requests', () => {
  it.each([
    ['https://example.com/', 'Document', 'Aborted'],
    ['https://example.com/a.js', 'Script', 'BlockedByClient'],
    ['file:///etc/passwd', 'Document', 'Aborted'],
    ['https://app.invalid/other', 'Document', 'Aborted'],
    ['https://app.invalid/@file/0', 'Document', 'Aborted'],
    ['https://app.invalid:444/', 'Document', 'Aborted'],
    ['http://app.invalid/', 'Document', 'Aborted'],
    ['https://app.invalid.evil/', 'Document', 'Aborted'],
    ['https://app.invalid@evil/', 'Document', 'Aborted'],
    ['chrome://resources/x.css', 'Stylesheet', 'BlockedByClient'],
    ['ws://127.0.0.1/', 'WebSocket', 'BlockedByClient'],
  ])('stops %s as %s', async (url, resourceType, errorReason) => {
    const { ask } = await openedShell();
    expect(await ask(request(url, { resourceType }))).toMatchObject([
      { method: 'Fetch.failRequest', params: { errorReason } },
    ]);
  });
  it('serves the page with its policy, and nothing that is not in the list', async () => {
    const { ask } = await openedShell();
    const [page] = await ask(request('https://app.invalid/', { resourceType: 'Document' }));
    expect(page?.params.responseHeaders).toContainEqual({
      name: 'content-security-policy',
      value: expect.stringContaining("default-src 'none'"),
    });
    for (const path of ['%2e%2e%2fx', '..%5cx', 'missing', '%00', '%']) {
      const [answer] = await ask(request(`https://app.invalid/${path}`));
      expect(answer?.params.responseCode).toBe(404);
    }
  });
});

describe('the window', () => {
  it('closes other windows and developer tools', async () => {
    const { tell, sent } = await openedShell();
    const newTab = { targetId: 'T2', type: 'page', url: 'chrome://newtab/' };
    tell('Target.attachedToTarget', { sessionId: 'S2', targetInfo: newTab });
    tell('Target.targetCreated', { targetInfo: { targetId: 'D', type: 'other', url: 'devtools://devtools/x' } });
    await settled();
    const closed = sent.filter(({ method }) => method === 'Target.closeTarget').map(({ params }) => params.targetId);
    expect(closed).toEqual(['T2', 'D']);
  });
  it.each([
    ['strays', 'Page.frameNavigated', { frame: { id: PAGE_TARGET, url: 'about:blank' } }],
    ['crashes', 'Inspector.targetCrashed', {}],
  ])('brings back a page that %s, but not for ever', async (_name, method, params) => {
    const { tell, sent, shell } = await openedShell();
    for (let time = 0; time < 6; time++) {
      tell(method, params, PAGE_SESSION);
      await settled();
    }
    expect(sent.filter((command) => command.method === 'Page.navigate')).toHaveLength(1 + 5);
    expect(await shell.closed).toBe('lost');
  });
  it('brings back a page again that did not arrive the first time', async () => {
    const { tell, sent, miss, shell } = await openedShell();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    miss(1);
    tell('Page.frameNavigated', { frame: { id: PAGE_TARGET, url: 'about:blank' } }, PAGE_SESSION);
    await vi.advanceTimersByTimeAsync(9000);
    const returns = () => sent.filter(({ method }) => method === 'Page.navigate').length - 1;
    expect(returns()).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(returns()).toBe(2);
    // it has arrived, and is left alone from then on
    await new Promise((later) => setImmediate(later));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(returns()).toBe(2);
    vi.useRealTimers();
    await shell.close();
  });
  it('leaves a frame within the page alone', async () => {
    const { tell, sent } = await openedShell();
    tell('Page.frameNavigated', { frame: { id: 'F', url: 'blob:x', parentId: PAGE_TARGET } }, PAGE_SESSION);
    await settled();
    expect(sent.filter(({ method }) => method === 'Page.navigate')).toHaveLength(1);
  });
  it('tells a closed window from a lost one', async () => {
    const closed = await openedShell();
    closed.tell('Target.targetDestroyed', { targetId: PAGE_TARGET });
    expect(await closed.shell.closed).toBe('user');
    const lost = await openedShell();
    lost.end();
    expect(await lost.shell.closed).toBe('lost');
  });
  it('answers for the user when a closing page still has something to save, and closes it afterwards', async () => {
    const { tell, sent } = await openedShell();
    tell('Page.javascriptDialogOpening', { type: 'beforeunload' }, PAGE_SESSION);
    await expect.poll(() => sent.map(({ method }) => method)).toContain('Page.close');
    expect(sent.find(({ method }) => method === 'Page.handleJavaScriptDialog')?.params).toEqual({ accept: false });
  });
  it('stays when it is told to go elsewhere while it saves, and loads again when told to do that', async () => {
    const methods = async (to: string): Promise<string[]> => {
      const { tell, sent } = await openedShell();
      tell('Page.frameStartedNavigating', { frameId: PAGE_TARGET, url: to }, PAGE_SESSION);
      tell('Page.javascriptDialogOpening', { type: 'beforeunload' }, PAGE_SESSION);
      await new Promise((later) => setTimeout(later, 200));
      return sent.map(({ method }) => method).filter((method) => /Page\.(close|reload|handle)/.test(method));
    };
    expect(await methods('https://example.com/')).toEqual(['Page.handleJavaScriptDialog']);
    expect(await methods('https://app.invalid/')).toEqual(['Page.handleJavaScriptDialog', 'Page.reload']);
  });
  it('does not open in a browser that is too old', async () => {
    const { cdp } = fakeBrowser('Chrome/99.0');
    const opening = openBrowserShell({
      cdp,
      assets: () => undefined,
      bridgeScript: '',
      log: () => undefined,
      dispatch: async () => null,
    });
    await expect(opening).rejects.toThrow('too-old');
  });
  it('stops a download nobody asked for', async () => {
    const { tell, sent } = await openedShell();
    tell('Browser.downloadWillBegin', { url: 'https://app.invalid/x', guid: 'g' });
    await settled();
    expect(sent.at(-1)).toMatchObject({ method: 'Browser.cancelDownload', params: { guid: 'g' } });
  });
});
