/** The life of minutes on the screen: sent, put for signing, adjusted, corrected, compared, made again. */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { MainMenu } from './pages/main-menu.ts';
import { MeetingScreen } from './pages/meeting-screen.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';
import { ask } from './shell/ask.ts';

const head = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Status:/ });

/** By keys alone: the status in the head opens its menu. */
async function go(page: Page, way: string): Promise<void> {
  await head(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: way }).press('Enter');
}

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

const files = async (page: Page, version?: number) => {
  const request = { meetingId: 'exempel-1', formats: ['docx' as const, 'pdf' as const], ...(version && { version }) };
  const made = await ask(page, 'documents.make', request);
  return made.map(({ path, name, format }) => ({ path, name, format, bytes: hash(path) }));
};

test('draft, adjusted, corrected, compared; the old version is made again to the byte, and a hand in a file is noticed', async ({
  app,
  page,
}) => {
  test.slow();
  await new WelcomeScreen(page).tryExample();
  await ask(page, 'settings.set', { exportFolder: app.savedFolder });
  await page.evaluate(() => location.assign('#/mote/exempel-1/fardigstall'));
  const meeting = await MeetingScreen.shown(page);
  await meeting.stands('Färdigställ');

  await go(page, 'Skicka för granskning');
  await expect(head(page)).toHaveAccessibleName(/För granskning/);
  await page.getByRole('button', { name: 'Ångra', exact: true }).last().click();
  await expect(head(page)).toHaveAccessibleName(/Utkast/);
  await go(page, 'Skicka för granskning');
  await go(page, 'Lägg fram för underskrift');
  await go(page, 'Notera justering');
  const dialog = page.getByRole('dialog', { name: 'Notera justering' });
  expect(await axeFindings(page)).toEqual([]);
  const last = dialog.getByRole('checkbox').last();
  await last.uncheck({ force: true });
  await dialog.getByRole('button', { name: 'Notera justeringen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('har inte skrivit under');
  await last.check({ force: true });
  await dialog.getByRole('button', { name: 'Notera justeringen' }).click();
  await expect(head(page)).toHaveAccessibleName(/Justerat/);

  await meeting.step('Ärenden');
  await expect(meeting.form.getByText(/Protokollet är justerat .* kan bara läsas/)).toBeVisible();
  await expect(meeting.form.getByRole('textbox')).toHaveCount(0);
  await expect(meeting.form.getByText('förklarar sammanträdet öppnat')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const before = await files(page);

  await meeting.form.getByRole('button', { name: 'Gör en rättelse' }).click();
  await page.getByRole('textbox', { name: /Vad rättas/ }).fill('Fel plats, skrivfel.');
  await page.getByRole('button', { name: 'Börja rätta' }).click();
  await expect(head(page)).toHaveAccessibleName(/Rättelse pågår/);
  await meeting.step('Möte');
  await meeting.field('Plats').fill('Kommunhuset, Linden');
  await meeting.saved();
  await expect(meeting.paperText.getByText(/Fel plats, skrivfel/).first()).toBeAttached();

  await meeting.step('Färdigställ');
  await meeting.form.getByRole('button', { name: /^Jämför Version 3/ }).click();
  const compared = page.getByRole('dialog', { name: /Ändrat från version 3/ });
  await expect(compared.locator('ins').filter({ hasText: 'Linden' })).toBeVisible();
  await expect(compared.locator('del').first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');

  for (const way of ['Skicka för granskning', 'Lägg fram för underskrift', 'Notera justering']) await go(page, way);
  await page.getByRole('button', { name: 'Notera justeringen' }).click();
  await expect(head(page)).toHaveAccessibleName(/Justerat/);
  expect(await files(page, 3)).toEqual(before);
  const corrected = await files(page);
  expect(corrected.map(({ name }) => name).join()).toContain('rättad');

  // somebody writes in the Word file; it is noticed, and what she wrote is kept
  appendFileSync(corrected[0]!.path, 'x');
  await page.evaluate(() => location.assign('#/historik'));
  await new MainMenu(page).go('Historik');
  await page.getByRole('button', { name: /^Versioner och filer: Brottsförebyggande/ }).click();
  const panel = page.getByRole('dialog');
  const row = panel.getByRole('listitem').filter({ hasText: 'Ändrad utanför Justera' });
  await expect(row).toContainText(corrected[0]!.name);
  expect(await axeFindings(page)).toEqual([]);
  await row.getByRole('button', { name: /^Behåll och skriv ny bredvid/ }).click();
  await expect(page.getByText(/är kvar som den var/)).toBeVisible();
  expect(readFileSync(corrected[0]!.path).at(-1)).toBe('x'.charCodeAt(0));
  await row.getByRole('button', { name: /^Skriv över/ }).click();
  await expect(row).toHaveCount(0);
  await expect.poll(() => hash(corrected[0]!.path)).toBe(corrected[0]!.bytes);
});
