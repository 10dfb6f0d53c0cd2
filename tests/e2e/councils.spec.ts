import { expect, test } from './fixture.ts';
import { CouncilScreen } from './pages/council-screen.ts';
import { CouncilsScreen } from './pages/councils-screen.ts';
import { MainMenu } from './pages/main-menu.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';

test.beforeEach(async ({ page }) => {
  await new WelcomeScreen(page).enterMunicipality('Sjöviks kommun');
});

test('a council gets its kind from its name, and its facts are saved as they are typed', async ({ app }) => {
  const councils = await CouncilsScreen.open(app.page);
  const council = await councils.add('Brottsförebyggande rådet');
  await expect(app.page.getByText('Råd', { exact: true })).toBeVisible();
  await council.part('Uppgifter');
  await app.page.getByRole('textbox', { name: 'Kort namn' }).fill('BRÅ');
  await app.page.getByRole('textbox', { name: 'I löpande text' }).fill('rådet');
  await app.page.getByRole('textbox', { name: 'Börjar' }).fill('920');
  await app.page.getByRole('textbox', { name: 'Börjar' }).blur();
  await expect(app.page.getByRole('textbox', { name: 'Börjar' })).toHaveValue('09.20');
  await council.saved();

  await app.restart();
  const again = await (await CouncilsScreen.open(app.page)).openCouncil('Brottsförebyggande rådet');
  await again.part('Uppgifter');
  await expect(app.page.getByRole('textbox', { name: 'Kort namn' })).toHaveValue('BRÅ');
  await expect(app.page.getByRole('textbox', { name: 'I löpande text' })).toHaveValue('rådet');
  await expect(app.page.getByRole('textbox', { name: 'Börjar' })).toHaveValue('09.20');
});

test('a space at the end of a name is not taken away while somebody types after it', async ({ page }) => {
  const council = await (await CouncilsScreen.open(page)).add('Rådet');
  await council.part('Uppgifter');
  const name = page.getByRole('textbox', { name: 'Hela namnet' });
  await name.fill('Rådet för ');
  await council.saved();
  await page.waitForTimeout(300);
  await expect(name).toHaveValue('Rådet för ');
  await name.press('End');
  await page.keyboard.type('hållbarhet');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rådet för hållbarhet');
});

test('an emptied name is refused at its field, and the old one stays', async ({ page }) => {
  const council = await (await CouncilsScreen.open(page)).add('Rådet');
  await council.part('Uppgifter');
  const name = page.getByRole('textbox', { name: 'Hela namnet' });
  await name.fill('');
  await expect(name).toHaveAccessibleDescription(/Skriv organets namn/);
  await expect(page.getByText('EJ SPARAT').first()).toBeVisible();
  await new MainMenu(page).go('Organ');
  await expect(page.getByRole('alertdialog')).toContainText('Det sista du skrev sparades inte');
  await expect(page.getByRole('link', { name: 'Rådet' })).toBeVisible();
});

test('standing items: typed in a row, moved by keys, removed and put back', async ({ page }) => {
  const council = await (await CouncilsScreen.open(page)).add('Rådet');
  await council.part('Stående punkter');
  for (const heading of ['Mötets öppnande', 'Val av justerare', 'Övriga frågor'])
    await council.addStandingItem(heading);
  // what the item is about was understood from its heading
  await expect(council.row('Mötets öppnande')).toContainText('Öppnande');

  await council.row('Övriga frågor').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => council.headings()).toEqual(['Mötets öppnande', 'Övriga frågor', 'Val av justerare']);
  await expect(council.row('Övriga frågor')).toBeFocused();
  await council.more('Övriga frågor', 'Flytta uppåt');
  await expect.poll(() => council.headings()).toEqual(['Övriga frågor', 'Mötets öppnande', 'Val av justerare']);

  await council.more('Mötets öppnande', 'Ta bort');
  await expect.poll(() => council.headings()).toEqual(['Övriga frågor', 'Val av justerare']);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect.poll(() => council.headings()).toEqual(['Övriga frågor', 'Mötets öppnande', 'Val av justerare']);
  await council.saved();
});

test('a council without meetings can be taken away and brought back; one with meetings can only be ended', async ({
  page,
}) => {
  const council = await (await CouncilsScreen.open(page)).add('Rådet');
  await council.part('Uppgifter');
  await page.getByRole('button', { name: 'Ta bort organet' }).click();
  await expect(page.getByText('Inget organ ännu')).toBeVisible();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(page.getByRole('link', { name: 'Rådet' })).toBeVisible();

  await page.getByRole('link', { name: 'Rådet' }).click();
  await page.getByRole('button', { name: 'Nytt möte' }).click();
  await page.getByRole('button', { name: 'Skapa mötet' }).click();
  await expect(page).toHaveURL(/#\/mote\//);
  await page.evaluate(() => location.assign('#/organ'));
  await page.getByRole('link', { name: 'Rådet' }).click();
  const used = new CouncilScreen(page);
  await used.part('Uppgifter');
  await page.getByRole('button', { name: 'Ta bort organet' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Organet har möten och kan inte tas bort');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stäng' }).click();
  await page.getByRole('button', { name: 'Avsluta organet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta organet' }).click();
  await expect(page.getByText(/Organet är avslutat/)).toBeVisible();
});
