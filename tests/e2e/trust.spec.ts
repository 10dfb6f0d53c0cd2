/** What makes the app one to trust: nothing lost is silent, what stood before is there, and what is kept of somebody is told. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { BackupsScreen } from './pages/backups-screen.ts';
import { MainMenu } from './pages/main-menu.ts';
import { goToMeeting, openExampleMeeting } from './pages/open-meeting.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';
import { ask } from './shell/ask.ts';
import { startApp } from './start-app.ts';

const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, address);

test('a text written over is looked at among the earlier ones, brought back, and that is undone', async ({ page }) => {
  const { wizard } = await openExampleMeeting(page);
  await wizard.step('Ärenden');
  await wizard.items.openCard('Trygghetsvandring i centrum');
  const before = (await wizard.items.body.textContent()) ?? '';
  expect(before.length).toBeGreaterThan(200);
  // twice within the same minute: the great loss is kept all the same
  await wizard.items.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Nytt.');
  await wizard.saved();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('x');
  await expect(wizard.paperText.filter({ hasText: 'Trygghetsvandring i centrum' }).first()).not.toContainText('Nytt.');
  await wizard.saved();

  await page.getByRole('button', { name: 'Tidigare lydelser' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tidigare lydelser' });
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await expect(dialog.getByRole('region', { name: 'Ändrat sedan dess' })).toContainText('Nytt.');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ta tillbaka den här lydelsen' }).click();
  await expect(dialog).toBeHidden();
  await expect(wizard.items.body).toContainText('Nytt.');
  await page.getByRole('button', { name: 'Ångra', exact: true }).last().click();
  await expect(wizard.items.body).toHaveText('x');
});

test('undo goes on where it was after another meeting was opened, and touches only its own', async ({ app }) => {
  const { wizard, id } = await openExampleMeeting(app.page);
  await wizard.field('Plats').fill('Första stället');
  await wizard.saved();
  const other = (await ask(app.page, 'meetings.list', { councilId: null, includeRemoved: false })).find(
    (meeting) => meeting.id !== id && meeting.status === 'utkast',
  );
  expect(other).toBeDefined();
  const there = await goToMeeting(app.page, other!.id);
  const untouched = await there.field('Plats').inputValue();
  await there.field('Plats').fill('Andra stället');
  await there.saved();
  const again = await goToMeeting(app.page, id);
  await expect(again.field('Plats')).toHaveValue('Första stället');
  await app.page.getByRole('button', { name: 'Ångra: Plats' }).click();
  await expect(again.field('Plats')).not.toHaveValue('Första stället');
  await again.saved();
  await app.restart();
  const back = await goToMeeting(app.page, other!.id);
  await expect(back.field('Plats')).toHaveValue('Andra stället');
  await app.page.getByRole('button', { name: 'Ångra: Plats' }).click();
  await expect(back.field('Plats')).toHaveValue(untouched);
});

test('copies that stop are told on every screen, the meeting’s too, until one is made', async ({ app, page }) => {
  await new WelcomeScreen(page).tryExample();
  const folder = join(app.dataFolder, 'backups');
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, 'en fil där mappen ska vara');
  await BackupsScreen.open(page);
  const make = page.getByRole('button', { name: 'Säkerhetskopiera nu' });
  await make.click();
  await expect(page.getByText('Det går inte att skriva i mappen för säkerhetskopior').first()).toBeVisible();
  await make.click();
  const told = page.getByText(/^Säkerhetskopieringen har misslyckats \d+ gånger i rad/);
  await expect(told).toBeVisible();
  await expect(page.getByText('Här finns ingen säkerhetskopia.', { exact: false })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  for (const place of ['Översikt', 'Organ', 'Beslut', 'Historik', 'Hjälp'] as const) {
    await new MainMenu(page).go(place);
    await expect(told).toBeVisible();
  }
  const wizard = await goToMeeting(page, 'exempel-1');
  await expect(told).toBeVisible();
  await wizard.field('Plats').fill('Skrivs och sparas ändå');
  await wizard.saved();
  // over a restart too, and from the start
  await app.restart();
  await expect(app.page.getByText(/^Säkerhetskopieringen har misslyckats/)).toBeVisible();
  rmSync(folder);
  await goTo(app.page, '#/installningar/sakerhetskopior');
  const backups = new BackupsScreen(app.page);
  await backups.make();
  await expect(app.page.getByText(/^Säkerhetskopieringen har misslyckats/)).toBeHidden();
  await expect(backups.copies).toHaveCount(1);
});

test('a second folder that has gone is told where it was given, and typing goes on', async ({ app, page }) => {
  await new WelcomeScreen(page).tryExample();
  await BackupsScreen.open(page);
  const field = page.getByRole('textbox', { name: 'Mapp för den andra kopian' });
  await field.fill('kopior');
  await expect(field).toHaveAccessibleDescription(/Skriv hela sökvägen/);
  const second = join(app.savedFolder, 'usb');
  await field.fill(second);
  await expect(page.getByText('Mappen finns inte just nu.', { exact: false })).toBeVisible();
  const wizard = await goToMeeting(page, 'exempel-1');
  await wizard.field('Plats').fill('Går lika bra');
  await wizard.saved();
  mkdirSync(second);
  await goTo(page, '#/installningar/sakerhetskopior');
  await new BackupsScreen(page).make();
  await expect(page.getByText(/^Senast kopierat dit/)).toBeVisible();
  expect(readdirSync(second).filter((name) => name.endsWith('.db')).length).toBeGreaterThan(0);
});

test('a folder that is synchronised is refused with one to choose instead, and left as it was', async ({
  shell,
}, info) => {
  test.skip(shell !== 'browser', 'starts the browser shell in a folder of its own');
  const synced = info.outputPath('OneDrive - Sjöviks kommun', 'Justera');
  const local = info.outputPath('lokal', 'Justera');
  mkdirSync(synced, { recursive: true });
  const options = { dataFolder: synced, headless: true, size: { width: 1366, height: 768 }, extraFlags: [] };
  const app = await startApp(options);
  if (!app) throw new Error('the window did not open');
  const { page } = app;
  try {
    await expect(page.getByRole('heading', { level: 1, name: 'Välj en annan mapp' })).toBeVisible();
    await expect(page.getByText('OneDrive synkroniserar', { exact: false })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(readdirSync(synced).filter((name) => name.startsWith('justera.db'))).toEqual([]);
    await page.getByText('En annan mapp', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Sökväg' }).fill(join(synced, 'djupare'));
    await page.getByRole('button', { name: 'Lägg databasen här' }).click();
    await expect(page.getByRole('textbox', { name: 'Sökväg' })).toHaveAccessibleDescription(/OneDrive/);
    await page.getByRole('textbox', { name: 'Sökväg' }).fill(local);
    await page.getByRole('button', { name: 'Lägg databasen här' }).click();
    await new WelcomeScreen(page).heading.waitFor();
    expect(readdirSync(local)).toContain('justera.db');
    expect(readdirSync(synced).filter((name) => name.startsWith('justera.db'))).toEqual([]);
  } finally {
    app.process.kill('SIGTERM');
    await app.exited;
  }
});

test('how the app is: read to the last letter, then saved as it was read, without a name', async ({ app, page }) => {
  await new WelcomeScreen(page).tryExample();
  await ask(page, 'backups.make', null);
  await goTo(page, '#/installningar/felsokning');
  await expect(page.getByText('Allt är som det ska.')).toBeVisible();
  const report = await page.getByRole('textbox', { name: 'Rapporten i sin helhet' }).inputValue();
  for (const told of ['SQLite: ', 'synchronous: 2', 'journal_mode: wal', 'Senaste kontrollerade kopia: 20'])
    expect(report).toContain(told);
  const names = (await ask(page, 'persons.list', null)).map(({ name }) => name);
  expect(names.filter((name) => report.includes(name))).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Spara rapporten' }).click();
  await expect(page.getByText(/^Sparad som /)).toBeVisible();
  const [file = ''] = readdirSync(app.savedFolder);
  expect(readFileSync(join(app.savedFolder, file), 'utf8').replaceAll('\r\n', '\n')).toBe(report);
});

test('one person is looked for in everything, and the list is handed out as a PDF', async ({ app, page }) => {
  await new WelcomeScreen(page).tryExample();
  const name = 'Åsa Ahlgren-Lind';
  await goTo(page, '#/installningar/personuppgifter');
  await page.getByRole('textbox', { name: 'Namn' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/finns på \d+ ställen/)).toBeVisible();
  const rows = page.getByRole('grid', { name: 'Var namnet finns' }).getByRole('row');
  expect(await rows.count()).toBeGreaterThan(4);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Spara som PDF' }).click();
  await expect(page.getByText(/^Listan är sparad som /)).toBeVisible();
  const [file = ''] = readdirSync(app.savedFolder);
  expect(file).toMatch(/^Uppgifter om Åsa Ahlgren-Lind \d{4}-\d\d-\d\d\.pdf$/);
  const text = execFileSync('pdftotext', ['-layout', join(app.savedFolder, file), '-'], { encoding: 'utf8' });
  // a row for each, and the head
  expect(text.split(name).length - 1).toBeGreaterThanOrEqual((await rows.count()) - 1);
});
