import type { Locator, Page } from '@playwright/test';

/** The box that Ctrl+K opens. */
export class SearchBox {
  readonly page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Sök' });
    this.field = this.dialog.getByRole('combobox');
    this.rows = this.dialog.getByRole('option');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.field.waitFor();
  }

  async type(text: string): Promise<void> {
    await this.open();
    await this.page.keyboard.type(text);
  }

  group(name: string): Locator {
    return this.dialog.getByRole('group', { name }).getByRole('option');
  }
}
