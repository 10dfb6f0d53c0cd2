import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import * as fake from './fake-electron.ts';

vi.mock('../../../../electron/compose.ts', () => ({
  compose: async () => ({
    dispatch: async () => ({ ok: true, value: null }),
    close: async () => void fake.calls.push('put away'),
  }),
}));
vi.mock('../../../../electron/shell/assets.ts', () => ({ openAssets: () => () => undefined }));

it('sandbox and scheme come before "ready", a second start opens no window, the end puts all away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'justera-main-'));
  vi.stubEnv('JUSTERA_DATA', folder);
  const { start } = await import('../../../../electron/main.ts');
  await expect.poll(() => fake.windows.length).toBe(1);

  const [sandbox, schemes, ready] = fake.calls;
  expect(sandbox).toBe('enableSandbox');
  expect(schemes).toMatch(/^schemes .*"scheme":"app"/);
  expect(schemes).not.toMatch(/bypassCSP|allowServiceWorkers|corsEnabled/);
  expect(ready).toBe('whenReady');
  // nothing of Electron's own lies in the roaming profile
  expect(Object.values(fake.paths).every((path) => path.startsWith(folder))).toBe(true);
  expect(Object.keys(fake.paths).sort()).toEqual(['crashDumps', 'sessionData', 'userData']);

  await start();
  expect(fake.windows).toHaveLength(1);
  await expect.poll(() => fake.windows[0]?.focus.mock.calls.length, { timeout: 5000 }).toBeGreaterThan(0);

  fake.windows[0]?.close();
  await expect.poll(() => fake.calls.slice(-2)).toEqual(['put away', 'quit']);
  rmSync(folder, { recursive: true, force: true });
});
