/** Copies, a look inside, a restore and its undoing; a database that cannot be opened; a council handed from one to another. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { BackupsScreen } from './pages/backups-screen.ts';
import { MainMenu } from './pages/main-menu.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';
import { ask } from './shell/ask.ts';
import { startApp } from './start-app.ts';

test('back up, change, look inside, restore, undo; then a damaged database leads to its copy', async ({ app }) => {
  test.slow();
  await new WelcomeScreen(app.page).tryExample();
  const meeting = async () => (await ask(app.page, 'meetings.list', { councilId: null, includeRemoved: false })).length;
  let backups = await BackupsScreen.open(app.page);
  await backups.make();
  await expect(app.page.getByText('Allt du har sparat är med.')).toBeVisible();
  const all = await meeting();

  await ask(app.page, 'meetings.remove', { id: 'exempel-1' });
  await expect(app.page.getByText('Det du ändrat sedan dess kommer med i nästa.')).toBeVisible();
  const dialog = await backups.look(backups.copies.first());
  await expect(dialog.getByText('1 möte finns bara i kopian')).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
  await backups.restore.click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByText('Säkerhetskopian är återställd.')).toBeVisible();
  expect(await meeting()).toBe(all);
  await expect(app.page.getByRole('gridcell', { name: 'Före återställning' })).toBeVisible();
  await app.page.getByRole('button', { name: 'Ångra' }).click();
  await expect(app.page.getByText('Återställningen är ångrad.')).toBeVisible();
  expect(await meeting()).toBe(all - 1);

  await app.closeWindow();
  const file = join(app.dataFolder, 'justera.db');
  const damaged = readFileSync(file).fill(0xab, 4096, 10 * 4096);
  writeFileSync(file, damaged);
  await app.start();
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'Databasen kan inte öppnas' })).toBeVisible();
  await expect(page.getByText('Ingenting har tagits bort')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'I kopian finns' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  backups = new BackupsScreen(page);
  await backups.restore.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Översikt' })).toBeVisible();
  expect(await meeting()).toBe(all - 1);
  const aside = readdirSync(app.dataFolder).find((name) => name.startsWith('skadad-'));
  expect(readFileSync(join(app.dataFolder, aside ?? '', 'justera.db')).equals(damaged)).toBe(true);
});

test('a council is packed in one window and taken in in another', async ({ app }, info) => {
  test.skip(app.shell !== 'browser', 'starts a second browser shell');
  test.slow();
  await new WelcomeScreen(app.page).tryExample();
  await new MainMenu(app.page).go('Organ');
  await app.page.getByRole('link', { name: 'Brottsförebyggande rådet' }).click();
  await app.page.getByRole('button', { name: 'Lämna över' }).click();
  await expect(app.page.getByText(/^Organet är packat i /)).toBeVisible();
  const [packed = ''] = readdirSync(app.savedFolder);
  expect(packed).toMatch(/^Brottsförebyggande rådet överlämnat \d{4}-\d\d-\d\d\.justera$/);

  const other = await startApp({
    dataFolder: info.outputPath('mottagare'),
    headless: true,
    size: { width: 1366, height: 768 },
    extraFlags: [],
  });
  if (!other) throw new Error('the other window did not open');
  const { page } = other;
  try {
    await new WelcomeScreen(page).enterMunicipality('Ekvalla kommun');
    await new MainMenu(page).go('Organ');
    await page.getByRole('button', { name: 'Ta emot ett organ' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Välj fil …' }).click();
    await (await choosing).setFiles(join(app.savedFolder, packed));
    const dialog = page.getByRole('dialog', { name: 'Ta emot ett organ' });
    await expect(dialog.getByText('1 nytt möte')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ta emot', exact: true }).click();
    await expect(page.getByText('Brottsförebyggande rådet är mottaget.')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Brottsförebyggande rådet' })).toBeVisible();
    const [mine] = await ask(page, 'meetings.list', { councilId: null, includeRemoved: false });
    const there = await ask(app.page, 'meetings.open', { id: mine?.id ?? '' });
    expect((await ask(page, 'meetings.open', { id: mine?.id ?? '' })).meeting).toEqual(there.meeting);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(page.getByText('Mottagandet är ångrat.')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Brottsförebyggande rådet' })).toBeHidden();
  } finally {
    other.process.kill('SIGTERM');
    await other.exited;
  }
});
