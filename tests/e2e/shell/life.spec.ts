/** How the window comes, goes, and is lost, with the real processes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixture.ts';
import { startApp } from '../start-app.ts';
import { ask } from './ask.ts';

const headless = { headless: true, size: { width: 1000, height: 700 }, extraFlags: [] };

test('what was saved is there after a restart', async ({ app }) => {
  const { meetingId } = await ask(app.page, 'example.install', null);
  await app.restart();
  expect((await ask(app.page, 'meetings.open', { id: meetingId })).id).toBe(meetingId);
});

test('a second start opens no second window and does not touch the data', async ({ app }) => {
  test.skip(app.shell !== 'browser', 'starts the browser shell');
  expect(await startApp({ dataFolder: app.dataFolder, ...headless })).toBeUndefined();
  expect((await ask(app.page, 'app.info', null)).shell).toBe('browser');
});

test('a closing window lets the page save what it still has', async ({ app }) => {
  const { page } = app;
  const before = await ask(page, 'settings.get', null);
  expect(before.theme).toBe('system');
  await page.locator('body').click(); // a page nobody has touched is closed without being asked
  await page.evaluate(() => {
    let told = false;
    window.justera.on('window.closing', () => {
      if (told) return;
      told = true;
      void window.justera
        .call('settings.set', { theme: 'dark' })
        .then(() => window.justera.call('settings.set', { welcomed: true }));
    });
  });
  await app.closeWindow();
  await app.start();
  expect(await ask(app.page, 'settings.get', null)).toMatchObject({ theme: 'dark', welcomed: true });
});

test('after kill -9 of the app every answered save is there', async ({ app }) => {
  const { meetingId } = await ask(app.page, 'example.install', null);
  const opened = await ask(app.page, 'meetings.open', { id: meetingId });
  let answered = opened.revision;
  const saving = (async () => {
    for (;;) {
      const ops = [{ op: 'set' as const, path: 'place', value: `Lokal ${answered}` }];
      const change = { id: meetingId, baseRevision: answered, step: crypto.randomUUID(), label: 'Plats', ops };
      answered = (await ask(app.page, 'meetings.change', change)).revision;
    }
  })().catch(() => undefined);
  await expect.poll(() => answered - opened.revision).toBeGreaterThan(20);
  await app.kill('app');
  await saving;
  await app.start();
  const { revision } = await ask(app.page, 'meetings.open', { id: meetingId });
  expect(revision).toBeGreaterThanOrEqual(answered);
  expect(revision - answered).toBeLessThanOrEqual(1); // the one under way may have been saved and not told
});

test('a window that is killed comes back by itself, with everything', async ({ app }) => {
  test.skip(app.shell !== 'browser', 'Electron’s window and program are one process');
  await ask(app.page, 'settings.set', { welcomed: true });
  const next = app.nextPage();
  await app.kill('browser');
  expect(await ask(await next, 'settings.get', null)).toMatchObject({ welcomed: true });
  expect(app.log).toContain('the window was lost and is opened again');
});

test('a page that crashes is loaded again', async ({ app }) => {
  const { page } = app;
  await ask(page, 'settings.set', { welcomed: true });
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await expect.poll(() => app.log.join()).toContain('loaded again');
});

test('save as puts the very bytes where the user said', async ({ app, page }) => {
  const { meetingId } = await ask(page, 'example.install', null);
  const file = await ask(page, 'documents.saveAs', { meetingId, format: 'pdf' });
  expect(file?.path.startsWith(app.savedFolder)).toBe(true);
  const bytes = readFileSync(file?.path ?? '');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBe(file?.bytes);
  expect(readdirSync(app.savedFolder)).toHaveLength(1);
});

test('nothing typed stays in the window’s own profile', async ({ app }) => {
  await ask(app.page, 'settings.set', { exportFolder: join(app.dataFolder, 'home') });
  await app.closeWindow();
  expect(readdirSync(app.dataFolder)).not.toContain('window');
});

test('a PDF the page holds is shown by the browser’s own viewer, for printing', async ({ page, app }) => {
  const { meetingId } = await ask(page, 'example.install', null);
  const frames = await page.evaluate(async (id) => {
    const reply = await window.justera.call('documents.preview', { meetingId: id });
    if (!reply.ok) throw new Error(reply.error.message);
    const { pdf } = reply.value as { pdf: Uint8Array<ArrayBuffer> };
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
    const loaded = new Promise((done) => {
      frame.onload = done;
    });
    document.body.append(frame);
    await loaded;
    await new Promise((later) => setTimeout(later, 1000));
    return typeof frame.contentWindow?.print;
  }, meetingId);
  expect(frames).toBe('function');
  expect(app.log.filter((line) => line.startsWith('blocked'))).toEqual([]);
});
