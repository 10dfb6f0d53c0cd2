/** For whoever reads of a failure: what became of a key, and what the window showed. */
import type { Page } from '@playwright/test';

type Watching = { key?: string };

/** Notes what becomes of the next key of that name, for whoever reads of a failure. */
export const watchKey = (page: Page, name: string): Promise<void> =>
  page.evaluate((key) => {
    const noted = window as Window & Watching;
    noted.key = 'the key did not come';
    const heads = () => document.querySelectorAll('.wizard-head').length;
    const watch = (event: KeyboardEvent) => {
      if (event.key !== key) return;
      removeEventListener('keydown', watch, true);
      const { tagName } = event.target as Element;
      const there = `${heads()} wizards at ${location.hash}`;
      setTimeout(() => {
        noted.key = `the key came to ${tagName}, ${there}, then ${heads()} at ${location.hash}; taken: ${event.defaultPrevented}`;
      });
    };
    addEventListener('keydown', watch, true);
  }, name);

/** What the window shows of undoing, for whoever reads of a failure. */
export const says = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const button = document.querySelector('.wizard-undo');
    const told = [...document.querySelectorAll('[role=alertdialog], [role=alert], [role=status], [aria-live]')];
    const focus = document.activeElement;
    return [
      `${button?.textContent} ${button?.hasAttribute('disabled') ? '(off)' : ''}`,
      ...told.map(({ textContent }) => textContent ?? '').filter(Boolean),
      `focus on ${focus?.tagName} ${focus?.className}, at ${location.hash}`,
      (window as Window & Watching).key ?? '',
    ].join(' | ');
  });
