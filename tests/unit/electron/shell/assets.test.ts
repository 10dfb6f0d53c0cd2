import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openAssets } from '../../../../electron/shell/assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'justera-assets-'));
const site = join(folder, 'site');
mkdirSync(join(site, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.js'), 'secret');
writeFileSync(join(site, 'index.html'), 'page');
writeFileSync(join(site, 'assets/a.js'), 'script');
writeFileSync(join(site, 'notes.exe'), 'unknown kind');
const assets = openAssets(site);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('serves what was there at the start', () => {
  expect(assets('/')).toEqual({ body: Buffer.from('page'), type: 'text/html; charset=utf-8' });
  expect(assets('/assets/a.js')?.type).toBe('text/javascript; charset=utf-8');
});

it.each([
  ...['/../secret.js', '/assets/../../secret.js', '/..%2fsecret.js', '/%2e%2e/secret.js', '\\..\\secret.js'],
  ...['/assets', '/assets/', '//assets/a.js', '/assets/a.js/', '/assets/a.js\0', '/assets/a.js?x', '/ASSETS/A.JS'],
  ...['/notes.exe', '', 'assets/a.js', '/C:/Windows/win.ini', '//server/share/a.js', 'file:///etc/passwd', '__proto__'],
])('does not serve %j', (path) => expect(assets(path)).toBeUndefined());
