import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LAW = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

/**
 * What axe finds wrong on the screen as it stands, one line each. Evaluated, for the page's policy lets no script be added.
 * Good practice (one main, one h1 …) is asked of whole screens only: an open dialog hides the rest from everybody.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const covered = await page.getByRole('dialog').or(page.getByRole('menu')).or(page.getByRole('listbox')).count();
  const rules = covered > 0 ? LAW : [...LAW, 'best-practice'];
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // a panel fading in has, for a moment, colours nobody reads it in: contrast is measured when everything stands still
    const passing = document
      .getAnimations()
      .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map((one) => one.finished));
    const { violations } = await axe.run({ runOnly });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
}
