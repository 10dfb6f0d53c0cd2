import { expect, test } from './fixture.ts';
import type { CouncilScreen } from './pages/council-screen.ts';
import { CouncilsScreen } from './pages/councils-screen.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';

let council: CouncilScreen;

test.beforeEach(async ({ page }) => {
  await new WelcomeScreen(page).enterMunicipality('Sjöviks kommun');
  council = await (await CouncilsScreen.open(page)).add('Trygghetsrådet');
});

test('a seat is added with everything that is printed, and changed as it is typed', async ({ page }) => {
  await council.addSeat({
    name: 'Åsa Öberg-Lind',
    office: 'Ordförande',
    party: 'S',
    organisation: 'Kommunstyrelsen',
    title: 'kommunalråd',
    from: '1 januari 2023',
    to: '2026-12-31',
  });
  const row = council.row('Åsa Öberg-Lind');
  await expect(row).toContainText('Ledamot, ordförande');
  await expect(row).toContainText('Kommunstyrelsen');
  await expect(row).toContainText('2023–2026');

  const panel = await council.openSeat('Åsa Öberg-Lind');
  await panel.field('Titel').fill('kommunstyrelsens ordförande');
  await expect(panel.dialog.getByText(/^Sparat/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(council.row('Åsa Öberg-Lind')).toContainText('kommunstyrelsens ordförande');
});

test('what is typed in a panel closed by mistake is there again', async ({ page }) => {
  const panel = await council.openNewSeat();
  await panel.fill({ name: 'Örjan Ek' });
  await page.keyboard.press('Escape');
  await expect(panel.dialog).toBeHidden();
  const again = await council.openNewSeat();
  await expect(again.field('Namn')).toHaveValue('Örjan Ek');
});

test('a name is asked for in words', async () => {
  const panel = await council.openNewSeat();
  await panel.dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await expect(panel.field('Namn')).toHaveAccessibleDescription(/Skriv personens namn/);
});

test('a day that does not exist is said so at its field', async () => {
  const panel = await council.openNewSeat();
  await panel.field('Från och med').fill('30 februari 2026');
  await panel.field('Från och med').blur();
  await expect(panel.field('Från och med')).toHaveAccessibleDescription(/finns inte i almanackan/);
  await expect(panel.field('Från och med')).toHaveValue('30 februari 2026');
});

test('several in a row, moved by keys and by the handle; the order stays', async ({ app }) => {
  const panel = await council.openNewSeat();
  for (const name of ['Åsa', 'Bo', 'Cia']) {
    await panel.fill({ name });
    await panel.dialog.getByRole('button', { name: 'Lägg till och fortsätt med nästa' }).click();
    await expect(panel.field('Namn')).toHaveValue('');
  }
  await app.page.keyboard.press('Escape');
  await expect.poll(() => council.names()).toEqual(['Åsa', 'Bo', 'Cia']);

  await council.row('Cia').focus();
  await app.page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => council.names()).toEqual(['Åsa', 'Cia', 'Bo']);
  await expect(council.row('Cia')).toBeFocused();

  await council.row('Åsa').focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(app.page.getByRole('button', { name: 'Dra Åsa' })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await expect.poll(async () => (await council.names())[0]).toBe('Cia');
  const order = await council.names();

  await app.restart();
  const again = await (await CouncilsScreen.open(app.page)).openCouncil('Trygghetsrådet');
  await expect.poll(() => again.names()).toEqual(order);
});

test('an ended seat is there on its last day and gone the day after', async ({ page }) => {
  await council.addSeat({ name: 'Örjan Ek', from: '2023-01-01' });
  await council.more('Örjan Ek', 'Avsluta uppdraget');
  const dialog = page.getByRole('dialog', { name: 'Avsluta uppdraget för Örjan Ek' });
  await dialog.getByRole('textbox', { name: 'Sista dag' }).fill('31 mars 2024');
  await dialog.getByRole('button', { name: 'Avsluta uppdraget' }).click();
  await expect(dialog).toBeHidden();

  const day = page.getByRole('textbox', { name: 'Gäller den' });
  await day.fill('2024-03-31');
  await expect(council.row('Örjan Ek')).toBeVisible();
  await day.fill('2024-04-01');
  await expect(page.getByText('Ingen satt i organet måndag 1 april 2024')).toBeVisible();
});

test('a seat never used can be removed and put back; one used in minutes is offered to be ended', async ({ page }) => {
  await council.addSeat({ name: 'Örjan Ek' });
  await council.more('Örjan Ek', 'Ta bort');
  await expect(page.getByText('Ingen finns med ännu')).toBeVisible();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(council.row('Örjan Ek')).toBeVisible();

  await page.getByRole('button', { name: 'Nytt möte' }).click();
  await page.getByRole('button', { name: 'Skapa mötet' }).click();
  await expect(page).toHaveURL(/#\/mote\//);
  await page.evaluate(() => location.assign('#/organ'));
  council = await new CouncilsScreen(page).openCouncil('Trygghetsrådet');
  await council.more('Örjan Ek', 'Ta bort');
  const dialog = page.getByRole('dialog', { name: 'Avsluta uppdraget för Örjan Ek' });
  await expect(dialog.getByRole('textbox', { name: 'Sista dag' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(council.row('Örjan Ek')).toBeVisible();
});

test('columns copied from Excel: looked at first, the good rows come in, the bad ones say why', async () => {
  const dialog = await council.paste(
    'Namn\tParti\tOrganisation\tTitel\tUppdrag\nKarin Ek\tS\tKommunstyrelsen\t\tOrdförande\n\tM\tPolisen\t\t\nÖrjan Åberg\t\tPolisen\tkommunpolis\t\n',
  );
  const preview = dialog.getByRole('region', { name: 'Så tolkas listan' });
  await expect(preview.getByRole('row')).toHaveCount(4);
  await expect(preview.getByRole('row').nth(2)).toContainText('Namn saknas');
  await dialog.getByRole('button', { name: 'Lägg till 2 personer' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => council.names()).toEqual(['Karin Ek', 'Örjan Åberg']);
  await expect(council.row('Karin Ek')).toContainText('Ledamot, ordförande');
  await expect(council.row('Örjan Åberg')).toContainText('kommunpolis');
});

test('a CSV file from Excel on a Swedish Windows machine (semicolons, windows-1252) is read right', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Klistra in från Excel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Klistra in från Excel' });
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Välj CSV-fil' }).click();
  await (await choosing).setFiles({
    name: 'ledamöter.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Namn;Parti\r\nÅsa Öberg;S\r\nÄrling Ånäs;M\r\n', 'latin1'),
  });
  await expect(dialog.getByRole('rowheader', { name: 'Ärling Ånäs' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Lägg till 2 personer' }).click();
  await expect.poll(() => council.names()).toEqual(['Åsa Öberg', 'Ärling Ånäs']);
});
