import { expect, test } from './fixture.ts';
import { CouncilsScreen } from './pages/councils-screen.ts';
import { MainMenu } from './pages/main-menu.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';

test('the first start asks for the municipality and then never again', async ({ app }) => {
  const welcome = new WelcomeScreen(app.page);
  await expect(welcome.heading).toBeVisible();
  await welcome.name.fill('Sjöviks kommun');
  await expect(welcome.shortName).toHaveValue('Sjövik');
  await expect(welcome.place).toHaveValue('Sjövik');
  await welcome.start.click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Översikt' })).toBeVisible();
  await expect(app.page.getByText('Börja med ett organ')).toBeVisible();

  await app.restart();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Översikt' })).toBeVisible();
  await new MainMenu(app.page).go('Inställningar');
  await expect(app.page.getByRole('textbox', { name: 'Namn', exact: true })).toHaveValue('Sjöviks kommun');
  await expect(app.page.getByRole('textbox', { name: 'Ort', exact: true })).toHaveValue('Sjövik');
});

test('the first screen fits its window', async ({ page }) => {
  await expect(new WelcomeScreen(page).heading).toBeVisible();
  const [height, room] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  expect(height).toBe(room);
});

test('a municipality without a name is asked for in words, at its field', async ({ page }) => {
  const welcome = new WelcomeScreen(page);
  await welcome.start.click();
  await expect(welcome.name).toHaveAttribute('aria-invalid', 'true');
  await expect(welcome.name).toHaveAccessibleDescription(/Skriv kommunens namn/);
});

test('the example municipality comes with councils, people and meetings', async ({ page }) => {
  await new WelcomeScreen(page).tryExample();
  await expect(page.getByRole('region', { name: 'Att göra klart' }).getByRole('listitem')).toHaveCount(3);
  const councils = await CouncilsScreen.open(page);
  const council = await councils.openCouncil('Brottsförebyggande rådet');
  expect((await council.names()).length).toBeGreaterThan(10);
});

test('from nothing to the first meeting with the keyboard alone', async ({ page }) => {
  await expect(new WelcomeScreen(page).name).toBeFocused();
  await page.keyboard.type('Sjöviks kommun');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Översikt' })).toBeVisible();

  await page.getByRole('button', { name: 'Lägg till organ' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Organets namn' })).toBeFocused();
  await page.keyboard.type('Socialnämnden');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Socialnämnden' })).toBeVisible();
  await expect(page.getByText('Nämnd · Kommunallagens regler om protokoll gäller')).toBeVisible();

  await page.getByRole('button', { name: 'Nytt möte' }).focus();
  await page.keyboard.press('Enter');
  const date = page.getByRole('dialog', { name: 'Nytt möte' }).getByRole('textbox', { name: 'Datum' });
  await expect(date).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('6/3 2027');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/mote\/.+\/mote/);
});
