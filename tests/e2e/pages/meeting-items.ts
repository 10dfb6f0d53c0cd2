import { expect, type Locator, type Page } from '@playwright/test';

/** The items as cards, and the one that is open. */
export class MeetingItems {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Ärenden i ordning' });
  }
  get open(): Locator {
    return this.list.locator('.item[data-open]');
  }
  get heading(): Locator {
    return this.open.getByRole('textbox', { name: 'Rubrik', exact: true });
  }
  get body(): Locator {
    return this.open.getByRole('textbox', { name: /^Text i ärendet/ });
  }
  clause(number: number): Locator {
    return this.open.getByRole('textbox', { name: `Beslutssats ${number}`, exact: true });
  }
  headings(): Promise<string[]> {
    return this.list.locator('.item-name').allInnerTexts();
  }
  card(heading: string): Locator {
    return this.list.getByRole('button', { name: heading });
  }

  async first(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Nytt ärende/ })
      .last()
      .click();
    await expect(this.heading).toBeFocused();
  }
  async openCard(heading: string): Promise<void> {
    await this.card(heading).click();
    await this.heading.waitFor();
  }
  async addDecision(): Promise<void> {
    await this.open.getByRole('button', { name: 'Beslut', exact: true }).click();
    await expect(this.clause(1)).toBeFocused();
  }
  /** An action behind "Mer" of the open item. */
  async more(action: string): Promise<void> {
    await this.open.getByRole('button', { name: /^Mer om (?!beslutssats)/ }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
  /** An action behind "Mer" of a clause. */
  async moreOfClause(number: number, action: string): Promise<void> {
    await this.open.getByRole('button', { name: `Mer om beslutssats ${number}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
