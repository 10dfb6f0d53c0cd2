import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWord } from '../tools/libreoffice.ts';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { MainMenu } from './pages/main-menu.ts';
import { MeetingScreen } from './pages/meeting-screen.ts';
import { goToMeeting, openExampleMeeting } from './pages/open-meeting.ts';
import { ask } from './shell/ask.ts';

const toText = async (file: string) =>
  (await convertWord(readFileSync(file), 'txt:Text (encoded):UTF8')).toString('utf8');
const pdfText = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

test('two follow-ups are opened, carried into the meeting agreed on, one is closed, and the summons and the log are printed', async ({
  page,
  app,
}) => {
  // LibreOffice reads two files at its end
  test.slow();
  const { id, wizard } = await openExampleMeeting(page);
  await ask(page, 'settings.set', { exportFolder: app.savedFolder });

  // one from a promise in the text, one by hand
  await wizard.step('Bevakningar');
  const promises = wizard.form.getByRole('region', { name: 'Löften i texten' });
  const promise = promises.getByRole('listitem').filter({ hasText: 'Polisen återkommer med besked' });
  const offered = await promises.getByRole('listitem').count();
  await promise.getByRole('button', { name: /^Bevaka:/ }).click();
  await expect(promises.getByRole('listitem')).toHaveCount(offered - 1);
  const entries = wizard.form.locator('.entry');
  await expect(entries).toHaveCount(4);
  await expect(entries.last().getByLabel('Vad sades')).toHaveValue('Polisen återkommer med besked vid nästa möte.');
  await expect(entries.last()).toContainText('Polisen');

  await wizard.form.getByRole('button', { name: 'Ny bevakning' }).click();
  const typed = entries.last();
  await typed.getByLabel('Fråga').fill('Trygghetsvärdar i centrum');
  await typed.getByLabel('Vad sades').fill('Avtalet löper ut i maj.\nFörvaltningen räknar på en förlängning.');
  const owner = typed.getByRole('combobox', { name: 'Ansvariga' });
  await owner.fill('Johan Sten');
  await page.getByRole('option', { name: 'Johan Stenhage' }).click();
  await expect(typed.getByText('Johan Stenhage', { exact: true })).toBeVisible();
  await typed.getByRole('textbox', { name: 'Klart senast' }).fill('2026-11-10');
  await page.keyboard.press('Tab');
  await wizard.saved();
  await expect(wizard.paperText.filter({ hasText: 'Trygghetsvärdar i centrum' })).toHaveCount(1);
  expect(await axeFindings(page)).toEqual([]);

  // it stands in the log, where it is late; a click leads back
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect(page.getByRole('region', { name: 'Försenade bevakningar' })).toContainText('Trygghetsvärdar i centrum');
  await new MainMenu(page).go('Bevakningar');
  const row = page.getByRole('row', { name: /Trygghetsvärdar i centrum/ });
  await expect(row).toContainText('Försenad');
  await expect(row).toContainText('Johan Stenhage');
  expect(await axeFindings(page)).toEqual([]);
  await row.getByRole('button', { name: 'Avsluta: Trygghetsvärdar i centrum' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(row).toHaveCount(1);
  await row.getByRole('link', { name: /^Mötet 10 september 2026/ }).click();
  await MeetingScreen.shown(page);

  // the meeting agreed on becomes a draft, once
  await wizard.step('Nästa möte');
  await wizard.form.getByRole('button', { name: 'Skapa utkast och kallelse' }).click();
  await wizard.stands('Kallelse');
  const next = /#\/mote\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  expect(next).not.toBe(id);
  await wizard.step('Bevakningar');
  await expect(entries).toHaveCount(4);
  await expect(entries.filter({ hasText: 'Inte omnämnd ännu' })).toHaveCount(4);
  await wizard.step('Ärenden');
  await expect(wizard.form).toContainText('Besked om kameran vid busstorget');
  await expect(wizard.form).toContainText('Föregående protokoll');
  await goToMeeting(page, id, 'nasta-mote');
  await wizard.form.getByRole('button', { name: 'Öppna utkastet' }).click();
  await wizard.stands('Kallelse');
  expect(page.url()).toContain(next);

  // the summons, beside its page
  const paper = page.getByRole('region', { name: 'Kallelsen som den skrivs ut' });
  await expect(paper.locator('.sheet-text').first()).toContainText('Kallelse till Brottsförebyggande rådet');
  await wizard.field('Svara senast').fill('2026-11-26');
  await wizard.field('Svara till').fill('Karin Tallborg');
  await wizard.form.getByRole('button', { name: 'Lägg till bilaga' }).click();
  await wizard.field('Bilaga 1').fill('Statistik för hösten');
  await page.keyboard.press('Tab');
  await expect(paper.locator('.sheet-text').first()).toContainText('Statistik för hösten');
  expect(await axeFindings(page)).toEqual([]);
  await wizard.form.getByRole('button', { name: 'Skapa Word och PDF' }).click();
  const files = wizard.form.getByRole('region', { name: 'Skapade kallelser' }).getByRole('listitem');
  await expect(files).toHaveCount(2);

  // one is closed at this meeting, and the log says so
  await wizard.step('Bevakningar');
  const closing = entries.filter({ has: page.getByRole('textbox', { name: 'Fråga' }) }).last();
  await closing.getByLabel('Vad sades').fill('Avtalet är förlängt.');
  await closing.getByRole('button', { name: /Status$/ }).click();
  await page.getByRole('option', { name: 'Klar', exact: true }).click();
  await wizard.saved();
  await wizard.step('Färdigställ');
  await wizard.form.getByRole('button', { name: 'Skapa Word och PDF' }).click();
  await expect(wizard.form.getByText(/^Protokoll .* 2026-12-03\.pdf$/)).toBeVisible();

  const folder = join(app.savedFolder, 'Brottsförebyggande rådet');
  const made = readdirSync(folder);
  const named = (start: string, end: string) =>
    join(folder, made.find((name) => name.startsWith(start) && name.endsWith(end)) ?? '');
  const log = [/Trygghetsvärdar i centrum/, /Avtalet är förlängt\./, /Johan Stenhage/];
  for (const words of log) expect(pdfText(named('Protokoll', '2026-12-03.pdf'))).toMatch(words);
  const inWord = await toText(named('Protokoll', '2026-12-03.docx'));
  for (const words of log) expect(inWord).toMatch(words);
  for (const text of [pdfText(named('Kallelse', '.pdf')), await toText(named('Kallelse', '.docx'))]) {
    expect(text).toContain('Kallelse till Brottsförebyggande rådet');
    expect(text).toMatch(/Torsdag 3 december 2026/);
    expect(text).toMatch(/senast torsdag 26 november 2026 till Karin Tallborg/);
    expect(text).toContain('Statistik för hösten');
    expect(text).toContain('Besked om kameran vid busstorget');
    expect(text).toContain('Åsa Ahlgren-Lind');
  }

  await page.evaluate(() => {
    location.hash = '#/';
  });
  await new MainMenu(page).go('Bevakningar');
  await page.getByRole('button', { name: /Visa$/ }).click();
  await page.getByRole('option', { name: 'Avslutade' }).click();
  await expect(row).toContainText('Avtalet är förlängt.');
  await row.getByRole('button', { name: 'Trygghetsvärdar i centrum', exact: true }).click();
  const history = page.getByRole('dialog').getByRole('region', { name: 'Historik' }).getByRole('listitem');
  await expect(history).toHaveCount(2);
  await expect(history.last()).toContainText('Mötet 3 december 2026');
  expect(await axeFindings(page)).toEqual([]);
});
