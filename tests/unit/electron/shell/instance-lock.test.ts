import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeInstance } from '../../../../electron/shell/instance-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'justera-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lets one in; the second only wakes the first', async () => {
  const woken = vi.fn();
  const first = takeInstance(folder, woken);
  expect(first).toBeDefined();
  expect(takeInstance(folder, vi.fn())).toBeUndefined();
  await expect.poll(() => woken.mock.calls.length).toBe(1);
  expect(takeInstance(folder, vi.fn())).toBeUndefined();
  await expect.poll(() => woken.mock.calls.length).toBe(2);
  first?.release();
  const next = takeInstance(folder, vi.fn());
  expect(next).toBeDefined();
  next?.release();
});

it('keeps folders apart', () => {
  const one = takeInstance(join(folder, 'a'), vi.fn());
  const other = takeInstance(join(folder, 'b'), vi.fn());
  expect(one && other).toBeDefined();
  one?.release();
  other?.release();
});

it('is free at once after the process that held it was killed', async () => {
  const holder = join(folder, 'holder.ts');
  const lock = resolve('electron/shell/instance-lock.ts');
  writeFileSync(
    holder,
    `import { takeInstance } from ${JSON.stringify(lock)}; takeInstance(${JSON.stringify(folder)}, () => {}); process.send('held'); setInterval(() => {}, 1e6);`,
  );
  const child = fork(holder, { execArgv: [] });
  await new Promise((held) => child.once('message', held));
  expect(takeInstance(folder, vi.fn())).toBeUndefined();
  child.kill('SIGKILL');
  await new Promise((ended) => child.once('exit', ended));
  const instance = takeInstance(folder, vi.fn());
  expect(instance).toBeDefined();
  instance?.release();
});
