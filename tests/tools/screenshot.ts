/**
 * A picture of the real window: `node tests/tools/screenshot.ts --goto '#/organ' --out organ.png`
 *   --size 1366x768   pixels of the picture    --scale 1.5      as Windows' scaling: 1920x1080 at 1.5 is a page of 1280x720
 *   --dark            dark colours             --goto '#/…'     where to go first
 *   --data <folder>   data folder to use (kept); default a fresh one
 *   --do <file.ts>    module whose default export, (page: Page) => Promise<void>, is run before the picture
 *   --click <text>, --fill <label>=<text>, --press <key>, --wait <ms>     steps, in the order given
 *   --full            the whole page, not only what fits      --out <file.png>
 *   --axe             prints what axe finds against WCAG 2.2 AA
 * Prints what the page wrote to its console.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { buildIfNeeded } from '../../electron/build.ts';
import { startApp } from '../e2e/start-app.ts';

const { values, tokens } = parseArgs({
  tokens: true,
  options: {
    size: { type: 'string', default: '1366x768' },
    scale: { type: 'string', default: '1' },
    dark: { type: 'boolean', default: false },
    goto: { type: 'string' },
    data: { type: 'string' },
    do: { type: 'string', multiple: true },
    click: { type: 'string', multiple: true },
    fill: { type: 'string', multiple: true },
    press: { type: 'string', multiple: true },
    wait: { type: 'string', multiple: true },
    full: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
    out: { type: 'string', default: 'out/screenshot.png' },
  },
});

const [width = 1366, height = 768] = values.size.split('x').map(Number);
const scale = Number(values.scale);
const dataFolder = values.data ? resolve(values.data) : mkdtempSync(join(tmpdir(), 'justera-shot-'));
await buildIfNeeded(['page']);
const app = await startApp({
  dataFolder,
  headless: true,
  size: { width, height },
  saveInto: mkdtempSync(join(tmpdir(), 'justera-saved-')),
  extraFlags: [],
});
if (!app) throw new Error(`the app is already open in ${dataFolder}`);
const { page } = app;
const cdp = await page.context().newCDPSession(page);
try {
  page.on('console', (message) => console.log(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => console.log(`[error] ${error.stack ?? error.message}`));
  await page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await setPageSize();
  if (values.goto) await page.evaluate((hash) => location.assign(hash), values.goto);
  await settle(page);
  for (const token of tokens) if (token.kind === 'option') await step(page, token.name, token.value ?? '');
  if (values.axe) await printAxe(page);
  mkdirSync(dirname(resolve(values.out)), { recursive: true });
  const { data } = await cdp.send('Page.captureScreenshot', { captureBeyondViewport: values.full });
  writeFileSync(values.out, Buffer.from(data, 'base64'));
  console.log(values.out);
} finally {
  await app.closeWindow();
  if (!values.data) rmSync(dataFolder, { recursive: true, force: true });
}

async function step(page: Page, name: string, value: string): Promise<void> {
  if (name === 'click') {
    const named = page.getByRole('button', { name: value }).or(page.getByRole('link', { name: value }));
    await named
      .or(page.getByText(value, { exact: true }))
      .first()
      .click({ timeout: 5000 });
  } else if (name === 'fill') {
    const [label = '', ...text] = value.split('=');
    await page.getByLabel(label).first().fill(text.join('='), { timeout: 5000 });
  } else if (name === 'press') await page.keyboard.press(value);
  else if (name === 'wait') await page.waitForTimeout(Number(value));
  else if (name === 'do') {
    const module = (await import(resolve(value))) as { default(page: Page): Promise<void> };
    await module.default(page);
  } else return;
  await settle(page);
}

/** Two frames after fonts are there and nothing has been asked for a moment. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await page.waitForTimeout(250);
}

async function setPageSize(): Promise<void> {
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / scale),
    height: Math.round(height / scale),
    deviceScaleFactor: scale,
    mobile: false,
  });
}

async function printAxe(page: Page): Promise<void> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(o: object): Promise<{ violations: AxeViolation[] }> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run({ runOnly: tags })).violations;
  });
  for (const { id, help, nodes } of found)
    console.log(`axe ${id}: ${help}\n  ${nodes.map((n) => n.html).join('\n  ')}`);
  console.log(`axe: ${found.length} violations`);
}

type AxeViolation = { id: string; help: string; nodes: { html: string }[] };
