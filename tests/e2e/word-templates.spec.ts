/** The municipality's own Word file: loaded, looked through, tried, chosen and filled through the window. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { para, run, templateWith, wordTemplate } from '../builders/word-template.ts';
import { convertWord } from '../tools/libreoffice.ts';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { MainMenu } from './pages/main-menu.ts';
import { MeetingScreen } from './pages/meeting-screen.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';
import { WordTemplateScreen, wordFile } from './pages/word-template-screen.ts';
import { ask } from './shell/ask.ts';

const FAULTY = templateWith(
  para(run('{{organn}}')) + para(run('Beslut och ärenden: {{ärenden}}')) + para(run('Tid {{ tid')),
);
const textOf = async (path: string): Promise<string> =>
  (await convertWord(readFileSync(path), 'txt:Text (encoded):UTF8')).toString().replaceAll(/\s+/g, ' ');

test('a municipality’s Word file is mended, tried, chosen for a council, and filled with its minutes', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  page.setDefaultTimeout(20_000);
  await new WelcomeScreen(page).tryExample();
  await ask(page, 'settings.set', { exportFolder: app.savedFolder });
  const file = (part: string) => {
    const names = readdirSync(app.savedFolder, { recursive: true }).map(String);
    return join(app.savedFolder, names.find((name) => name.includes(part) && name.endsWith('.docx')) ?? part);
  };

  // a file with faults is shown with them, and is not filled
  await new MainMenu(page).go('Mallar');
  const screen = await WordTemplateScreen.load(page, wordFile('Protokollmall.docx', FAULTY));
  await expect(screen.problems).toHaveCount(2);
  await expect(screen.problems.first()).toContainText('{{organn}} finns inte – menade du {{organ}}?');
  await expect(screen.problems.last()).toContainText('”Tid {{ tid” i brödtexten');
  await expect(page.getByText('Texten ”Beslut och ärenden:” står på samma rad som {{ärenden}}')).toBeVisible();
  await expect(screen.tryIt).toBeDisabled();
  expect(await axeFindings(page), 'with faults').toEqual([]);

  // mended in Word
  await screen.replace(wordFile('Protokollmall, rättad.docx', wordTemplate()));
  await expect(page.getByText('Klar att använda')).toBeVisible();
  await expect(screen.problems).toHaveCount(0);
  await expect(screen.row('{{organ}}')).toContainText('Brottsförebyggande rådet');
  await expect(screen.row('{{organ}}')).toContainText('sidhuvudet');
  await expect(screen.row('{{ärenden}}')).toContainText('Sammanträdets öppnande');
  await expect(screen.removed).toContainText('dokumentegenskap');
  expect(await axeFindings(page), 'ready').toEqual([]);

  // tried by keys
  await screen.tryIt.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Filen är fylld/)).toBeVisible();
  expect(await textOf(file('Prov Protokollmall'))).toContain('Protokoll Brottsförebyggande rådet');

  // chosen, and filled
  await screen.use('Brottsförebyggande rådet');
  await expect(page.getByText('Använder mallen', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Mer för ”Protokollmall”' }).click();
  await page.getByRole('menuitem', { name: 'Ta bort' }).click();
  await expect(
    page.getByRole('alertdialog').filter({ hasText: 'Mallen används av Brottsförebyggande rådet' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => location.assign('#/mote/exempel-1/fardigstall'));
  const wizard = await MeetingScreen.shown(page);
  await expect(page.getByText('Word-filen görs i kommunens egen mall ”Protokollmall”.')).toBeVisible();
  await page.getByRole('button', { name: 'Skapa Word-fil' }).first().click();
  await expect(wizard.form.locator('.made-file')).toHaveCount(1, { timeout: 30_000 });
  const filled = await textOf(file('Protokoll Brottsförebyggande rådet'));
  // words of the file itself, and of the meeting
  expect(filled).toContain('Fotnot här');
  expect(filled).toContain('Sammanträdets öppnande');
  expect(filled).not.toMatch(/\{\{|⟦/);

  // another template for this meeting alone
  await wizard.step('Möte');
  await page.getByRole('button', { name: /Mall$/ }).click();
  await page.getByRole('option', { name: /^Protokoll enligt kommunallagen/ }).click();
  await wizard.saved();
  await wizard.step('Färdigställ');
  await expect(page.getByText('Word-filen görs i kommunens egen mall')).toHaveCount(0);
});

test('a file to begin from is saved, loaded again, and can be used as it is; every placeholder is told', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  await new WelcomeScreen(page).tryExample();
  await new MainMenu(page).go('Mallar');
  await page.getByRole('button', { name: 'Alla platshållare' }).click();
  const help = page.getByRole('dialog', { name: 'Alla platshållare' });
  await expect(help.getByRole('rowheader', { name: '{{nästa möte:rubrik}}' })).toBeVisible();
  expect(await axeFindings(page), 'the list').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Spara en fil att börja från' }).click();
  await expect(page.getByText(/Filen är sparad i/)).toBeVisible();
  const starter = readFileSync(join(app.savedFolder, 'Word-mall att börja från.docx'));
  const screen = await WordTemplateScreen.load(page, wordFile('Vår mall.docx', starter));
  await expect(page.getByRole('heading', { level: 1, name: 'Vår mall' })).toBeVisible();
  await expect(page.getByText('Klar att använda')).toBeVisible();
  await expect(screen.row('{{ordförande}}')).toContainText('Åsa Ahlgren-Lind');
});
