/** What a page gone bad can't do, in the real window. The numbers in brackets are those of Electron's security checklist. */
import { createServer } from 'node:net';
import { expect, test } from '../fixture.ts';
import { ask, askForReply } from './ask.ts';

test('the page holds two functions and nothing of Node (2, 3, 4, 20)', async ({ page, app }) => {
  const surface = await page.evaluate(() => ({
    bridge: Object.keys(window.justera).sort(),
    frozen: Object.isFrozen(window.justera),
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
  }));
  expect(surface).toEqual({ bridge: ['call', 'on'], frozen: true, node: [] });
  expect((await ask(page, 'app.info', null)).shell).toBe(app.shell);
});

const ELSEWHERE = [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'file:///C:/Windows/win.ini',
  'data:text/html,x',
  'javascript:document.title=1',
  'chrome://settings',
  'view-source:https://example.com/',
  'about:blank',
  '/other',
  '/@call',
  '//example.com/',
];

test('the page can go nowhere and open nothing (13, 14)', async ({ page }) => {
  await expect(page.locator('h1').first()).toBeVisible();
  const place = () => page.url().replace(/#.*/, '');
  const home = place();
  const back = () => expect.poll(place).toBe(home);
  for (const address of ELSEWHERE) {
    await page.evaluate((to) => window.location.assign(to), address).catch(() => undefined);
    await page.waitForTimeout(100);
    await back();
  }
  for (const address of ELSEWHERE) await page.evaluate((to) => window.open(to), address).catch(() => undefined);
  await page.waitForTimeout(500);
  expect(page.context().pages()).toHaveLength(1);
  await back();
});

test('a link opened in a new window opens none, and the page goes on working (14)', async ({ page }) => {
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#/hjalp';
    link.textContent = 'ny ruta';
    link.style.cssText = 'position:fixed;z-index:99999;inset:0 auto auto 0;background:white';
    document.body.append(link);
  });
  const link = page.getByText('ny ruta');
  for (const modifiers of [['Control'], ['Shift'], ['Control', 'Shift']] as const)
    await link.click({ modifiers: [...modifiers] });
  await link.click({ button: 'middle' });
  await page.waitForTimeout(500);
  const ticks = page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(done, 50, 7))),
  );
  expect(await ticks).toBe(7);
  expect(page.context().pages()).toHaveLength(1);
});

test('nothing the page does reaches a network (1)', async ({ page }) => {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined); // the trap works
  expect(connections).toBe(1);
  const outcome = await page.evaluate(async (host) => {
    const http = `http://${host}/`;
    const failed = (work: Promise<unknown>): Promise<boolean> =>
      work.then(
        () => false,
        () => true,
      );
    const image = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const element = new Image();
        element.onload = resolve;
        element.onerror = reject;
        element.src = http;
      });
    const socket = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const channel = new WebSocket(`ws://${host}/`);
        channel.onopen = resolve;
        channel.onerror = reject;
      });
    const frame = document.createElement('iframe');
    frame.src = http;
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = http;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    navigator.sendBeacon(http, 'x');
    window.open(http);
    for (const rel of ['preconnect', 'prefetch', 'dns-prefetch', 'stylesheet', 'modulepreload']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = http;
      document.head.append(link);
    }
    const tries = [
      failed(fetch(http)),
      failed(fetch(http, { mode: 'no-cors' })),
      failed(image()),
      failed(Promise.resolve().then(socket)),
    ];
    const all = await Promise.all(tries);
    await new Promise((later) => setTimeout(later, 1000));
    frame.remove();
    return all;
  }, `127.0.0.1:${port}`);
  server.close();
  expect(outcome).toEqual([true, true, true, true]);
  expect(connections).toBe(1);
});

test('no script comes in by text (7)', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    // what the debugger calls directly may use eval; what the page does later may not
    await new Promise((later) => setTimeout(later));
    const throws = (work: () => unknown): Promise<boolean> =>
      new Promise((done) =>
        setTimeout(() => {
          try {
            work();
            done(false);
          } catch {
            done(true);
          }
        }),
      );
    const inline = document.createElement('div');
    return {
      // biome-ignore lint/security/noGlobalEval: to see it refused
      eval: await throws(() => window.eval('1')),
      function: await throws(() => new Function('return 1')),
      html: await throws(() => {
        inline.innerHTML = '<img src=x onerror="document.title=1">';
      }),
      script: await throws(() => {
        document.createElement('script').src = 'https://example.com/x.js';
      }),
      worker: await throws(() => new Worker('blob:x')),
      serviceWorker: await navigator.serviceWorker.register('/sw.js').then(
        () => false,
        () => true,
      ),
    };
  });
  expect(Object.values(refused).every(Boolean), JSON.stringify(refused)).toBe(true);
});

test('every permission is denied (5)', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'persistent-storage',
      'clipboard-read',
    ];
    const ask = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return Promise.all(names.map((name) => ask(name).catch(() => 'denied')));
  });
  expect(states.filter((state) => state === 'granted')).toEqual([]);
  const denied = await page.evaluate(() =>
    Promise.all([
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'got',
        () => 'denied',
      ),
      new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('got'),
          () => done('denied'),
        ),
      ),
      Notification.requestPermission(),
    ]),
  );
  expect(denied).toEqual(['denied', 'denied', 'denied']);
});

test('a call with the wrong name or shape is answered, and never carried out (17)', async ({ page }) => {
  for (const request of [
    undefined,
    1,
    'x',
    [],
    { id: 7 },
    { id: '../../x' },
    { id: 'x', more: 1 },
    { __proto__: null },
  ])
    expect(await askForReply(page, 'meetings.open', request)).toMatchObject({ ok: false });
  for (const name of ['shell.open', '__proto__', 'constructor', ''])
    await expect(askForReply(page, name, null)).rejects.toThrow('no such call');
  expect(await ask(page, 'meetings.list', { councilId: null, includeRemoved: true })).toEqual([]);
});

test('a frame within the page can’t call (17)', async ({ page }) => {
  const status = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' }));
    document.body.append(frame);
    await new Promise((loaded) => {
      frame.onload = loaded;
    });
    const inner = frame.contentWindow as unknown as { justera?: unknown } | null;
    const found = inner?.justera !== undefined;
    frame.remove();
    return found;
  });
  expect(status).toBe(false);
});

test('the window opens without a complaint from its own policy', async ({ page, app }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|TrustedType/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  await expect(page.locator('h1').first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect(app.log).toEqual([]);
});
