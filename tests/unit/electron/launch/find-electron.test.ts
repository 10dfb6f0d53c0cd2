import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findElectron } from '../../../../electron/launch/find-electron.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'justera-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('answers nothing when the program was never fetched', () => expect(findElectron(folder)).toBeUndefined());

it('answers nothing when the fetching was broken off', () => {
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(findElectron(folder)).toBeUndefined();
});

it('answers the program that can be started', () => {
  const program = join(folder, 'dist', 'electron');
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), 'electron\n');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  expect(findElectron(folder)).toBe(program);
});
