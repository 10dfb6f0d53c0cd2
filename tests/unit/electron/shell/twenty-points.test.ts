/** Electron's twenty points (electronjs.org/docs/latest/tutorial/security): none is without a test that names it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APP_ROOT } from '../../../../electron/core/app-root.ts';

const ALL = Array.from({ length: 20 }, (_, n) => n + 1);

/** The points that titles of tests end with: "… (2, 3, 4)". */
function pointsIn(...files: string[]): number[] {
  const titles = files.flatMap((file) => [
    ...readFileSync(join(APP_ROOT, 'tests', file), 'utf8').matchAll(
      /^\s*(?:test|it|describe)\('[^'\n]*\(([\d, ]+)\)'/gm,
    ),
  ]);
  return [...new Set(titles.flatMap(([, numbers = '']) => numbers.split(', ').map(Number)))].sort((a, b) => a - b);
}

it('in the window itself, which both shells are tried with', () => {
  expect(pointsIn('e2e/shell/walls.spec.ts')).toEqual(ALL);
});

it('against the stand-in for Electron, where its program is not', () => {
  const unit = ['electron-shell', 'preload', 'release'].map((name) => `unit/electron/shell/${name}.test.ts`);
  expect(pointsIn(...unit)).toEqual(ALL);
});
