import type { Page } from '@playwright/test';
import { CouncilScreen } from './council-screen.ts';
import { MainMenu } from './main-menu.ts';

/** The list of councils. */
export class CouncilsScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<CouncilsScreen> {
    await new MainMenu(page).go('Organ');
    return new CouncilsScreen(page);
  }

  /** A new council of the kind its name tells. */
  async add(name: string): Promise<CouncilScreen> {
    await this.page.getByRole('button', { name: 'Nytt organ' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Nytt organ' });
    await dialog.getByRole('textbox', { name: 'Organets namn' }).fill(name);
    await dialog.getByRole('button', { name: 'Skapa organet' }).click();
    return CouncilScreen.shown(this.page, name);
  }

  async openCouncil(name: string): Promise<CouncilScreen> {
    await this.page.getByRole('main').getByRole('link', { name }).click();
    return CouncilScreen.shown(this.page, name);
  }
}
