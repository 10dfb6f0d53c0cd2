import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWalls } from '../../tools/walls.ts';

const house = join(import.meta.dirname, '../../..');
let root = '';

/** A house of one file a room, none of which reaches where it should not. */
const SOUND: Record<string, string> = {
  'package.json': '{"type":"module"}',
  'tests/tsconfig.json':
    '{"compilerOptions":{"module":"ESNext","moduleResolution":"bundler","allowImportingTsExtensions":true,"noEmit":true},"include":["../**/*.ts"]}',
  'shared/word.ts': "export const word = 'ord';",
  'electron/core/verb.ts': "import { word } from '../../shared/word.ts';\nexport const verb = word;",
  'electron/core/storage/rows.ts': 'export const rows = [];',
  'electron/core/documents/paper.ts': 'export const paper = 1;',
  'electron/shell/window.ts': 'export const window = 1;',
  'renderer/page.ts': "import { word } from '../shared/word.ts';\nexport const page = word;",
};

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'justera-walls-'));
  for (const [file, text] of Object.entries(SOUND)) put(file, text);
  symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the walls between the rooms', () => {
  it('stand in a sound house, which is really looked at', () => {
    expect(checkWalls(root, house)).toMatchObject({ ok: true, modules: Object.keys(SOUND).length - 2 });
  });

  it('fall for a house in which nothing was found', () => {
    for (const room of ['shared', 'electron', 'renderer']) rmSync(join(root, room), { recursive: true });
    expect(checkWalls(root, house).ok).toBe(false);
  });

  it.each<[string, string, string]>([
    ['shared-is-pure', 'shared/word.ts', "import { readFileSync } from 'node:fs';\nexport const word = readFileSync;"],
    [
      'shared-is-pure',
      'shared/word.ts',
      "import type { rows } from '../electron/core/storage/rows.ts';\nexport type Word = typeof rows;",
    ],
    ['window-only-through-the-contract', 'renderer/page.ts', "export { verb } from '../electron/core/verb.ts';"],
    ['no-node-in-the-window', 'renderer/page.ts', "export { join } from 'node:path';"],
    ['core-without-window', 'electron/core/verb.ts', "export { window } from '../shell/window.ts';"],
    ['electron-only-in-the-shell', 'electron/api/door.ts', "export { app } from 'electron';"],
    ['documents-know-no-storage', 'electron/core/documents/paper.ts', "export { rows } from '../storage/rows.ts';"],
    ['sql-only-in-storage', 'electron/core/verb.ts', "export { Kysely } from 'kysely';"],
    ['docx-only-in-word', 'electron/core/verb.ts', "export { Document } from 'docx';"],
    ['pdfkit-only-in-pdf', 'electron/core/verb.ts', "export { default } from 'pdfkit';"],
    ['no-cycles', 'shared/word.ts', "import { other } from './other.ts';\nexport const word = other;"],
  ])('fall for a breach of %s', (rule, file, text) => {
    put(file, text);
    if (rule === 'no-cycles') put('shared/other.ts', "import { word } from './word.ts';\nexport const other = word;");
    const walls = checkWalls(root, house);
    expect(walls.ok).toBe(false);
    expect(walls.report).toContain(rule);
  });
});
