import type { Locator, Page } from '@playwright/test';
import { MainMenu } from './main-menu.ts';

export type SettingsPart =
  | 'Kommun'
  | 'Grafisk profil'
  | 'Personer'
  | 'Organisationer'
  | 'Standardfraser'
  | 'Utseende'
  | 'Filer'
  | 'Säkerhetskopior'
  | 'Om Justera';

/** The settings and their parts. */
export class SettingsScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, part: SettingsPart): Promise<SettingsScreen> {
    await new MainMenu(page).go('Inställningar');
    const screen = new SettingsScreen(page);
    await screen.go(part);
    return screen;
  }

  async go(part: SettingsPart): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Delar av inställningarna' })
      .getByRole('link', { name: part })
      .click();
    await this.page.getByRole('heading', { level: 2, name: part }).waitFor();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** The page of example minutes beside the brand. */
  get preview(): Locator {
    return this.page.getByRole('img', { name: 'Exempelsida i kommunens grafiska profil' });
  }

  async chooseFonts(files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /^(Välj typsnittsfiler|Lägg till eller byt filer)$/ }).click();
    await (await choosing).setFiles(files);
  }

  async chooseLogo(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /^(Välj|Byt) bild$/ }).click();
    await (await choosing).setFiles(file);
  }
}
