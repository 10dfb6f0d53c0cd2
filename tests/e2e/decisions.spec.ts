import { readdirSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { MainMenu } from './pages/main-menu.ts';
import { MeetingItems } from './pages/meeting-items.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';

test('a rule of the council’s own, a decision out of prose, the register, its spreadsheet and an extract', async ({
  app,
  page,
}) => {
  const menu = new MainMenu(page);
  await new WelcomeScreen(page).tryExample();

  await test.step('the rule card says what holds, and since when', async () => {
    await menu.go('Organ');
    await page.getByRole('link', { name: 'Brottsförebyggande rådet' }).click();
    await page.getByRole('link', { name: 'Regelkort' }).click();
    await page.getByRole('button', { name: 'Ändra justeras inom' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Har en tidsgräns').click();
    await dialog.getByRole('textbox', { name: 'Antal dagar' }).fill('10');
    await dialog.getByRole('textbox', { name: 'Gäller från och med' }).fill('2026-01-01');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    const rule = page.getByRole('listitem').filter({ hasText: 'Justeras inom' });
    await expect(rule).toContainText('10 dagar');
    await expect(rule).toContainText('sedan 1 januari 2026');
    await expect(rule).toContainText('Regelboken: ingen tidsgräns');
    expect(await axeFindings(page)).toEqual([]);
    await menu.go('Översikt');
    await expect(page.getByRole('list', { name: 'Ska justeras' })).toContainText('söndag 20 september 2026');
  });

  await test.step('a sentence that decides becomes a decision by one click, and back by one undo', async () => {
    await page
      .getByRole('list', { name: 'Att göra klart' })
      .getByRole('link', { name: 'Brottsförebyggande rådet' })
      .click();
    await page.getByRole('link', { name: /Ärenden/ }).click();
    const items = new MeetingItems(page);
    await items.openCard('Ungas fritid');
    const text = items.body;
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Rådet uppdrar åt fritidschefen att ta fram en plan.');
    const offers = page.getByRole('region', { name: 'Här verkar något ha beslutats i texten' });
    await expect(offers).toContainText('att uppdra åt fritidschefen att ta fram en plan');
    expect(await axeFindings(page)).toEqual([]);
    const make = offers.getByRole('button', { name: /^Gör till beslut: Rådet uppdrar/ });
    await make.click();
    await expect(text).not.toContainText('fritidschefen');
    await page.getByRole('button', { name: /^Ångra: Beslut ur texten/ }).click();
    await expect(text).toContainText('Rådet uppdrar åt fritidschefen');
    await make.click();
    await expect(text).not.toContainText('fritidschefen');
    await page.getByRole('link', { name: 'Översikt' }).click();
  });

  await test.step('the register finds it by who is to act, writes a spreadsheet, and leads to its place', async () => {
    await menu.go('Beslut');
    const rows = page.getByRole('grid', { name: 'Beslut' }).getByRole('row');
    await page.getByRole('textbox', { name: 'Vem ska göra det' }).fill('fritidsch');
    await expect(rows).toHaveCount(2);
    await expect(rows.last()).toContainText('att uppdra åt fritidschefen att ta fram en plan');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Spara som kalkylblad' }).click();
    await expect.poll(() => readdirSync(app.savedFolder).filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
  });

  await test.step('an extract of it, from the register', async () => {
    await page.getByRole('button', { name: 'Mer för beslutet under Ungas fritid' }).click();
    await page.getByRole('menuitem', { name: 'Protokollsutdrag …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Protokollsutdrag' });
    await expect(dialog.getByRole('checkbox', { name: 'Ungas fritid' })).toBeChecked();
    await expect(dialog).toContainText('inte justerat');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Skickas till' }).fill('Fritidsförvaltningen');
    await dialog.getByRole('button', { name: 'Skapa Word och PDF' }).click();
    await expect(page.getByText(/Skapat: Protokollsutdrag Brottsförebyggande rådet 2026-09-10/)).toBeVisible();
    await page.getByRole('grid', { name: 'Beslut' }).getByRole('row').last().getByRole('rowheader').click();
    await expect(page).toHaveURL(/arenden/);
    await expect(page.getByText('uppdra åt fritidschefen att ta fram en plan').first()).toBeVisible();
    // in its first field, not on the button that would take it away
    await expect(page.locator('.decision :focus')).toHaveAccessibleName('Inledning');
  });
});
