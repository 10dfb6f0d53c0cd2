import type { Locator, Page } from '@playwright/test';
import { SettingsScreen } from './settings-screen.ts';

/** Inställningar → Säkerhetskopior, and the same words on the screen that comes when the database cannot be opened. */
export class BackupsScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<BackupsScreen> {
    await SettingsScreen.open(page, 'Säkerhetskopior');
    return new BackupsScreen(page);
  }

  async make(): Promise<void> {
    await this.page.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await this.page.getByText('Säkerhetskopian är gjord och kontrollerad.').waitFor();
  }

  /** The rows of the list, newest first, without the head. */
  get copies(): Locator {
    return this.page
      .getByRole('grid', { name: 'Säkerhetskopior' })
      .getByRole('row')
      .filter({ hasNot: this.page.getByRole('columnheader') });
  }

  async look(row: Locator): Promise<Locator> {
    await row.getByRole('button', { name: /^Titta i/ }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'I kopian finns' }).waitFor();
    return dialog;
  }

  get restore(): Locator {
    return this.page.getByRole('button', { name: 'Återställ den här kopian' });
  }
}
