import { defineConfig } from '@playwright/test';
import type { ShellOptions } from './tests/e2e/fixture.ts';

/** `npx playwright test` needs nothing built: the global setup builds what is stale. */
export default defineConfig<object, ShellOptions>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  // each test has an app and a data folder of its own
  fullyParallel: true,
  workers: 2,
  // a test that hangs is ended; a busy machine is no fault
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    { name: 'electron', use: { shell: 'electron' } },
  ],
});
