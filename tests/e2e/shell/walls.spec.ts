/** What a page gone bad can't do, in the real window. The numbers in brackets are those of Electron's security checklist. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { APP_ROOT } from '../../../electron/core/app-root.ts';
import { expect, test } from '../fixture.ts';
import { ask, askForReply } from './ask.ts';
import { commandLinesOf, flagsIn } from './processes.ts';

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

test('what each process of the window was started with weakens nothing (4, 6, 8, 9, 10)', async ({ app, page }) => {
  await expect(page.locator('h1').first()).toBeVisible();
  const lines = commandLinesOf(app.browserPid);
  test.skip(lines === null, 'only Linux tells how a process was started');
  const isRoot = process.getuid?.() === 0;
  const flags = flagsIn(lines ?? []);
  // the page's own process is among them
  expect(flags).toContain('--type=renderer');
  const weakening = flags.filter((flag) =>
    /^--(disable-web-security|allow-running-insecure-content|allow-file-access|enable-experimental|enable-blink-features|enable-blink-test-features|disable-site-isolation|remote-debugging-port|remote-debugging-address|inspect|load-extension=.|no-sandbox|disable-seccomp)/.test(
      flag,
    ),
  );
  // only as root, where the sandbox can't work, and never for a user
  expect(weakening.filter((flag) => !(isRoot && flag === '--no-sandbox'))).toEqual([]);
  // the control: a flag that weakens would be seen
  expect(flagsIn([['x', '--type=renderer', '--disable-web-security']])).toContain('--disable-web-security');
});

test('the page is secure; what another origin shows is not to be read, nor a file (6, 8)', async ({ page }) => {
  const read = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = URL.createObjectURL(new Blob(['<p>hemligt'], { type: 'text/html' }));
    document.body.append(frame);
    await new Promise((loaded) => {
      frame.onload = loaded;
    });
    let inside: string | null;
    try {
      inside = frame.contentWindow?.document.body.textContent ?? null;
    } catch {
      inside = null;
    }
    frame.remove();
    const file = await fetch('file:///etc/hostname').then(
      () => 'read',
      () => 'refused',
    );
    return { inside, file, secure: window.isSecureContext };
  });
  expect(read).toEqual({ inside: null, file: 'refused', secure: true });
});

test('a webview is a word without meaning, with or without popups (11, 12)', async ({ page }) => {
  const made = await page.evaluate(async () => {
    const view = document.createElement('webview');
    for (const [name, value] of [
      ['allowpopups', ''],
      ['nodeintegration', ''],
      ['disablewebsecurity', ''],
      ['src', 'https://example.com/'],
    ] as const)
      view.setAttribute(name, value);
    document.body.append(view);
    await new Promise((later) => setTimeout(later, 500));
    const found = { frames: window.frames.length, calls: 'executeJavaScript' in view || 'loadURL' in view };
    view.remove();
    return found;
  });
  expect(made).toEqual({ frames: 0, calls: false });
  expect(page.context().pages()).toHaveLength(1);
});

test('no address reaches another program: only files just made are opened, by their number (15)', async ({ page }) => {
  await expect(page.locator('h1').first()).toBeVisible();
  const place = () => page.url().replace(/#.*/, '');
  const home = place();
  for (const address of ['mailto:a@example.com', 'tel:1', 'ms-msdt:/id', 'search-ms:query=x', 'file:///etc/passwd']) {
    await page
      .evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
      }, address)
      .catch(() => undefined); // the page may be brought back meanwhile
    await page.waitForTimeout(300);
    await expect.poll(place).toBe(home);
    await expect(page.locator('h1').first()).toBeVisible();
  }
  expect(page.context().pages()).toHaveLength(1);
  for (const fileId of ['https://example.com', 'file:///etc/passwd', '/etc/passwd', '..', 'C:\\Windows\\win.ini'])
    for (const call of ['documents.open', 'documents.showInFolder'])
      expect(await askForReply(page, call, { fileId })).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^(invalid-input|not-found)$/) },
      });
});

test('the window is the engine this version was tried with, or a newer one (16)', async ({ page, app }) => {
  const agent = await page.evaluate(() => navigator.userAgent);
  const { devDependencies } = JSON.parse(readFileSync(join(APP_ROOT, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  if (app.shell === 'electron') expect(agent).toContain(`Electron/${devDependencies.electron}`);
  expect(Number(/Chrome\/(\d+)/.exec(agent)?.[1])).toBeGreaterThanOrEqual(120);
});

test('the page has an origin of its own, and no way round leads out of its files (18)', async ({ page, app }) => {
  const origin = await page.evaluate(() => `${location.protocol}//${location.host}`);
  expect(origin).toBe(app.shell === 'electron' ? 'app://bundle' : 'https://app.invalid');
  const got = await page.evaluate(async () => {
    const ways = [
      '/../package.json',
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/assets/../../electron/main.js',
      '//etc/passwd',
      '/%00',
      '/index.html%00.js',
      '/C:/Windows/win.ini',
      '/index.html::$DATA',
    ];
    const answers = await Promise.all(
      ways.map((way) =>
        fetch(way).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    return { home: (await fetch('/')).ok, out: ways.filter((_way, n) => answers[n]) };
  });
  expect(got).toEqual({ home: true, out: [] });
});

test('no switch from outside makes the window something else (19)', async ({ app, page }) => {
  // the fuses themselves are read back from the packaged program (tests/tools/packaged-app.ts)
  expect((await ask(page, 'app.info', null)).shell).toBe(app.shell);
  const lines = commandLinesOf(app.browserPid);
  test.skip(lines === null, 'only Linux tells how a process was started');
  const ports = flagsIn(lines ?? []).filter((flag) =>
    /^--(inspect|remote-debugging-(port|address)|js-flags)/.test(flag),
  );
  expect(ports).toEqual([]);
});
