import { expect, type Locator, type Page } from '@playwright/test';

/** The attendance list, as it is swept through. */
export class MeetingAttendance {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Närvarolista' });
  }
  row(name: string): Locator {
    return this.grid.locator('.attendance-row').filter({ hasText: name });
  }
  /** Names from the top down. */
  names(): Promise<string[]> {
    return this.grid.locator('.attendance-who').allInnerTexts();
  }
  async marked(name: string, word: string): Promise<void> {
    await expect(this.row(name)).toHaveAccessibleName(new RegExp(`, ${word}$`));
  }
  async everybody(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Alla|Övriga) närvarande$/ }).click();
  }
  /** A key on the row of a person. */
  async press(name: string, key: string): Promise<void> {
    await this.row(name).focus();
    await this.page.keyboard.press(key);
  }
  /** Types the time somebody was there, straight on the row. */
  async time(name: string, text: string): Promise<void> {
    await this.row(name).focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Escape');
  }
  async addGuest(name: string, organisation: string, title = ''): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Lägg till gäst' });
    await form.getByRole('textbox', { name: 'Namn' }).fill(name);
    await form.getByRole('textbox', { name: 'Organisation' }).fill(organisation);
    await form.getByRole('textbox', { name: 'Titel' }).fill(title);
    await form.getByRole('textbox', { name: 'Titel' }).press('Enter');
  }
}
