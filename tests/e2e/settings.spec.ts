import { encode } from 'fast-png';
import { openSans } from '../builders/fonts.ts';
import { expect, test } from './fixture.ts';
import { SettingsScreen } from './pages/settings-screen.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';

const redSquare = () => {
  const [width, height] = [64, 64];
  const data = new Uint8Array(width * height * 3).map((_, i) => (i % 3 === 0 ? 200 : 20));
  return Buffer.from(encode({ width, height, data, channels: 3, depth: 8 }));
};

test.describe('in the example municipality', () => {
  test.beforeEach(async ({ page }) => {
    await new WelcomeScreen(page).tryExample();
  });

  test('the page beside the brand follows what is typed, and a light colour is told about', async ({ page }) => {
    const settings = await SettingsScreen.open(page, 'Grafisk profil');
    await expect(settings.preview).toBeVisible();
    const picture = () =>
      settings.preview.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length + canvas.toDataURL());
    await expect.poll(async () => (await picture()).length).toBeGreaterThan(20_000);
    const before = await picture();
    const colour = page.getByRole('textbox', { name: 'Huvudfärg', exact: true });
    await expect(colour).toHaveAccessibleDescription(/Syns bra på vitt papper/);
    await colour.fill('#7a1f3d');
    await expect.poll(picture).not.toBe(before);
    await colour.fill('#ffd400');
    await expect(colour).toHaveAccessibleDescription(/För ljus för text/);
    await colour.fill('gul');
    await expect(colour).toHaveAccessibleDescription(/Skriv färgen som #/);
  });

  test('a line too long for the page is told of at its field, and the one before stays', async ({ page }) => {
    await SettingsScreen.open(page, 'Grafisk profil');
    const lines = page.getByRole('textbox', { name: 'Rader i sidfoten', exact: true });
    await lines.fill('x'.repeat(201));
    await expect(lines).toHaveAccessibleDescription(/En rad kan ha högst 200 tecken/);
    await expect(page.getByText('EJ SPARAT')).toBeHidden();
    await lines.fill('Storgatan 1');
    await expect(lines).not.toHaveAccessibleDescription(/200 tecken/);
    await expect(
      page
        .locator('.section-title')
        .getByText(/^Sparat/)
        .first(),
    ).toBeVisible();
  });

  test('a logo is taken in and described; what is no picture is refused in words, and the old one stays', async ({
    page,
  }) => {
    const settings = await SettingsScreen.open(page, 'Grafisk profil');
    await settings.chooseLogo({ name: 'märke.png', mimeType: 'image/png', buffer: redSquare() });
    await expect(page.getByText('64 × 64 bildpunkter')).toBeVisible();
    await settings.chooseLogo({ name: 'vapen.svg', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
    await expect(page.getByRole('alert')).toContainText(/PNG- eller JPEG-bild/);
    await expect(page.getByText('64 × 64 bildpunkter')).toBeVisible();

    const alt = settings.field('Bildbeskrivning');
    await alt.fill('Sjöviks kommuns märke');
    await alt.blur();
    await expect(page.getByRole('img', { name: 'Sjöviks kommuns märke' })).toBeVisible();

    await page.getByRole('button', { name: 'Ta bort logotypen' }).click();
    await expect(page.getByText('Ingen logotyp')).toBeVisible();
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(page.getByRole('img', { name: 'Sjöviks kommuns märke' })).toBeVisible();
  });

  test('the municipality’s own font is taken in, a broken one is refused by name, and a council may leave it', async ({
    page,
  }) => {
    const settings = await SettingsScreen.open(page, 'Grafisk profil');
    await settings.chooseFonts([
      { name: 'OpenSans-Regular.ttf', mimeType: 'font/ttf', buffer: openSans() },
      { name: 'OpenSans-Bold.ttf', mimeType: 'font/ttf', buffer: openSans('bold') },
    ]);
    const styles = page.getByRole('list', { name: 'Stilar i Open Sans' }).getByRole('listitem');
    await expect(styles).toHaveText([
      /Vanlig.*Open Sans Regular/,
      /Fet.*Open Sans Bold/,
      /Kursiv.*Saknas. Vanlig används/,
      /Fet kursiv.*Saknas. Fet används/,
    ]);
    const broken = openSans('italic').subarray(0, 20_000);
    await settings.chooseFonts([{ name: 'trasig.ttf', mimeType: 'font/ttf', buffer: broken }]);
    await expect(page.getByRole('alert')).toContainText('”trasig.ttf” är skadad');
    await expect(styles.nth(1)).toContainText('Open Sans Bold');

    await page.evaluate(() => location.assign('#/organ/c-bra/profil'));
    await expect(page.getByText('Som kommunen: Open Sans')).toBeVisible();
    const follow = page.getByRole('switch', { name: 'Typsnitt: Följ kommunens profil' });
    await expect(follow).toBeChecked();
    await page.locator('.followed', { has: follow }).getByText('Följ kommunens profil', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Välj typsnittsfiler' })).toBeVisible();
    await expect(page.getByText('Sparat', { exact: false }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Följ kommunens profil i allt' }).click();
    await expect(follow).toBeChecked();
  });

  test('a person is found, and one who is in minutes can only be ended', async ({ page }) => {
    await SettingsScreen.open(page, 'Personer');
    await page.getByRole('searchbox', { name: 'Sök bland personer' }).fill('öRJan');
    const rows = page.getByRole('grid', { name: 'Personer' }).getByRole('row');
    await expect(rows).toHaveCount(2);
    await page.getByRole('button', { name: 'Mer för Örjan Bergqvist' }).click();
    await page.getByRole('menuitem', { name: 'Ta bort' }).click();
    const dialog = page.getByRole('dialog', { name: 'Avsluta Örjan Bergqvist' });
    await dialog.getByRole('button', { name: 'Avsluta', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Ingen person passar ”öRJan”.')).toBeVisible();
    await page.getByText('Visa även avslutade').click();
    await expect(rows).toHaveCount(2);
  });

  test('an e-mail address that cannot be right is said so at its field and kept there', async ({ page }) => {
    await SettingsScreen.open(page, 'Personer');
    await page.getByRole('row', { name: /Örjan Bergqvist/ }).click();
    const email = page.getByRole('dialog').getByRole('textbox', { name: 'E-post' });
    await email.fill('orjan@');
    await expect(email).toHaveAccessibleDescription(/E-postadressen/);
    await expect(email).toHaveValue('orjan@');
    await email.fill('orjan@ekvalla.example');
    await expect(page.getByRole('dialog').getByText(/^Sparat \d/)).toBeVisible();
  });

  test('a phrase of one’s own is added, changed and removed with a way back', async ({ page }) => {
    await SettingsScreen.open(page, 'Standardfraser');
    await page.getByRole('button', { name: 'Ny fras' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ny fras' });
    await dialog.getByRole('button', { name: 'Lägg till frasen' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Rubrik i listan' })).toHaveAccessibleDescription(
      /Skriv en rubrik/,
    );
    await dialog.getByRole('textbox', { name: 'Rubrik i listan' }).fill('Fika');
    await dialog.getByRole('textbox', { name: 'Text' }).fill('Mötet tar paus för kaffe.');
    await dialog.getByRole('button', { name: 'Lägg till frasen' }).click();
    const group = page.getByRole('region', { name: 'Egna fraser' });
    await expect(group.getByText('Mötet tar paus för kaffe.')).toBeVisible();
    await page.getByRole('button', { name: 'Ta bort ”Fika”' }).click();
    await expect(group).toBeHidden();
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(group.getByText('Mötet tar paus för kaffe.')).toBeVisible();
  });
});

test('the theme is chosen for this workstation and kept', async ({ app }) => {
  await new WelcomeScreen(app.page).enterMunicipality('Sjöviks kommun');
  await SettingsScreen.open(app.page, 'Utseende');
  const ground = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await app.page.getByText('Mörkt', { exact: true }).click();
  await expect.poll(ground).toBe('rgb(21, 25, 26)');
  await app.restart();
  await expect.poll(ground).toBe('rgb(21, 25, 26)');
});
