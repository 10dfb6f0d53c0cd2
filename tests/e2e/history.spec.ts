import { expect, test } from './fixture.ts';
import { MainMenu } from './pages/main-menu.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';

test.beforeEach(async ({ page }) => {
  await new WelcomeScreen(page).tryExample();
  await new MainMenu(page).go('Historik');
});

test('meetings by year, of one council or all', async ({ page }) => {
  const year = page.getByRole('list', { name: '2026' });
  await expect(year.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Organ' }).click();
  await page.getByRole('option', { name: 'Samhällsnämnden' }).click();
  await expect(year.getByRole('listitem')).toHaveCount(1);
  await year.getByRole('link').click();
  await expect(page).toHaveURL(/#\/mote\//);
});

test('a removed meeting comes back by Ångra, and later from the list', async ({ page }) => {
  const meetings = page.getByRole('list', { name: '2026' }).getByRole('listitem');
  const removal = async () => {
    await meetings
      .filter({ hasText: 'Samhällsnämnden' })
      .getByRole('button', { name: /^Mer för/ })
      .click();
    await page.getByRole('menuitem', { name: 'Ta bort mötet' }).click();
    await expect(meetings).toHaveCount(2);
  };
  await removal();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(meetings).toHaveCount(3);

  await removal();
  await page.getByText('Visa även borttagna').click();
  await page.getByRole('button', { name: /^Ta tillbaka: Samhällsnämnden/ }).click();
  await page.getByText('Visa även borttagna').click();
  await expect(meetings).toHaveCount(3);
});

test('a file that is no meeting is refused in words', async ({ page }) => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Läs in mötesfil' }).click();
  await (await choosing).setFiles({ name: 'annat.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.getByRole('alert')).toContainText('annat.json');
});

test('the guide is a click away and a chapter is found from its list', async ({ page }) => {
  await new MainMenu(page).go('Hjälp');
  await page.getByRole('navigation', { name: 'Innehåll' }).getByRole('button', { name: 'Tangenter' }).click();
  const heading = page.getByRole('heading', { level: 2, name: 'Tangenter' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});
