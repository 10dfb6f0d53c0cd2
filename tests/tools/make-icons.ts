/** Draws the app's icon in every size from its two SVG sources: `node tests/tools/make-icons.ts`. The results are committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { APP_ROOT } from '../../electron/core/app-root.ts';
import { findBrowser } from '../../electron/shell/browser-shell/find-browser.ts';

const FOLDER = join(APP_ROOT, 'resources/icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Up to here a picture with fewer and broader strokes is drawn. */
const SMALL = 32;

const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
const page = await browser.newPage();
const pictures = new Map<number, Buffer>();
for (const size of SIZES) {
  const svg = readFileSync(join(FOLDER, size <= SMALL ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  pictures.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();

for (const size of SIZES) writeFileSync(join(FOLDER, `icon-${size}.png`), pictures.get(size) ?? '');
writeFileSync(join(FOLDER, 'icon.ico'), ico(SIZES.filter((size) => size <= 256)));

/** An .ico whose pictures are PNG files, as Windows has read them since Vista. */
function ico(sizes: number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let at = head.length;
  for (const [index, size] of sizes.entries()) {
    const { length } = pictures.get(size) ?? Buffer.alloc(0);
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry); // 0 stands for 256
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4); // planes
    head.writeUInt16LE(32, entry + 6); // bits per pixel
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += length;
  }
  return Buffer.concat([head, ...sizes.map((size) => pictures.get(size) ?? Buffer.alloc(0))]);
}
