/**
 * The app as it is packed: the bundles, the resources and only those packages that the installer takes along, run by
 * plain Node with a stand-in for Electron. Shows that nothing is missing before a machine with Electron builds it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildIfNeeded } from '../../../electron/build.ts';
import { APP_ROOT } from '../../../electron/core/app-root.ts';

const packed = mkdtempSync(join(tmpdir(), 'justera-packed-'));
const config = readFileSync(join(APP_ROOT, 'electron-builder.yml'), 'utf8');

beforeAll(async () => {
  await buildIfNeeded(['page', 'electron']);
  cpSync(join(APP_ROOT, 'package.json'), join(packed, 'package.json'));
  for (const folder of ['dist/electron', 'dist/renderer', 'resources'])
    cpSync(join(APP_ROOT, folder), join(packed, folder), { recursive: true });
  cpSync(join(APP_ROOT, 'dist/fonts'), join(packed, 'resources/fonts'), { recursive: true });
  const kept = /!node_modules\/!\(([^)]+)\)/.exec(config)?.[1]?.split('|') ?? [];
  mkdirSync(join(packed, 'node_modules'));
  for (const name of kept) symlinkSync(join(APP_ROOT, 'node_modules', name), join(packed, 'node_modules', name));
  expect(kept).toContain('better-sqlite3');
}, 120_000);
afterAll(() => rmSync(packed, { recursive: true, force: true }));

function run(ask: [name: string, request: unknown][]): { name: string; reply: { ok: boolean; value: unknown } }[] {
  const stub = join(import.meta.dirname, 'electron-stub.mjs');
  const home = join(packed, 'home');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--preserve-symlinks', '--preserve-symlinks-main', '--import', stub, join(packed, 'dist/electron/main.js')],
    {
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        HOME: home,
        USERPROFILE: home,
        JUSTERA_DATA: join(packed, 'data'),
        JUSTERA_ASK: JSON.stringify(ask),
      },
    },
  );
  expect(stderr.trim()).toBe('window opened');
  expect(status).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; reply: { ok: boolean; value: unknown } });
}

it('opens its database, installs the example and makes all its papers', () => {
  const logo = { name: 'vapen.png', bytes: `$file:${join(APP_ROOT, 'resources/icons/icon-512.png')}` };
  const answers = run([
    ['app.info', null],
    ['example.install', null],
    ['documents.make', { meetingId: '$.meetingId', formats: ['docx', 'pdf', 'txt', 'json'] }],
    ['brand.setLogo', { councilId: null, file: logo, alt: 'Kommunens vapen' }],
    ['meetings.list', { councilId: null, includeRemoved: false }],
  ]);
  expect(answers.filter(({ reply }) => !reply.ok)).toEqual([]);
  expect(answers[0]?.reply.value).toMatchObject({ shell: 'electron' });
  const made = answers[2]?.reply.value as { format: string; path: string; bytes: number }[];
  expect(made.map(({ format }) => format)).toEqual(['docx', 'pdf', 'txt', 'json']);
  for (const { path, bytes } of made) expect(readFileSync(path).length).toBe(bytes);
}, 120_000);

it('takes along no library that the bundles hold already', () => {
  const kept = /!node_modules\/!\(([^)]+)\)/.exec(config)?.[1] ?? '';
  expect(kept).not.toMatch(/react|tiptap|zod|kysely|docx|pdfjs/);
});
