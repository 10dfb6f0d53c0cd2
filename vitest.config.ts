import { defineConfig } from 'vitest/config';
import { CALLS, EVENTS } from './shared/api.ts';

const root = import.meta.dirname;
/** A test that hangs is ended; how fast a test is on a busy machine is nobody's business (`npm run bench` is for that). */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };
const shared = {
  root,
  define: {
    CALL_NAMES: JSON.stringify(Object.keys(CALLS)),
    EVENT_NAMES: JSON.stringify(Object.keys(EVENTS)),
  },
};

export default defineConfig({
  test: {
    // left to itself the runner keeps a core free: of the two of a small machine that is half
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        // Electron's binary is not there (and never needed) in a unit test
        resolve: { alias: { electron: `${root}/tests/unit/electron/shell/fake-electron.ts` } },
        test: {
          name: 'unit',
          ...patience,
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['tests/unit/renderer/**'],
        },
      },
      {
        ...shared,
        test: {
          name: 'window',
          ...patience,
          environment: 'happy-dom',
          include: ['tests/unit/renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        ...shared,
        test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        ...shared,
        // the sizes are what takes the time; the nightly ones take hours
        test: {
          name: 'fault',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: process.env.FAULT_SIZE === 'long' ? 7_200_000 : 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
