import type { Page } from '@playwright/test';

/** The first start. */
export class WelcomeScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading() {
    return this.page.getByRole('heading', { level: 1, name: 'Välkommen till Justera' });
  }
  get name() {
    return this.page.getByRole('textbox', { name: 'Kommunens namn' });
  }
  get shortName() {
    return this.page.getByRole('textbox', { name: /^Kort namn/ });
  }
  get place() {
    return this.page.getByRole('textbox', { name: /^Ort/ });
  }
  get start() {
    return this.page.getByRole('button', { name: 'Kom igång' });
  }

  async enterMunicipality(name: string): Promise<void> {
    await this.name.fill(name);
    await this.start.click();
    await this.overview.waitFor();
  }

  async tryExample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Prova med exempelkommunen' }).click();
    await this.overview.waitFor();
  }

  private get overview() {
    return this.page.getByRole('heading', { level: 1, name: 'Översikt' });
  }
}
