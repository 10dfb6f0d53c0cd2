/** Every screen but the meeting's own, with content and without, light and dark: no finding, no loss at 400 % zoom. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { CouncilsScreen } from './pages/councils-screen.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';

const SCREENS = [
  '#/',
  '#/organ',
  '#/historik',
  '#/historik/narvaro',
  '#/historik/roller',
  '#/historik/paragrafer',
  '#/installningar',
  '#/installningar/profil',
  '#/installningar/personer',
  '#/installningar/organisationer',
  '#/installningar/fraser',
  '#/installningar/utseende',
  '#/installningar/filer',
  '#/installningar/sakerhetskopior',
  '#/installningar/om',
  '#/beslut',
  '#/hjalp',
  '#/finns-inte',
];

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(150);
}

async function councilParts(page: Page): Promise<string[]> {
  await show(page, '#/organ');
  const first = page.getByRole('main').getByRole('link').first();
  const address = new URL((await first.getAttribute('href')) ?? '', 'https://app.invalid').hash;
  return [address, `${address}/punkter`, `${address}/uppgifter`, `${address}/regelkort`, `${address}/moten`];
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the welcome and every empty screen, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const welcome = new WelcomeScreen(page);
    await expect(welcome.heading).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await welcome.enterMunicipality('Sjöviks kommun');
    for (const address of SCREENS) {
      await show(page, address);
      expect(await axeFindings(page), address).toEqual([]);
    }
    await show(page, '#/organ');
    await new CouncilsScreen(page).add('Rådet');
    for (const address of await councilParts(page)) {
      await show(page, address);
      expect(await axeFindings(page), address).toEqual([]);
    }
  });

  test(`every screen of the example municipality, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await new WelcomeScreen(page).tryExample();
    for (const address of [...SCREENS, ...(await councilParts(page))]) {
      await show(page, address);
      expect(await axeFindings(page), address).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).count(), address).toBe(1);
    }
  });

  test(`dialogs, menus and lists that are open, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await new WelcomeScreen(page).tryExample();
    const council = await (await CouncilsScreen.open(page)).openCouncil('Brottsförebyggande rådet');
    await page
      .getByRole('button', { name: /^Mer för/ })
      .first()
      .click();
    await page.getByRole('menu').waitFor();
    expect(await axeFindings(page), 'menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Öppna kalendern/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page), 'calendar').toEqual([]);
    await page.keyboard.press('Escape');
    await council.openNewSeat();
    expect(await axeFindings(page), 'panel').toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Roll' }).click();
    await page.getByRole('listbox').waitFor();
    expect(await axeFindings(page), 'select').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await council.paste('Namn\tParti\nKarin Ek\tS\n\tM');
    await page.getByRole('region', { name: 'Så tolkas listan' }).waitFor();
    expect(await axeFindings(page), 'import').toEqual([]);
  });
}

test('at 400 % zoom everything is in one column and nothing has to be scrolled sideways', async ({ page }) => {
  await new WelcomeScreen(page).tryExample();
  const parts = await councilParts(page);
  // 1280 × 1024 at 400 % (WCAG 1.4.10)
  await page.setViewportSize({ width: 320, height: 256 });
  for (const address of [...SCREENS, ...parts]) {
    await show(page, address);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide, address).toBeLessThanOrEqual(0);
  }
});

test('the keyboard can reach the content past the menu, and always sees where it is', async ({ page }) => {
  await new WelcomeScreen(page).tryExample();
  await show(page, '#/organ');
  // the name of the app is the first thing after the skip button
  await page.getByRole('link', { name: 'Justera' }).focus();
  await page.keyboard.press('Shift+Tab');
  const skip = page.getByRole('button', { name: 'Till innehållet' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Nytt organ' })).toBeFocused();
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth);
  expect(ring).toBe('2px');
});

test('print has nothing of the window on it', async ({ page }) => {
  await new WelcomeScreen(page).tryExample();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
});

test('after a link that goes with its page, the focus is at the heading of the next', async ({ page }) => {
  await new WelcomeScreen(page).tryExample();
  await show(page, '#/organ');
  await page.getByRole('main').getByRole('link', { name: 'Samhällsnämnden' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Samhällsnämnden' })).toBeFocused();
});
