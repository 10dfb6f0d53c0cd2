import type { Page } from '@playwright/test';

/** The menu at the left of every screen but the meeting's. */
export class MainMenu {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async go(
    place: 'Översikt' | 'Organ' | 'Beslut' | 'Bevakningar' | 'Mallar' | 'Historik' | 'Inställningar' | 'Hjälp',
  ): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: place }).click();
    await this.page.getByRole('heading', { level: 1, name: place }).waitFor();
  }
}
